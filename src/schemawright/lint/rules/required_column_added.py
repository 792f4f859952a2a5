"""A required column without a default fails as soon as there is a row."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.clauses import Clause
from schemawright.lint.columns import SERIALS, type_text
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, has_constraint


def _act(act: Act) -> Iterator[Found]:
    definition = act.node["def"]["ColumnDef"]
    given = ("CONSTR_DEFAULT", "CONSTR_GENERATED", "CONSTR_IDENTITY")
    if type_text(definition["typeName"]) in SERIALS or any(has_constraint(definition, kind) for kind in given):
        return
    column = called(act.column)
    yield Found(
        message=f"{act.on}.{column} is required and has no default: this fails where {act.on} has rows, and inserts "
        "that do not know it fail.",
        help=f"Give it a default (`ALTER TABLE {act.on} ADD COLUMN {column} … NOT NULL DEFAULT …;`), or add it "
        "nullable, fill it, then make it NOT NULL.",
    )


def _clause(clause: Clause) -> Iterator[Found]:
    given = ("DEFAULT", "AUTO_INCREMENT", "GENERATED", "AS")
    if clause.has("NOT", "NULL") and not any(clause.has(word) for word in given):
        rows = "old rows get an empty value" if clause.script.dialect != "sqlite" else "SQLite refuses it"
        yield Found(
            message=f"{clause.called} is required and has no default: {rows}, and inserts that do not know it fail.",
            help="Give it a default, or add it nullable, fill it, then make it NOT NULL.",
        )


RULE = Rule(
    code="LINT_REQUIRED_COLUMN_ADDED",
    title="A required column is added without a default",
    topic="failure",
    level="error",
    why=("The rows that are there would have NULL: PostgreSQL refuses. Running programs do not give a value either."),
    safe=(
        "Add it with a constant default, or nullable, fill it in batches, then make it NOT NULL by a validated CHECK."
    ),
    manual="ALTER TABLE, ADD COLUMN",
    squawk=("adding-required-field",),
    atlas=("MF103", "MY101"),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"AT_AddColumn CONSTR_NOTNULL"}),
    act=_act,
    clauses=frozenset({"ADD COLUMN"}),
    clause=_clause,
)

"""A renamed column is gone for programs that know the old name."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called


def _act(act: Act) -> Iterator[Found]:
    new, old = called(act.node["newname"]), called(act.column)
    yield Found(
        message=f"{act.on}.{old} is renamed to {new}: programs that run with the old name fail.",
        help=f"Add {new}, write both, fill it in batches (`UPDATE {act.on} SET {new} = {old} WHERE …`), "
        f"move the readers, then drop {old}.",
    )


def _clause(clause: Clause) -> Iterator[Found]:
    new = clause.words[-1].value if clause.what == "RENAME COLUMN" else _changed_to(clause)
    if new.lower() != clause.name.lower():
        yield Found(message=f"{clause.called} is renamed to {new}: programs that run with the old name fail.")


def _changed_to(clause: Clause) -> str:
    """`CHANGE old new int`: the new name."""
    names = [word for word in clause.words[1:] if word.is_name and word.text != "COLUMN"]
    return names[1].value


RULE = Rule(
    code="LINT_COLUMN_RENAMED",
    title="A column is renamed",
    topic="compatibility",
    level="warning",
    why="Every program that runs with the old name fails from the commit on.",
    safe="Add a column with the new name, write both, fill it in batches, move the readers, then drop the old one.",
    manual="ALTER TABLE, RENAME",
    squawk=("renaming-column",),
    strong_migrations=("rename_column",),
    atlas=("BC102",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    acts=frozenset({"RenameStmt OBJECT_COLUMN", "RenameStmt OBJECT_ATTRIBUTE"}),
    act=_act,
    clauses=frozenset({"RENAME COLUMN", "CHANGE COLUMN"}),
    clause=_clause,
)

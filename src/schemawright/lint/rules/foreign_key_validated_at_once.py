"""A foreign key that is checked at once scans the table and keeps writers out of both."""

from collections.abc import Iterator

from schemawright.lint.acts import Act, relation_names, sql_name
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, column_list


def _act(act: Act) -> Iterator[Found]:
    if not any(effect.scans for effect in act.effects):
        return  # It is NOT VALID, or of a column that is NULL in every row.
    target = sql_name(relation_names(act.node["pktable"]))
    name = called(act.node.get("conname"))
    columns = f"({called(act.column)})" if act.column else column_list(act.node, "fk_attrs")
    yield Found(
        message=f"The foreign key {columns} of {act.on} is checked while nobody writes {act.on} or {target}.",
        help=f"`ALTER TABLE {act.on} ADD CONSTRAINT {name} FOREIGN KEY {columns} REFERENCES {target} NOT VALID;`, "
        f"then, in another transaction, `ALTER TABLE {act.on} VALIDATE CONSTRAINT {name};`.",
    )


RULE = Rule(
    code="LINT_FOREIGN_KEY_VALIDATED_AT_ONCE",
    title="A foreign key is added without NOT VALID",
    topic="lock",
    level="error",
    why="SHARE ROW EXCLUSIVE on both tables keeps writers out until every row is checked.",
    safe="Add it NOT VALID, and validate it in another transaction.",
    manual="ALTER TABLE, ADD table_constraint",
    squawk=("adding-foreign-key-constraint", "constraint-missing-not-valid"),
    strong_migrations=("add_foreign_key", "add_reference"),
    atlas=("PG306",),
    acts=frozenset({"AT_AddConstraint CONSTR_FOREIGN", "AT_AddColumn CONSTR_FOREIGN"}),
    act=_act,
)

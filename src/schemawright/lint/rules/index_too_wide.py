"""An index of more than three columns seldom pays."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.index import Index

MOST = 3


def _act(act: Act) -> Iterator[Found]:
    if not act.node.get("unique") and len(act.node.get("indexParams", ())) > MOST:
        yield Found(message=f"The index {act.name} has {len(act.node['indexParams'])} columns.")


def _schema(seen: SeenSchema) -> Iterator[Found]:
    for index in seen.document.all(Index):
        if not index.is_unique and len(index.columns) > MOST and index.parent_index_id is None:
            yield seen.found(index, f"The index {index.name} has {len(index.columns)} columns.")


RULE = Rule(
    code="LINT_INDEX_TOO_WIDE",
    title="An index of more than three columns",
    topic="design",
    level="warning",
    why="The columns behind the third narrow nothing down, but cost space and writes.",
    safe="Begin with the columns that narrow down most, and leave the rest; what is only read goes behind INCLUDE.",
    manual="11.3 Multicolumn Indexes",
    strong_migrations=("add_index_columns",),
    acts=frozenset({"IndexStmt"}),
    act=_act,
    schema=_schema,
)

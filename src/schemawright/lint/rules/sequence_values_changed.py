"""A sequence's options decide which numbers come."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

_OPTIONS = {"restart", "start", "increment", "minvalue", "maxvalue", "cycle", "as", "cache"}


def _act(act: Act) -> Iterator[Found]:
    definition = act.node.get("def", {})
    options = act.node.get("options") or definition.get("List", {}).get("items", ())
    if any(one["DefElem"]["defname"] in _OPTIONS for one in options):
        what = f"{act.on}.{act.column}" if act.column else act.name
        yield Found(message=f"{what} counts otherwise from now on.")


RULE = Rule(
    code="LINT_SEQUENCE_VALUES_CHANGED",
    title="A sequence counts otherwise",
    topic="compatibility",
    level="off",
    why="Numbers that come again break keys, and gaps or another step surprise programs that count on them.",
    safe="Restart it past the highest value: `SELECT setval('s', (SELECT max(id) FROM t));`.",
    manual="ALTER SEQUENCE",
    squawk=("ban-alter-sequence-values",),
    acts=frozenset({"AlterSeqStmt", "AT_SetIdentity"}),
    act=_act,
)

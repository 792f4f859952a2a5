"""What many rules share: sentences about an act, and small looks into the tree."""

from collections.abc import Callable, Iterator

from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.lint.acts import Act
from schemawright.lint.clauses import Clause
from schemawright.lint.found import Found


def says(message: str, help: str = "") -> Callable[[Act], Iterator[Found]]:
    """A rule that finds each of its acts; `{name}`, `{on}` (the table) and `{column}` are filled in."""

    def act(act: Act) -> Iterator[Found]:
        yield Found(message=filled(message, act), help=filled(help, act))

    return act


def clause_says(message: str, help: str = "") -> Callable[[Clause], Iterator[Found]]:
    """A rule that finds each of its clauses; `{table}` and `{name}` are filled in."""

    def clause(clause: Clause) -> Iterator[Found]:
        names = {"table": clause.table, "name": clause.name}
        yield Found(message=message.format(**names), help=help.format(**names))

    return clause


def filled(text: str, act: Act) -> str:
    """`text` with the names of an act."""
    return text.format(name=act.name, on=act.on, column=quote_identifier(act.column) if act.column else "")


def called(name: str | None) -> str:
    """A name as it stands in SQL, or what stands for one."""
    return quote_identifier(name) if name else "…"


def column_list(node: Node, field: str = "keys") -> str:
    """`(a, b)` of a constraint."""
    return "(" + ", ".join(quote_identifier(one["String"]["sval"]) for one in node.get(field, ())) + ")"


def constraints(node: Node) -> Iterator[Node]:
    """The constraints of a `ColumnDef`."""
    for one in node.get("constraints", ()):
        yield one["Constraint"]


def has_constraint(node: Node, kind: str) -> bool:
    """Whether a `ColumnDef` has a constraint of this type (`CONSTR_NOTNULL`)."""
    return any(one.get("contype") == kind for one in constraints(node))


def is_concurrent(node: Node) -> bool:
    """Whether a statement says CONCURRENTLY, before what it is about or in its options."""
    return bool(node.get("concurrent")) or any(
        one["DefElem"]["defname"] == "concurrently" for one in node.get("params", ())
    )

"""Nested code laid out in lines: on one line where it fits, else one item a line, as prettier and ruff do.

A node is a text (a name, a literal) or a `Group` of nodes between brackets.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Group:
    """Items between brackets. `prefix` stands in front of the opening one (`name=`, `key: `, the called function)."""

    opening: str
    items: tuple["Node", ...]
    closing: str
    prefix: str = ""
    padding: str = ""
    """Within the brackets where all is on one line: a space in JavaScript's objects."""
    hug_last: bool = False
    """A last item with brackets of its own may stay on the opening line while it alone is broken."""
    expanded: bool = False
    """One item a line, even where all would fit."""
    only_comma: bool = False
    """A single item keeps a comma behind it: Python's tuple of one."""


class Lines(str):
    """Code of several lines that is indented with what it stands in."""


class Assigned(str):
    """`key: text`, of which the text may stand on a line of its own where both together are too long."""


Node = str | Group


def prefixed(prefix: str, node: Node) -> Node:
    """`node` with `prefix` in front of it."""
    if isinstance(node, str):
        return Lines(prefix + node) if isinstance(node, Lines) else prefix + node
    return replace(node, prefix=prefix + node.prefix)


def flat(node: Node) -> str:
    """The node on one line."""
    if isinstance(node, str):
        return node
    if not node.items:
        return f"{node.prefix}{node.opening}{node.closing}"
    inner = ", ".join(map(flat, node.items)) + ("," if node.only_comma and len(node.items) == 1 else "")
    return f"{node.prefix}{node.opening}{node.padding}{inner}{node.padding}{node.closing}"


def _must_break(node: Node) -> bool:
    return not isinstance(node, str) and bool(node.items) and (node.expanded or any(map(_must_break, node.items)))


def lay_out(node: Node, *, indent: int = 0, step: int, width: int, used: int | None = None, tail: int = 0) -> str:
    """The node as text that starts at column `used` (by default `indent`) of a line indented by `indent`.

    `tail` is how many characters will follow on its last line.
    """
    used = indent if used is None else used
    if isinstance(node, str):
        if isinstance(node, Assigned) and used + len(node) + tail > width:
            return node.replace(": ", ":\n" + " " * (indent + step), 1)
        return node.replace("\n", "\n" + " " * indent) if isinstance(node, Lines) else node
    if not _must_break(node) and "\n" not in (line := flat(node)) and used + len(line) + tail <= width:
        return line
    if not node.items:
        return flat(node)
    if node.hug_last and (hugged := _hugged(node, indent, step, width, used, tail)) is not None:
        return hugged
    lines = [
        " " * (indent + step) + lay_out(item, indent=indent + step, step=step, width=width, tail=1) + ","
        for item in node.items
    ]
    return "\n".join([f"{node.prefix}{node.opening}", *lines, " " * indent + node.closing])


def _hugged(node: Group, indent: int, step: int, width: int, used: int, tail: int) -> str | None:
    *first, last = node.items
    if isinstance(last, str) or not last.items or any(map(_must_break, first)):
        return None
    if first and isinstance(first[-1], Group) and (first[-1].prefix, first[-1].opening) == (last.prefix, last.opening):
        return None
    front = node.prefix + node.opening + "".join(f"{flat(item)}, " for item in first)
    if "\n" in front or used + len(front) + len(last.prefix) + len(last.opening) > width:
        return None
    broken = lay_out(replace(last, expanded=True), indent=indent, step=step, width=width, tail=tail)
    return front + broken + node.closing

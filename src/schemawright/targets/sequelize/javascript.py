"""JavaScript as text: literals, objects, calls, laid out as prettier does by default."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from schemawright.targets.layout import Assigned, Group, Lines, Node, lay_out, prefixed

WIDTH = 80
STEP = 2


class Code(str):
    """JavaScript that stands as it is, not a text to be quoted."""


def literal(value: Any) -> Node:
    """A Python value (texts, numbers, booleans, `None`, lists, mappings, `Code` and groups within) as JavaScript."""
    match value:
        case Group() | Code() | Lines():
            return value
        case str():
            return quoted(value)
        case None | bool() | int() | float():
            return Code(json.dumps(value))
        case Mapping():
            return obj(value)
        case list() | tuple():
            return array(value)
    raise TypeError(f"JavaScript has no literal for {value!r}.")


def obj(values: Mapping[str, Any], *, expanded: bool = False) -> Group:
    """An object literal; keys that are no identifiers are quoted."""
    items = tuple(_property(key, literal(value)) for key, value in values.items())
    return Group("{", items, "}", padding=" ", expanded=expanded)


def _property(key: str, value: Node) -> Node:
    if value == key and isinstance(value, Code):
        return value
    whole = prefixed(f"{_key(key)}: ", value)
    # Behind a key as short as an indent prettier never breaks.
    breaks = isinstance(whole, str) and isinstance(value, str) and value[:1] in "\"'" and len(_key(key)) > STEP
    return Assigned(whole) if breaks and ": " not in _key(key) else whole


def array(values: Iterable[Any]) -> Group:
    """An array literal."""
    return Group("[", tuple(map(literal, values)), "]")


def call(function: str, *arguments: Any) -> Group:
    """A call; a last argument with brackets hugs the call's own."""
    return Group("(", tuple(map(literal, arguments)), ")", prefix=function, hug_last=True)


def quoted(text: str) -> Code:
    """A string literal: in double quotes, unless single ones need fewer escapes; what can't be seen is escaped."""
    mark = "'" if text.count('"') > text.count("'") else '"'
    special = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", mark: "\\" + mark}
    inner = "".join(special.get(char) or (char if char.isprintable() else _escaped(char)) for char in text)
    return Code(mark + inner + mark)


def template(text: str) -> Code:
    """Longer text, such as SQL, as a template literal with its own line ends."""
    safe = text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    safe = "".join(char if char.isprintable() or char == "\n" else _escaped(char) for char in safe)
    return Code(f"`{safe}`")


def comment(text: str) -> str:
    """Text that is safe within a comment: one line, and no end of the comment in it."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(shown.replace("*/", "* /").split())


def statement(node: Node, indent: int = 0, front: str = "") -> str:
    """`front node;` on lines indented by `indent`."""
    return " " * indent + lay_out(prefixed(front, node), indent=indent, step=STEP, width=WIDTH, tail=1) + ";"


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() else quoted(key)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\u{{{code:x}}}"

"""Python as text: literals and calls, laid out as ruff format does by default."""

from collections.abc import Iterable, Mapping
from typing import Any

from schemawright.targets.layout import Group, Lines, Node, lay_out, prefixed

WIDTH = 88
STEP = 4


class Code(str):
    """Python that stands as it is, not a text to be quoted."""


def literal(value: Any) -> Node:
    """A value (texts, numbers, booleans, `None`, lists, tuples, mappings, `Code` and groups within) as Python."""
    match value:
        case Group() | Code() | Lines():
            return value
        case str():
            return quoted(value)
        case None | bool() | int() | float():
            return Code(repr(value))
        case Mapping():
            items = tuple(prefixed(f"{quoted(key)}: ", literal(item)) for key, item in value.items())
            return Group("{", items, "}")
        case list():
            return Group("[", tuple(map(literal, value)), "]")
        case tuple():
            return Group("(", tuple(map(literal, value)), ")", only_comma=True)
    raise TypeError(f"Python code has no literal for {value!r}.")


def call(function: str, *arguments: Any, **named: Any) -> Group:
    """A call with positional and named arguments."""
    named_items = (prefixed(f"{name}=", literal(value)) for name, value in named.items())
    return Group("(", (*map(literal, arguments), *named_items), ")", prefix=function)


def quoted(text: str) -> Code:
    """A string literal: in double quotes, unless single ones need fewer escapes; what can't be seen is escaped."""
    mark = "'" if text.count('"') > text.count("'") else '"'
    special = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", mark: "\\" + mark}
    inner = "".join(special.get(char) or (char if char.isprintable() else _escaped(char)) for char in text)
    return Code(mark + inner + mark)


def docstring(text: str) -> str:
    """A one-line docstring that holds `text`."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    shown = " ".join(
        shown.replace("\\", "\\\\").replace('"', '\\"' if text.endswith('"') or '"""' in text else '"').split()
    )
    return f'"""{shown}"""'


def statement(node: Node, indent: int = 0, front: str = "") -> str:
    """`front` and the node, on lines indented by `indent`; in brackets where even its first line would be too long."""
    text = " " * indent + lay_out(prefixed(front, node), indent=indent, step=STEP, width=WIDTH)
    if front.endswith("= ") and not isinstance(node, str) and len(text.split("\n", 1)[0]) > WIDTH:
        inner = lay_out(node, indent=indent + STEP, step=STEP, width=WIDTH)
        return f"{' ' * indent}{front}(\n{' ' * (indent + STEP)}{inner}\n{' ' * indent})"
    return text


def annotated(name: str, annotation: str, value: Node, indent: int) -> str:
    """`name: Mapped[annotation] = value`; the brackets are broken where nothing else helps."""
    front = f"{name}: Mapped[{annotation}] = "
    if indent + len(front) + 1 <= WIDTH:
        return statement(value, indent=indent, front=front)
    space = " " * indent
    rest = lay_out(prefixed("] = ", value), indent=indent, step=STEP, width=WIDTH)
    return f"{space}{name}: Mapped[\n{space}    {annotation}\n{space}{rest}"


def multiline(text: str) -> Code:
    """Longer text, such as SQL, in triple quotes."""
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if safe.endswith('"'):
        safe = safe[:-1] + '\\"'
    safe = "".join(char if char.isprintable() or char == "\n" else _escaped(char) for char in safe)
    return Code(f'"""{safe}"""')


def imports(lines: Iterable[str]) -> str:
    """Imports in isort's order: the standard library, packages, the project's own; `import x` before `from x`."""
    own = {"database", "migrations", "models", "seeds", "tests"}
    standard = {"datetime", "decimal", "enum", "uuid", "typing", "ipaddress", "os", "collections"}
    groups: tuple[list[str], list[str], list[str]] = ([], [], [])
    for line in sorted(set(lines), key=lambda line: (line.startswith("from"), line.split()[1].lower())):
        root = line.split()[1].split(".")[0]
        groups[0 if root in standard else 2 if root in own or not root else 1].append(line)
    return "\n\n".join("\n".join(group) for group in groups if group)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

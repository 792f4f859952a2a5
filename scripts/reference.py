"""Writes `docs/reference/` from the program itself.

`python scripts/reference.py` writes the pages; `--check` says whether they are current (exit 1 where not).
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect as types
from said import templates
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from schemawright.advise.registry import advisers
from schemawright.cli.app import application
from schemawright.commands.registry import commands
from schemawright.dialects.registry import dialects
from schemawright.exporters.registry import exporters
from schemawright.importers.registry import find_importers
from schemawright.lint import ignoring
from schemawright.lint.registry import rules
from schemawright.lint.rule import TOPICS, Rule
from schemawright.model.kinds import KINDS
from schemawright.targets.registry import targets

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "schemawright"
DIAGNOSTIC = re.compile("[A-Z]+(_[A-Z]+)+")


def pages() -> dict[str, str]:
    """The content of each page by its file name."""
    made = {
        "cli.md": _page("The command line", _command_line()),
        "formats.md": _page("Dialects, importers, exporters, targets, advisers", _formats()),
        "commands.md": _page("Commands: what an operation `{command, arguments}` can say", _commands()),
        "records.md": _page("Kinds of record, and their properties", _records()),
        "diagnostics.md": _page("Diagnostics", _diagnostics()),
        "messages.md": _page("Messages", _messages()),
        "lint.md": _page("Rules of `schemawright lint`", _rules()),
    }
    contents = "\n".join(f"- [{text.splitlines()[0].removeprefix('# ')}]({name})" for name, text in made.items())
    return {"README.md": f"# Reference\n\nWritten from the program by `make docs`.\n\n{contents}\n", **made}


def _page(title: str, blocks: Iterable[str]) -> str:
    return "\n\n".join([f"# {title}", *blocks]) + "\n"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head)]
    lines += [["---"] * len(lines[0]), *(list(row) for row in rows)]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines
    )


def _code(text: str) -> str:
    return f"`{text}`"


def _said(thing: Any) -> str:
    """The docstring of a class or function, as one paragraph a blank line."""
    return inspect.cleandoc(thing.__doc__ or "")


# ---- the command line -----------------------------------------------------------------------------------------------


def _command_line() -> Iterator[str]:
    root = get_command(application())
    assert isinstance(root, TyperGroup)
    yield inspect.cleandoc(root.help or "")
    for name, command in _commands_in(root, ""):
        yield f"## `schemawright {name}`"
        yield inspect.cleandoc(command.help or "")
        context = command.context_class(command, info_name=f"schemawright {name}")
        yield f"```\n{command.get_usage(context).removeprefix('Usage: ')}\n```"
        rows = [record for parameter in command.params if (record := parameter.get_help_record(context))]
        yield _table(("option", "does"), ((_code(option), said) for option, said in rows))


def _commands_in(group: TyperGroup, prefix: str) -> Iterator[tuple[str, TyperCommand]]:
    """The commands of a group by their whole names; those of a group in it follow each other."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, TyperGroup):
            yield from _commands_in(command, f"{prefix}{name} ")
        else:
            assert isinstance(command, TyperCommand)
            yield f"{prefix}{name}", command


# ---- what is found in folders ---------------------------------------------------------------------------------------


def _formats() -> Iterator[str]:
    folders: tuple[tuple[str, Mapping[str, Any], tuple[str, ...]], ...] = (
        ("Dialects", dialects(), ("title", "default_namespace")),
        ("Importers", find_importers(), ("title", "suffixes", "dialects")),
        ("Exporters", exporters(), ("title", "suffix", "media_type")),
        ("Targets", targets(), ("title", "language", "kinds", "dialects")),
        ("Advisers", advisers(), ("title",)),
    )
    for title, found, properties in folders:
        yield f"## {title}"
        rows = ([_code(id), *(_listed(getattr(one, name)) for name in properties)] for id, one in sorted(found.items()))
        yield _table(("id", *(name.replace("_", " ") for name in properties)), rows)


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value if value is not None else "")


# ---- records and commands -------------------------------------------------------------------------------------------


def _records() -> Iterator[str]:
    for name, kind in KINDS.items():
        yield from _described(name, _said(kind.record), kind.record)
    yield from _parts(kind.record for kind in KINDS.values())


def _commands() -> Iterator[str]:
    for name, command in sorted(commands().items()):
        yield from _described(name, _said(command.run), command.arguments)
    yield from _parts(command.arguments for command in commands().values())


def _parts(structs: Iterable[type[msgspec.Struct]]) -> Iterator[str]:
    """The objects that stand in properties of `structs`, each by the name that `_type` gives it."""
    found: dict[str, type[msgspec.Struct]] = {}
    waiting = list(structs)
    while waiting:
        fields = _struct(waiting.pop()).fields
        inside = {part.cls.__name__: part.cls for field in fields for part in _structs(field.type)}
        waiting += [part for name, part in inside.items() if name not in found]
        found |= inside
    for name, part in sorted(found.items()):
        yield from _described(name, _said(part), part)


def _structs(type_: types.Type) -> Iterator[types.StructType]:
    if isinstance(type_, types.StructType):
        yield type_
    inner = [getattr(type_, name, None) for name in ("type", "item_type", "value_type")]
    for one in [*inner, *getattr(type_, "types", ()), *getattr(type_, "item_types", ())]:
        if isinstance(one, types.Type):
            yield from _structs(one)


def _described(name: str, said: str, struct: type[msgspec.Struct]) -> Iterator[str]:
    yield f"## `{name}`"
    yield said
    rows = [[_code(one.encode_name), _type(one.type), "yes" if one.required else ""] for one in _struct(struct).fields]
    if rows:
        yield _table(("property", "holds", "required"), rows)


def _struct(struct: type[msgspec.Struct]) -> types.StructType:
    info = types.type_info(struct)
    assert isinstance(info, types.StructType)
    return info


PLAIN: Mapping[type[types.Type], str] = {
    types.StrType: "text",
    types.IntType: "whole number",
    types.FloatType: "number",
    types.BoolType: "yes or no",
    types.NoneType: "null",
}


def _type(type_: types.Type) -> str:
    match type_:
        case types.Metadata():
            return _type(type_.type)
        case types.UnionType():
            return " or ".join(sorted(map(_type, type_.types), key="null".__eq__))
        case types.LiteralType():
            return ", ".join(_code(str(value)) for value in type_.values)
        case types.VarTupleType() | types.ListType() | types.FrozenSetType() | types.SetType():
            return f"list of {_type(type_.item_type)}"
        case types.TupleType():
            return "list of " + ", ".join(map(_type, type_.item_types))
        case types.DictType():
            return f"object of {_type(type_.value_type)}"
        case types.StructType():
            return f"[{type_.cls.__name__}](#{type_.cls.__name__.lower()})"
        case _:
            return PLAIN.get(type(type_), "any")


# ---- rules ----------------------------------------------------------------------------------------------------------


def _rules() -> Iterator[str]:
    yield inspect.cleandoc(ignoring.__doc__ or "")
    yield 'A level is set in schemawright.toml, `[lint]` and `LINT_COLUMN_DROPPED = "off"`, or by `--rule LINT_…=off`.'
    for topic, title in TOPICS.items():
        found = [rule for rule in rules().values() if rule.topic == topic]
        yield f"## {title}"
        rows = ([_code(rule.code), rule.level, rule.title, _elsewhere(rule)] for rule in found)
        yield _table(("rule", "level", "finds", "elsewhere"), rows)
        for rule in found:
            yield f"### `{rule.code}`"
            yield f"{rule.why} **Instead:** {rule.safe}"
            if rule.manual:
                yield f"{_written(rule)}: {rule.manual}."


def _elsewhere(rule: Rule) -> str:
    names = (
        ("squawk", rule.squawk),
        ("strong_migrations", rule.strong_migrations),
        ("Atlas", rule.atlas),
    )
    return "; ".join(f"{tool} {', '.join(map(_code, known))}" for tool, known in names if known)


def _written(rule: Rule) -> str:
    return "PostgreSQL's manual" if "postgresql" in rule.dialects else "The manual"


# ---- diagnostics ----------------------------------------------------------------------------------------------------


def _diagnostics() -> Iterator[str]:
    yield "A code is stable. What stands between `‹` and `›` is filled in."
    found: dict[str, dict[str, str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        room = path.relative_to(SOURCE).parts[0]
        for code, sentences in _codes(ast.parse(path.read_text())):
            found.setdefault(code, {})[" ".join(sentences)] = room
    rows = (
        (_code(code), ", ".join(sorted(set(says.values()))), "<br>".join(says)) for code, says in sorted(found.items())
    )
    yield _table(("code", "room", "says"), rows)


def _messages() -> Iterator[str]:
    yield "What is said to people, in English. What stands in braces is filled in. `web/src/language` has others."
    yield _table(("room", "says"), sorted((", ".join(sorted(rooms)), text) for text, rooms in templates().items()))


def _codes(tree: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """The calls that are given a diagnostic's code, and the sentences that are given along."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            texts = [text for value in given if (text := _text(value)) is not None]
            sentences = [text for text in texts if " " in text]
            if sentences:
                yield from ((text, sentences) for text in texts if DIAGNOSTIC.fullmatch(text))


def _text(value: ast.expr) -> str | None:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    if isinstance(value, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"‹{_name(part)}›" for part in value.values
        )
    return None


def _name(part: ast.expr) -> str:
    assert isinstance(part, ast.FormattedValue)
    return re.sub(r"[^a-z.]+", " ", ast.unparse(part.value)).strip().split(" ")[-1].removesuffix(".name")


def main() -> int:
    made = pages()
    there = {path.name for path in FOLDER.glob("*")}
    stale = [name for name, text in made.items() if name not in there or (FOLDER / name).read_text() != text]
    stale += there - made.keys()
    if "--check" in sys.argv:
        if stale:
            print(f"docs/reference is not current ({', '.join(sorted(stale))}): make docs", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())

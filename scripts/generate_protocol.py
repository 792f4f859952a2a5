"""Writes `web/src/protocol/`: the TypeScript types of records and commands, and the dialects, from the Python classes.

`python scripts/generate_protocol.py` writes the files; `--check` says whether they are current (exit 1 where not).
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from schemawright.commands.registry import commands
from schemawright.dialects.registry import Dialect, dialects
from schemawright.model.kinds import KINDS, Kind

FOLDER = Path(__file__).resolve().parent.parent / "web" / "src" / "protocol"
HEADER = "// Written by scripts/generate_protocol.py from the Python classes: change those, then run it again.\n\n"


def files() -> dict[str, str]:
    """The content of each generated file by its name."""
    return {"records.ts": _records(), "commands.ts": _commands(), "dialects.ts": _dialects()}


def _records() -> str:
    parts = {part.cls.__name__: part for kind in KINDS.values() for part in _parts(_struct(kind.record))}
    blocks = [_interface(part, optional=True) for _, part in sorted(parts.items())]
    blocks += [_interface(_struct(kind.record), optional=False) for kind in KINDS.values()]
    names = "\n".join(f"  {kind.name}: {kind.record.__name__};" for kind in KINDS.values())
    blocks.append(
        "/** Each kind of record by its name on the wire. */\nexport interface RecordOf {\n" + names + "\n}\n\n"
        "export type KindName = keyof RecordOf;\nexport type AnyRecord = RecordOf[KindName];\n"
    )
    kinds = "\n".join(f"  {kind.name}: {_kind(kind)}," for kind in KINDS.values())
    blocks.append(
        "/** What a kind of record declares of itself. */\n"
        "export interface Kind {\n  plural: string;\n  parent: string | null;\n  named: string | null;\n"
        "  together: readonly (readonly string[])[];\n  defaults: Readonly<Record<string, unknown>>;\n}\n\n"
        "export const KINDS: Readonly<Record<KindName, Kind>> = {\n" + kinds + "\n};\n"
    )
    return HEADER + "\n".join(blocks)


def _commands() -> str:
    found = sorted(commands().items())
    kinds = {kind.record.__name__ for kind in KINDS.values()}
    known = {part.cls.__name__ for kind in KINDS.values() for part in _parts(_struct(kind.record))}
    parts: dict[str, inspect.StructType] = {}
    for _, command in found:
        parts |= {part.cls.__name__: part for part in _parts(_struct(command.arguments))}
    blocks = [_interface(part, optional=True) for name, part in sorted(parts.items()) if name not in known | kinds]
    blocks += [_interface(_struct(command.arguments), optional=True) for _, command in found]
    names = "\n".join(f"  {name}: {command.arguments.__name__};" for name, command in found)
    blocks.append(
        f"/** Each command's arguments by its name on the wire. */\nexport interface Commands {{\n{names}\n}}\n"
    )
    used = sorted(name for name in known & parts.keys() if re.search(rf"\b{name}\b", "".join(blocks)))
    imports = f'import type {{ {", ".join(used)} }} from "./records.ts";\n\n' if used else ""
    return HEADER + imports + "\n".join(blocks)


DIALECT_TYPES = """\
/** A type that a dialect has of its own; `arguments` is what may stand in brackets, empty where nothing may. */
export interface DataType {
  readonly name: string;
  readonly category: string;
  readonly arguments: string;
}

/** What the browser needs to know of a dialect to say at once what is wrong. */
export interface Dialect {
  readonly title: string;
  readonly defaultNamespace: string | null;
  readonly maxNameBytes: number;
  /** Kinds of record that share one space of names. */
  readonly sharedNames: readonly string[];
  readonly types: readonly DataType[];
  /** Other names of those types. */
  readonly aliases: Readonly<Record<string, string>>;
}

"""


def _dialects() -> str:
    lines = "\n".join(f"  {name}: {_dialect(dialect)}," for name, dialect in dialects().items())
    return f"{HEADER}{DIALECT_TYPES}export const DIALECTS: Readonly<Record<string, Dialect>> = {{\n{lines}\n}};\n"


def _dialect(dialect: Dialect) -> str:
    content = {
        "title": dialect.title,
        "defaultNamespace": dialect.default_namespace,
        "maxNameBytes": dialect.max_name_bytes,
        "sharedNames": dialect.shared_names.get("relation", ()),
        "types": [{"name": one.name, "category": one.category, "arguments": one.arguments} for one in dialect.types],
        "aliases": dict(dialect.type_aliases),
    }
    return msgspec.json.encode(content).decode()


def _struct(struct: type[msgspec.Struct]) -> inspect.StructType:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return info


def _parts(struct: inspect.StructType) -> Iterator[inspect.StructType]:
    for field in struct.fields:
        for part in _inner(field.type):
            yield part
            yield from _parts(part)


def _inner(type_: inspect.Type) -> Iterator[inspect.StructType]:
    if isinstance(type_, inspect.StructType):
        yield type_
    for inner in _arguments(type_):
        yield from _inner(inner)


def _arguments(type_: inspect.Type) -> tuple[inspect.Type, ...]:
    match type_:
        case inspect.Metadata():
            return (type_.type,)
        case inspect.UnionType():
            return type_.types
        case inspect.VarTupleType() | inspect.ListType():
            return (type_.item_type,)
        case inspect.TupleType():
            return type_.item_types
        case inspect.DictType():
            return (type_.key_type, type_.value_type)
        case _:
            return ()


def _interface(struct: inspect.StructType, *, optional: bool) -> str:
    lines = [
        f"  readonly {field.encode_name}{'' if field.required or not optional else '?'}: {_type(field.type)};"
        for field in struct.fields
    ]
    doc = (struct.cls.__doc__ or "").strip().splitlines()
    comment = f"/** {doc[0]} */\n" if doc else ""
    return f"{comment}export interface {struct.cls.__name__} {{\n" + "\n".join(lines) + "\n}\n"


PLAIN: dict[type[inspect.Type], str] = {
    inspect.StrType: "string",
    inspect.IntType: "number",
    inspect.FloatType: "number",
    inspect.BoolType: "boolean",
    inspect.NoneType: "null",
    inspect.AnyType: "unknown",
}


def _type(type_: inspect.Type) -> str:
    if (plain := PLAIN.get(type(type_))) is not None:
        return plain
    match type_:
        case inspect.Metadata():
            return _type(type_.type)
        case inspect.LiteralType():
            return " | ".join(f'"{value}"' for value in type_.values)
        case inspect.UnionType():
            return " | ".join(_type(one) for one in type_.types if "Unset" not in type(one).__name__)
        case inspect.VarTupleType() | inspect.ListType():
            return f"readonly {_grouped(_type(type_.item_type))}[]"
        case inspect.TupleType():
            return f"readonly [{', '.join(map(_type, type_.item_types))}]"
        case inspect.DictType():
            return f"Readonly<Record<{_type(type_.key_type)}, {_type(type_.value_type)}>>"
        case inspect.StructType():
            return type_.cls.__name__
        case _:
            raise TypeError(f"{type_!r} has no TypeScript form here. Give _type a case for it.")


def _grouped(text: str) -> str:
    return f"({text})" if " " in text else text


def _kind(kind: Kind) -> str:
    json = kind.json_names
    defaults = {
        field.encode_name: field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
        for field in kind.fields.values()
        if not field.required
    }
    content: dict[str, Any] = {
        "plural": kind.plural,
        "parent": json[kind.record.parent] if kind.record.parent else None,
        "named": kind.record.named,
        "together": [[json[field] for field in group] for group in kind.record.together],
        "defaults": defaults,
    }
    text = msgspec.json.format(msgspec.json.encode(content), indent=2).decode()
    return text.replace("\n", "\n  ")


def main() -> int:
    """Writes the files, or with `--check` compares them."""
    stale = []
    for name, content in files().items():
        path = FOLDER / name
        if path.exists() and path.read_text() == content:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            FOLDER.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
    if stale and "--check" in sys.argv:
        print(
            f"web/src/protocol is not current ({', '.join(stale)}): run scripts/generate_protocol.py.", file=sys.stderr
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

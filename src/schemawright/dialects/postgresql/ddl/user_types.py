"""Enums, composite types and ranges; what they have in common with domains."""

from collections.abc import Iterator
from typing import Any

import msgspec

from schemawright.dialects.ddl import Alter, Part, Statement, Statements, Text, made_anew
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import domains
from schemawright.dialects.postgresql.ddl.conversions import attribute_loss
from schemawright.dialects.postgresql.ddl.inherited import is_inherited
from schemawright.dialects.postgresql.ddl.write import (
    collate,
    comment_on,
    comments,
    name_text,
)
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.types import Attribute, Composite, Domain, Enum, Range

PRIORITY = 30

UserType = Enum | Domain | Composite | Range


def parts(document: Document, record: UserType, sort: str) -> Iterator[Part]:
    """A type is one part; a range whose canonical function needs the type itself begins as a shell."""
    namespace = frozenset((record.namespace_id,)) if record.namespace_id is not None else frozenset()
    shell = f"{record.id}/shell" if isinstance(record, Range) and record.canonical is not None else None
    if shell is not None:
        yield Part(
            key=shell,
            record=record,
            priority=PRIORITY - 5,
            create=lambda names, record: (f"CREATE TYPE {names.of(record)}",),
            drop=lambda names, record: (),
            requires=namespace,
            gone_with=(record.id,),
            sort=sort,
        )
    yield Part(
        key=record.id,
        record=record,
        priority=PRIORITY,
        create=create,
        drop=drop,
        requires=namespace | (frozenset((shell,)) if shell is not None else frozenset()),
        texts=tuple(_texts(record)),
        recreatable=False,
        leads_away=isinstance(record, Range),
        sort=sort,
    )


def drop(names: Names, record: UserType) -> Statements:
    """Drops the type.

    The constructor functions of a range keep its name when it is renamed, so a new one cannot stand beside the old:
    columns hold texts until it is made again.
    """
    for column in names.document.all(Column) if isinstance(record, Range) and names.stays(record.id) else ():
        base, is_array = type_parts(column.data_type).base, column.data_type.endswith("[]")
        stays = column.id not in names.dropped and not is_inherited(names.document, column)
        if names.user_type(base) == record and stays:
            text, name = "text" + "[]" * is_array, names.column(column.id)
            yield f"ALTER TABLE {names.of(column.table_id)} ALTER COLUMN {name} TYPE {text} USING {name}::{text}"
    yield f"DROP {word(record)} {names.of(record)}"


def word(record: UserType) -> str:
    """What PostgreSQL calls it in `DROP`, `ALTER` and `COMMENT ON`."""
    return "DOMAIN" if isinstance(record, Domain) else "TYPE"


def _texts(record: UserType) -> Iterator[Text]:
    if isinstance(record, Composite):
        for attribute in record.attributes:
            yield from (Text(text, relations=True) for text in (attribute.data_type, attribute.collation) if text)
    elif isinstance(record, Range):
        named = (record.subtype, record.operator_class, record.collation)
        yield from (Text(name, relations=True) for name in named if name is not None)
        yield from (Text(f"{name}()") for name in (record.canonical, record.subtype_difference) if name is not None)


def create(names: Names, record: UserType) -> Statements:
    """`CREATE TYPE`, and its comments."""
    writer: dict[type[Any], Any] = {Enum: _enum, Composite: _composite, Range: _range}
    yield from writer[type(record)](names, record)
    yield from comments(names, f"{word(record)} {names.of(record)}", record.comment)


def _lines(lines: list[str]) -> str:
    return "".join(f"\n    {line}," for line in lines).rstrip(",") + ("\n" if lines else "")


def _enum(names: Names, enum: Enum) -> Statements:
    yield f"CREATE TYPE {names.of(enum)} AS ENUM ({_lines([names.literal(value.name) for value in enum.values])})"


def _attribute(names: Names, attribute: Attribute) -> str:
    return f"{names.quote(attribute.name)} {names.type(attribute.data_type)}{collate(names, attribute.collation)}"


def _composite(names: Names, composite: Composite) -> Statements:
    yield f"CREATE TYPE {names.of(composite)} AS ({_lines([_attribute(names, a) for a in composite.attributes])})"
    for attribute in composite.attributes:
        yield from comments(names, f"COLUMN {names.of(composite)}.{names.quote(attribute.name)}", attribute.comment)


def _range(names: Names, record: Range) -> Statements:
    lines = [f"SUBTYPE = {names.type(record.subtype)}"]
    if record.operator_class is not None:
        lines.append(f"SUBTYPE_OPCLASS = {name_text(names, record.operator_class)}")
    if record.collation is not None:
        lines.append(f"COLLATION = {name_text(names, record.collation)}")
    if record.canonical is not None:
        lines.append(f"CANONICAL = {name_text(names, record.canonical)}")
    if record.subtype_difference is not None:
        lines.append(f"SUBTYPE_DIFF = {name_text(names, record.subtype_difference)}")
    if record.multirange_name is not None:
        lines.append(f"MULTIRANGE_TYPE_NAME = {_multirange(names, record)}")
    yield f"CREATE TYPE {names.of(record)} AS RANGE ({_lines(lines)})"


def _multirange(names: Names, record: Range) -> str:
    name = record.multirange_name or ""
    if "." in name or '"' in name:
        return name_text(names, name)
    return names.dialect.qualify(names.namespace_of(record), name)


def rename(names: Names, record: UserType, new: str) -> Statements:
    """A new name in the same namespace; the type of several ranges, where it is named by this one, goes along."""
    yield f"ALTER {word(record)} {names.of(record)} RENAME TO {names.quote(new)}"
    if isinstance(record, Range) and record.multirange_name is None:
        several = names.dialect.qualify(names.namespace_of(record), record.multirange)
        renamed = msgspec.structs.replace(record, name=new)
        yield f"ALTER TYPE {several} RENAME TO {names.quote(renamed.multirange)}"


def move(names: Names, record: UserType, new: str) -> Statements:
    """Another namespace."""
    yield f"ALTER {word(record)} {names.of(record)} SET SCHEMA {names.quote(new)}"


def _comment(names: Names, before: UserType, after: UserType) -> Statements:
    yield comment_on(names, f"{word(after)} {names.of(after)}", after.comment)


COMMENT = Alter(("comment",), _comment)


def enum_is_extended(before: Enum, after: Enum) -> bool:
    """Whether the values of `before` are all in `after`, in their order: then `ALTER TYPE` can lead there."""
    old = [value.id for value in before.values]
    return [value.id for value in after.values if value.id in set(old)] == old


def _values(names: Names, before: Enum, after: Enum) -> Statements:
    old = {value.id: value.name for value in before.values}
    for one, other in _renames_in_order(old, {value.id: value.name for value in after.values if value.id in old}):
        yield f"ALTER TYPE {names.of(after)} RENAME VALUE {names.literal(one)} TO {names.literal(other)}"
    known = [value.name for value in after.values if value.id in old]
    for number, value in enumerate(after.values):
        if value.id in old:
            continue
        previous = after.values[number - 1].name if number else None
        place = f" AFTER {names.literal(previous)}" if previous is not None else ""
        if previous is None and known:
            place = f" BEFORE {names.literal(known[0])}"
        if number == len(known):
            place = ""
        known.insert(number, value.name)
        yield Statement(
            f"ALTER TYPE {names.of(after)} ADD VALUE {names.literal(value.name)}{place}", transactional=False
        )


def _renames_in_order(old: dict[str, str], new: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Renames such that no two values ever bear one name; a ring goes over a name that none has."""
    current = dict(old)
    waiting = {id: name for id, name in new.items() if old[id] != name}
    while waiting:
        ready = next((id for id, name in waiting.items() if name not in current.values()), None)
        if ready is None:
            ready = next(iter(waiting))
            spare = _spare(current[ready], set(current.values()) | set(new.values()))
            yield current[ready], spare
            current[ready] = spare
            continue
        yield current[ready], waiting[ready]
        current[ready] = waiting.pop(ready)


def _spare(name: str, taken: set[str]) -> str:
    spare = f"{name[:50]}_"
    while spare in taken:
        spare += "_"
    return spare


def _attributes(names: Names, before: Composite, after: Composite) -> Statements:
    old, new = {a.id: a for a in before.attributes}, {a.id: a for a in after.attributes}
    type_name = names.of(after)
    for lost in (attribute for id, attribute in old.items() if id not in new):
        yield Statement(
            f"ALTER TYPE {type_name} DROP ATTRIBUTE {names.quote(lost.name)} CASCADE",
            warning=attribute_loss(type_name, names.quote(lost.name), after.id),
        )
    kept_old, kept_new = (
        {i: a.name for i, a in old.items() if i in new},
        {i: a.name for i, a in new.items() if i in old},
    )
    for one, other in _renames_in_order(kept_old, kept_new):
        yield f"ALTER TYPE {type_name} RENAME ATTRIBUTE {names.quote(one)} TO {names.quote(other)} CASCADE"
    for id, attribute in new.items():
        known = old.get(id)
        if known is None:
            yield f"ALTER TYPE {type_name} ADD ATTRIBUTE {_attribute(names, attribute)} CASCADE"
        elif (known.data_type, known.collation) != (attribute.data_type, attribute.collation):
            changed = f"TYPE {names.type(attribute.data_type)}{collate(names, attribute.collation)}"
            yield f"ALTER TYPE {type_name} ALTER ATTRIBUTE {names.quote(attribute.name)} {changed} CASCADE"
        if attribute.comment != (known.comment if known is not None else None):
            yield comment_on(names, f"COLUMN {type_name}.{names.quote(attribute.name)}", attribute.comment)


def _is_retyped(before: Composite, after: Composite) -> bool:
    """Whether an attribute gets another type: PostgreSQL refuses that while a column is of the composite type."""
    old = {attribute.id: (attribute.data_type, attribute.collation) for attribute in before.attributes}
    return any(old.get(a.id, (a.data_type, a.collation)) != (a.data_type, a.collation) for a in after.attributes)


def _is_reordered(before: Composite, after: Composite) -> bool:
    """Whether the attributes would stand otherwise: `ADD ATTRIBUTE` puts them at the end."""
    old, new = [attribute.id for attribute in before.attributes], [attribute.id for attribute in after.attributes]
    return [id for id in old if id in new] + [id for id in new if id not in old] != new


def is_remade(before: UserType, after: UserType, fields: frozenset[str]) -> bool:
    """Whether a change of these fields makes the type anew."""
    return any(alter.remakes(before, after) for alter in ALTERS[type(before)] if fields & set(alter.fields))


ENUM_ALTERS = (
    Alter(("values",), _values, remakes=lambda before, after: not enum_is_extended(before, after)),
    COMMENT,
)
COMPOSITE_ALTERS = (Alter(("attributes",), _attributes, touches=_is_retyped, remakes=_is_reordered), COMMENT)
RANGE_ALTERS = (
    made_anew("subtype", "operator_class", "collation", "canonical", "subtype_difference", "multirange_name"),
    COMMENT,
)

ALTERS = {Enum: ENUM_ALTERS, Domain: domains.ALTERS, Composite: COMPOSITE_ALTERS, Range: RANGE_ALTERS}

"""Columns: every change of one is a `MODIFY` with its whole definition."""

from collections.abc import Iterator

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.backfill import fill
from schemawright.dialects.ddl import Alter, Key, Part, Statement, Statements, Text, silent
from schemawright.dialects.mysql.ddl import indexes
from schemawright.dialects.mysql.ddl.holders import counter, held_within, holders, leading_columns
from schemawright.dialects.mysql.ddl.own_checks import is_same, own_check
from schemawright.dialects.mysql.ddl.types import is_narrowing
from schemawright.dialects.mysql.ddl.write import (
    LONG_TYPES,
    PARTITION,
    alter,
    bracketed,
    comment,
    flavour_of,
    solid,
)
from schemawright.dialects.mysql.text import LEXER
from schemawright.dialects.names import Names
from schemawright.dialects.text import Token, mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key as KeyRecord
from schemawright.model.table import Table

PRIORITY = 50
_NAMES = ("name", "quoted")


def definition(names: Names, column: Column, *, counts: bool, check: Check | None = None) -> str:
    """A column as `CREATE TABLE`, `ADD COLUMN` and `MODIFY` take it; `counts` is for `AUTO_INCREMENT`."""
    parts = [names.column(column.id), column.data_type]
    if column.collation is not None:
        parts.append(f"COLLATE {column.collation}")
    if column.generated is not None:
        expression = bracketed(column.generated.expression)
        parts.append(f"GENERATED ALWAYS AS {expression} {column.generated.storage.upper()}")
    if not column.is_nullable or _is_in_primary(names.document, column):
        if column.generated is None or flavour_of(names).generated_not_null:
            parts.append("NOT NULL")
    elif column.data_type.startswith("timestamp"):
        # Without `explicit_defaults_for_timestamp` it would be `NOT NULL`.
        parts.append("NULL")
    parts += _options(column)
    if column.default_value is not None and column.generated is None:
        parts.append(f"DEFAULT {_default(names, column)}")
    if (value := column.options.get("on update")) is not None:
        parts.append(f"ON UPDATE {value}")
    if counts:
        parts.append("AUTO_INCREMENT")
    text = " ".join(parts) + comment(names, column.comment)
    return text + (f" CHECK {bracketed(check.expression)}" if check is not None else "")


def _options(column: Column) -> Iterator[str]:
    for name, value in sorted(column.options.items()):
        if name != "on update":
            yield name.upper() if value == "yes" else f"{name.upper()} {value}"


def _is_in_primary(document: Document, column: Column) -> bool:
    keys = document.children(column.table_id, KeyRecord)
    return any(key.key_type == "primary" and column.id in key.column_ids for key in keys)


def _default(names: Names, column: Column) -> str:
    """A literal, a moment, or an expression in brackets."""
    text = (column.default_value or "NULL").strip()
    tokens = solid(text)
    is_long = LONG_TYPES.match(column.data_type) is not None and not flavour_of(names).literal_defaults_of_text
    is_null = text.upper() == "NULL"
    sign = 1 if tokens and tokens[0].text in "+-" else 0
    literal = [token.kind for token in tokens[sign:]] in (["string"], ["number"], ["name", "string"])
    word = tokens[0].value.lower() if tokens else ""
    moment = word in ("current_timestamp", "now", "localtime", "localtimestamp") and len(tokens) <= 4
    plain = literal or moment or is_null or (len(tokens) == 1 and word in ("true", "false"))
    return text if plain and (is_null or not is_long) else bracketed(text)


def parts(document: Document, column: Column, place: int) -> Iterator[Part]:
    """The column, and its counting."""
    table = document.require(Table, column.table_id)
    sort = f"{table.name}\0{place:05}"
    texts = [Text(column.generated.expression, holder=column.table_id)] if column.generated is not None else []
    if column.default_value is not None and column.generated is None:
        texts.append(Text(column.default_value, holder=column.table_id))
    yield Part(
        key=column.id,
        record=column,
        priority=PRIORITY,
        create=lambda names, column: create(names, column, frozenset()),
        drop=drop,
        requires=frozenset((column.table_id,)),
        texts=tuple(texts),
        inside=column.table_id,
        gone_with=(column.table_id,),
        recreatable=False,
        sort=sort,
    )
    if column.identity is None:
        return
    held = counter(document, column)
    yield Part(
        key=f"{column.id}/identity",
        record=column,
        priority=PRIORITY + 6,
        create=lambda names, column: (_modify(names, column, counts=True),),
        drop=lambda names, column: (_modify(names, column, counts=False),),
        requires=frozenset((column.id, *((held.id,) if held is not None else ()))),
        inside=column.id,
        gone_with=(column.id, column.table_id),
        sort=sort,
    )


def _modify(names: Names, column: Column, *, counts: bool, place: str = "", **more: object) -> Statement:
    text = definition(names, column, counts=counts, check=_present_check(names, column))
    return alter(names, column.table_id, f"MODIFY COLUMN {text}{place}", **more)


def _present_check(names: Names, column: Column) -> Check | None:
    """The column's own check, if it is there now: a new one is put there by itself."""
    check = own_check(names.document, column)
    if check is None or names.before(Column, column.id) is None:
        return check
    before = names.before(Check, check.id)
    return check if before is not None and is_same(names, before, check) else None


def line(names: Names, column: Column, apart: frozenset[Key]) -> str:
    """The column as `CREATE TABLE` holds it."""
    counts = column.identity is not None and f"{column.id}/identity" not in apart
    check = own_check(names.document, column)
    return definition(names, column, counts=counts, check=check if check and check.id not in apart else None)


def create(names: Names, column: Column, apart: frozenset[Key]) -> Statements:
    """Adds the column in its place, with the key that lets it count."""
    own = line(names, column, apart)
    within = [one for one in holders(names.document, column.table_id) if one.id not in apart]
    keys = [f"ADD {indexes.clause(names, one)}" for one in within if held_within(names.document, one) == column.id]
    if column.id not in names.backfills:
        first = f"ADD COLUMN {own}{_place(names, column)}"
        yield alter(names, column.table_id, ", ".join((first, *keys)), warning=_without_value(names, column))
        return
    bare = definition(names, msgspec.structs.replace(column, is_nullable=True, default_value=None), counts=False)
    yield alter(names, column.table_id, f"ADD COLUMN {bare}{_place(names, column)}")
    yield fill(names, column)
    if bare != own or keys:
        yield alter(names, column.table_id, ", ".join((f"MODIFY COLUMN {own}", *keys)))


def _without_value(names: Names, column: Column) -> Diagnostic | None:
    """Rows that are there get the type's implicit default, a date none that is valid."""
    if column.is_nullable or column.default_value is not None or column.identity is not None:
        return None
    if column.generated is not None:
        return None
    where = f"{names.of(column.table_id)}.{names.column(column.id)}"
    return Diagnostic(
        code="MIGRATE_NOT_NULL_ON_ROWS",
        level="warning",
        message=f"{where} is NOT NULL without a default: rows get 0 or an empty text there, and a date fails.",
        help="Say what they get there (a backfill), or give it a default.",
        subject=column.id,
    )


def drop(names: Names, column: Column) -> Statements:
    """Drops the column, and with it its data."""
    where = f"{names.of(column.table_id)}.{names.column(column.id)}"
    loss = Diagnostic(
        code="MIGRATE_LOSS_COLUMN_DROPPED",
        level="warning",
        message=f"The column {where} is dropped, and its data with it.",
        help="Save what you need before.",
        subject=column.id,
    )
    warning = loss if column.generated is None else None
    yield alter(names, column.table_id, f"DROP COLUMN {names.column(column.id)}", warning=warning)


def rename(names: Names, column: Column, new: str) -> Statements:
    """A new name for a column that bears its old one still.

    MySQL renames none that a default or the partitioning speaks of: these step aside.
    """
    renamed = alter(names, column.table_id, f"RENAME COLUMN {names.column(column.id)} TO {names.quote(new)}")
    if flavour_of(names).follows_renames:
        yield renamed
        return
    if _partitions_still(names, column):
        yield alter(names, column.table_id, "REMOVE PARTITIONING")
    held = dict(_defaults_with(names, column, new))
    if held:
        yield alter(names, column.table_id, ", ".join(f"ALTER COLUMN {name} DROP DEFAULT" for name in held))
    yield renamed
    if held:
        clauses = (f"ALTER COLUMN {name} SET DEFAULT {value}" for name, value in held.items())
        yield alter(names, column.table_id, ", ".join(clauses))


def _former(names: Names, table_id: str) -> dict[str, str]:
    """The columns of a table by the names, in lower case, that its texts have for them."""
    held = (names.former or names.document).children(table_id, Column)
    return {column.name.lower(): column.id for column in held}


def _defaults_with(names: Names, column: Column, new: str) -> Iterator[tuple[str, str]]:
    """The columns whose default speaks of one, and the default in the names that are there once that is called `new`.

    A default of its own would be an expression over other columns: it goes along by itself.
    """
    former = _former(names, column.table_id)
    for other in names.document.children(column.table_id, Column):
        tokens = list(LEXER.tokens(other.default_value or ""))
        ids = {at: former.get(token.value.lower()) for at, token in enumerate(tokens) if token.kind in _NAMES}
        if other.id == column.id or other.generated is not None or column.id not in ids.values():
            continue
        for at, id in ids.items():
            if id is not None:
                tokens[at] = Token("name", names.quote(new) if id == column.id else names.column(id))
        yield names.column(other.id), bracketed("".join(token.text for token in tokens))


def _partitions_still(names: Names, column: Column) -> bool:
    """Whether the table is partitioned with a column, and none of those it is partitioned with is renamed yet."""
    text = names.document.require(Table, column.table_id).storage_parameters.get(PARTITION)
    if text is None:
        return False
    former = _former(names, column.table_id)
    ids = {former.get(name.lower()) for held, _ in mentioned(LEXER, text) for name in held} - {None}
    now = {one.id: one.name.lower() for one in names.document.children(column.table_id, Column)}
    return column.id in ids and all(now.get(id) == name for name, id in former.items() if id in ids)


def _change(names: Names, before: Column, after: Column) -> Statements:
    counts = after.identity is not None and before.identity is not None and _counts_still(names, after)
    place = _place(names, after) if _is_moved(names, after) else ""
    check = _present_check(names, after)
    old, new = (definition(names, column, counts=counts, check=check) for column in (before, after))
    if after.id in names.backfills:
        yield fill(names, after)
    if old != new or place:
        yield _modify(names, after, counts=counts, place=place, warning=_warning(names, before, after))


def _counts_still(names: Names, column: Column) -> bool:
    """Whether the key that lets the column count stays; else counting is switched off before and on again after."""
    now = counter(names.document, column)
    before = names.before(type(now), now.id) if now is not None else None
    return now is not None and before is not None and leading_columns(before) == leading_columns(now)


def _warning(names: Names, before: Column, after: Column) -> Diagnostic | None:
    where = f"{names.of(after.table_id)}.{names.column(after.id)}"
    if is_narrowing(before.data_type, after.data_type):
        return Diagnostic(
            code="MIGRATE_LOSS_TYPE_NARROWED",
            level="warning",
            message=f"{where} goes from {before.data_type} to {after.data_type}: what does not fit fails or is cut.",
            help="Look at the values that are there before.",
            subject=after.id,
        )
    if before.is_nullable and not after.is_nullable and after.id not in names.backfills:
        return Diagnostic(
            code="MIGRATE_NOT_NULL_ON_ROWS",
            level="warning",
            message=f"{where} becomes NOT NULL: this fails where a row has no value there.",
            help="Say what they get there (a backfill), or fill them before.",
            subject=after.id,
        )
    return None


# The place of a column among the others


def _place(names: Names, column: Column) -> str:
    """` AFTER …`, ` FIRST`, or nothing where the column comes last."""
    held = names.document.children(column.table_id, Column)
    at = next(number for number, one in enumerate(held) if one.id == column.id)
    if not any(_was_there(names, one) for one in held[at + 1 :]):
        return ""
    before = [one for one in held[:at] if _is_there_by_then(names, one, column)]
    return f" AFTER {names.column(before[-1].id)}" if before else " FIRST"


def _was_there(names: Names, column: Column) -> bool:
    return names.before(Column, column.id) is not None


def _is_there_by_then(names: Names, other: Column, column: Column) -> bool:
    """Whether a column before this one is there when this one comes: new generated ones may wait for it."""
    if _was_there(names, other) or other.generated is None:
        return True
    mentions = {name for held, _ in mentioned(LEXER, other.generated.expression) for name in held}
    return column.generated is not None and column.name not in mentions


def _is_moved(names: Names, column: Column) -> bool:
    """Whether the column must be moved: it is none of the most that can stay where they are."""
    now = [one.id for one in names.document.children(column.table_id, Column) if _was_there(names, one)]
    old = [names.before(Column, id) for id in now]
    was = [one.id for one in sorted((one for one in old if one is not None), key=lambda one: (one.order, one.id))]
    return column.id not in _longest_run([was.index(id) for id in now], now)


def _longest_run(places: list[int], ids: list[str]) -> set[str]:
    """The ids at a longest ascending run of `places`."""
    best: list[tuple[int, int | None]] = []
    for number, place in enumerate(places):
        ahead = [(best[other][0], other) for other in range(number) if places[other] < place]
        length, other = max(ahead, default=(0, None))
        best.append((length + 1, other))
    at: int | None = max(range(len(best)), key=lambda number: best[number][0], default=None)
    found = set()
    while at is not None:
        found.add(ids[at])
        at = best[at][1]
    return found


def is_made_anew(before: Column, after: Column) -> bool:
    """Whether a change is a drop and a new column: a generated one that is made in another way, or was none."""
    one, other = before.generated, after.generated
    if before.table_id != after.table_id:
        return True
    if one is None or other is None:
        return (one is None) != (other is None) and not (one is not None and one.storage == "stored")
    return one.storage != other.storage


def touches(before: Column, after: Column) -> bool:
    """Whether foreign keys must step aside: InnoDB keeps the type of their columns."""
    return (before.data_type, before.collation) != (after.data_type, after.collation)


ALTERS = (
    silent("display_name", "description", "is_local", "not_null_name", "identity"),
    Alter(
        ("data_type", "collation", "is_nullable", "default_value", "generated", "options", "comment", "order"),
        _change,
        touches=touches,
    ),
)
"""Whether a column counts is its part `…/identity`; where it began to is a fact of the rows."""

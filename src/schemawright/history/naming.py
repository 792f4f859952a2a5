"""What a migration is called: the most telling of what it does, in a few words."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from schemawright.migrate.step import Plan
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

LENGTH = 60
"""So many characters a name has at most."""

MORE = "_and_more"

FIELD_WORDS = {"data_type": "type", "default_value": "default", "query": "", "text": "", "expression": "", "values": ""}
"""What a changed field is called in a name; the others bear their own name."""


@dataclass(frozen=True)
class Deed:
    """One thing that a migration does."""

    verb: str
    record: Record
    words: str
    table: str | None
    """The table that it is done to, where it is a part of one."""


def name_of(plan: Plan, old: Document | None, new: Document) -> str:
    """The name of a migration that does `plan`, lower case with underscores, 60 characters at most.

    `create_orders`, `add_orders_customer_fk`, `rename_film_title_to_name`; `initial` for a first one of several tables.
    """
    deeds = list(_deeds(plan, old, new))
    tables = [deed for deed in deeds if isinstance(deed.record, Table) and deed.verb == "create"]
    if (old is None or not old.all(Table)) and len(tables) > 1:
        return "initial"
    if not deeds:
        return "change_schema"
    told = min(deeds, key=lambda deed: (_rank(deed), deeds.index(deed)))
    name = slug(f"{told.verb} {told.words}", LENGTH if len(deeds) == 1 else LENGTH - len(MORE))
    if name == told.verb:
        # Nothing of the object's own name can stand in a file name.
        name = f"{told.verb}_{_kind(told.record)}"
    return name if len(deeds) == 1 else name + MORE


def slug(name: str, length: int = LENGTH) -> str:
    """`name` as it stands in a file name: ASCII letters in lower case, digits, underscores, 1 to `length` of them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if len(whole) <= length:
        return whole or "migration"
    cut = whole[: length + 1].rpartition("_")[0]
    return cut if len(cut) > length // 2 else whole[:length].strip("_")


def _deeds(plan: Plan, old: Document | None, new: Document) -> Iterator[Deed]:
    """What the way up does, each once: what is only dropped and made again is not a deed, nor a part of what is new."""
    subjects = (step.subject for step in plan.up if step.subject is not None and step.kind != "setting")
    for subject in dict.fromkeys(subjects):
        before = old.get(subject) if old is not None else None
        if (deed := _deed(before, new.get(subject), old, new)) is not None:
            yield deed


def _deed(before: Record | None, after: Record | None, old: Document | None, new: Document) -> Deed | None:
    record, document = (after, new) if after is not None else (before, old)
    if record is None or document is None:
        return None
    parent = document.get(getattr(record, KIND_OF[type(record)].record.parent or "", None))
    table = getattr(parent, "name", None)
    if parent is not None and (old is None or parent.id not in old or parent.id not in new):
        return None
    called = _words(record, document)
    if before is None:
        return Deed("create" if table is None else "add", record, _joined(table, called), table)
    if after is None:
        return Deed("drop", record, _joined(table, called), table)
    renamed = getattr(before, "name", None), getattr(after, "name", None)
    if renamed[0] != renamed[1]:
        return Deed("rename", record, f"{_joined(table, str(renamed[0]))}_to_{renamed[1]}", table)
    return Deed("alter", record, _altered(before, after, _joined(table, called)), table) if before != after else None


def _altered(before: Record, after: Record, called: str) -> str:
    kind = KIND_OF[type(after)]
    changed = [
        name for name in kind.fields if name not in kind.canvas and getattr(before, name) != getattr(after, name)
    ]
    if changed == ["is_nullable"]:
        return f"{called}_{'nullable' if getattr(after, 'is_nullable', False) else 'not_null'}"
    return f"{called}_{FIELD_WORDS.get(changed[0], changed[0])}" if len(changed) == 1 else called


def _joined(table: str | None, called: str) -> str:
    """`orders_total_check` of a table `orders` needs no second `orders` in front."""
    if table is None or called == table or called.startswith(f"{table}_"):
        return called
    return f"{table}_{called}"


# What the parts of tables are called: by their columns, as the names that databases choose are.


def _words(record: Record, document: Document) -> str:
    return next((words(record, document) for kind, words in _WORDS.items() if isinstance(record, kind)), _own(record))


def _own(record: Record) -> str:
    return str(getattr(record, "name", "")) or _kind(record)


def _kind(record: Record) -> str:
    return slug(re.sub(r"(?=[A-Z])", "_", KIND_OF[type(record)].name))


def _columns(document: Document, ids: tuple[str | None, ...]) -> str:
    found = [document.find(Column, id) for id in ids]
    return "_".join(column.name for column in found if column is not None)


def _relationship(record: Relationship, document: Document) -> str:
    target = document.get(record.target_table_id)
    columns = _columns(document, record.source_column_ids) if len(record.source_column_ids) == 1 else ""
    return f"{columns.removesuffix('_id') or getattr(target, 'name', '')}_fk"


def _key(record: Key, document: Document) -> str:
    return "primary_key" if record.key_type == "primary" else f"{_columns(document, record.column_ids)}_unique"


def _index(record: Index, document: Document) -> str:
    columns = _columns(document, tuple(element.column_id for element in record.columns))
    return f"{columns}_index" if columns else _own(record)


def _raw(record: RawObject, _: Document) -> str:
    name = record.name.partition("(")[0].rpartition(".")[2] or record.name
    return f"{record.object_type} {name}"


_WORDS: dict[type[Record], Callable[..., str]] = {
    Relationship: _relationship,
    Key: _key,
    Index: _index,
    RawObject: _raw,
}

_TELLING: dict[type[Record], int] = {Table: 0, Column: 2, Relationship: 3, Key: 3, Check: 4, Exclusion: 4, Index: 4}
"""How telling it is that something happens to a kind; what is not named stands between tables and columns."""

_VERBS = ("create", "drop", "rename", "add", "alter")


def _rank(deed: Deed) -> tuple[int, int]:
    raw = 5 if isinstance(deed.record, RawObject) else 1
    return _TELLING.get(type(deed.record), raw), _VERBS.index(deed.verb)

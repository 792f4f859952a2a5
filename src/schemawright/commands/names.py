"""Names: not empty, not too long for the dialect, borne once in their space; types in canonical spelling."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.namespace import Namespace
from schemawright.model.record import Record

SHOWN = 60
"""How much of a name a message repeats, in characters."""


def checked(document: Document, dialect: Dialect, record: Record, *, adjust: bool) -> Record:
    """`record` if its name will do, or, with `adjust`, one with a number behind the name where it is taken.

    Raises `RefusedError`: `name_empty`, `name_invalid`, `name_too_long`, `name_taken`.
    """
    check_form(dialect, record)
    return unless_taken(document, dialect, record, adjust=adjust)


def check_form(dialect: Dialect, record: Record) -> None:
    """Raises `RefusedError` where the name is none by itself: `name_empty`, `name_invalid`, `name_too_long`."""
    name = _name(record)
    if name is None:
        return
    kind = KIND_OF[type(record)].name
    if not name.strip():
        raise RefusedError(f"The {kind} has an empty name. Give it one.", code="name_empty", field="name")
    if "\0" in name:
        raise RefusedError(
            f"The name {shown(name)} holds a NUL character. Take it out.", code="name_invalid", field="name"
        )
    size = len(name.encode())
    if size > dialect.max_name_bytes:
        raise RefusedError(
            f"The name {shown(name)} has {size} bytes; {dialect.title} takes {dialect.max_name_bytes}. Shorten it.",
            code="name_too_long",
            field="name",
        )


def unless_taken(document: Document, dialect: Dialect, record: Record, *, adjust: bool) -> Record:
    """`record` if nothing else bears its name, or, with `adjust`, one with a number behind it; else `name_taken`."""
    name = _name(record)
    if name is None or name not in names_beside(document, record, only=name):
        return record
    if not adjust:
        raise RefusedError(
            f"There is a {record.named} named {shown(name)} already. Choose another name.",
            code="name_taken",
            field="name",
        )
    taken = set(names_beside(document, record))
    return msgspec.structs.replace(record, name=free_name(name, taken, dialect.max_name_bytes))


def _name(record: Record) -> str | None:
    """The name of a record whose name must be the only one in its space."""
    name = getattr(record, "name", None)
    return name if record.named is not None and isinstance(name, str) else None


def free_name(name: str, taken: set[str], limit: int) -> str:
    """`name`, or the first of `name_2`, `name_3`… that is not taken, cut so that it has at most `limit` bytes."""
    number, free = 1, name
    while free in taken:
        number += 1
        end = f"_{number}"
        free = name.encode()[: limit - len(end)].decode(errors="ignore") + end
    return free


def with_free_names(document: Document, dialect: Dialect, records: Sequence[Record]) -> Iterator[Record]:
    """`records`, all new, with a number behind each name that `document` or one before it bears in its space."""
    whole = document.replacing(_by_kind(records))
    taken: dict[tuple[str, Id | None], set[str]] = {}
    for named in {record.named for record in records if record.named is not None}:
        for space, borne in _names_of_whole(document, named):
            taken.setdefault((named, space), set()).add(borne)
    for record in records:
        if (name := _name(record)) is None:
            yield record
            continue
        place = (record.named or "", _space(whole, record))
        if place not in taken:
            taken[place] = set(names_beside(document, record)) if _is_of_table(document, record) else set()
        free = free_name(name, taken[place], dialect.max_name_bytes)
        taken[place].add(free)
        yield record if free == name else msgspec.structs.replace(record, name=free)


def _names_of_whole(document: Document, named: str) -> Iterator[tuple[Id | None, str]]:
    """The space and the name of all that share names of this sort with more than their own table."""
    for kind in KIND_OF:
        if kind.named == named:
            for record in document.all(kind):
                if _is_of_table(document, record):
                    break  # So are all of its kind.
                yield _space(document, record), record.name  # type: ignore[attr-defined]


def _by_kind(records: Iterable[Record]) -> dict[type[Record], dict[Id, Record]]:
    found: dict[type[Record], dict[Id, Record]] = {}
    for record in records:
        found.setdefault(type(record), {})[record.id] = record
    return found


def names_beside(document: Document, record: Record, *, only: str | None = None) -> Iterator[str]:
    """The names that `record` must not bear: those in its space, its own left out; with `only`, whether that is one."""
    space = _space(document, record)
    for kind in KIND_OF:
        if kind.named != record.named:
            continue
        if record.parent is not None and kind.parent is not None and _is_of_table(document, record):
            others: Iterator[Record] = iter(document.children(space or "", kind))
        else:
            # The space of a record costs more to find than its name.
            alike = (other for other in document.all(kind) if only is None or other.name == only)  # type: ignore[attr-defined]
            others = (other for other in alike if _space(document, other) == space)
        yield from (other.name for other in others if other.id != record.id)  # type: ignore[attr-defined]


def _space(document: Document, record: Record) -> Id | None:
    """The id of what a name must be unique in: the table of a column or constraint, the namespace of the rest."""
    holder: Id | None = getattr(record, record.parent) if record.parent is not None else None
    if _is_of_table(document, record):
        return holder
    if holder is not None:
        return getattr(document.get(holder), "namespace_id", None)
    return getattr(record, "namespace_id", None)


def _is_of_table(document: Document, record: Record) -> bool:
    """Whether the name must be unique within its table only: to some dialects, that of an index or a key too."""
    if record.parent is None or record.named in ("column", "constraint"):
        return record.named in ("column", "constraint")
    shared = dialect_named(document.schema.dialect).shared_names.get("relation", ())
    return KIND_OF[type(record)].name not in shared


def in_namespace(document: Document, dialect: Dialect, record: Record) -> Record:
    """`record` in the dialect's default namespace where it could have one and names none."""
    kind = KIND_OF[type(record)]
    if (
        dialect.default_namespace is None
        or "namespace_id" not in kind.fields
        or record.named not in ("relation", "type")
    ):
        return record
    if record.namespace_id is not None:  # type: ignore[attr-defined]
        return record
    default = next((n for n in document.all(Namespace) if n.name == dialect.default_namespace), None)
    return record if default is None else msgspec.structs.replace(record, namespace_id=default.id)


def with_canonical_type(dialect: Dialect, record: Record) -> Record:
    """`record` with its `data_type` in the dialect's canonical spelling."""
    data_type = getattr(record, "data_type", None)
    if not isinstance(data_type, str):
        return record
    if not data_type.strip():
        raise RefusedError(
            f"{shown(getattr(record, 'name', ''))} has no data type. Give it one.", code="type_empty", field="dataType"
        )
    canonical = dialect.canonical_type(data_type)
    return record if canonical == data_type else msgspec.structs.replace(record, data_type=canonical)


def shown(name: str) -> str:
    """A name as a message shows it: quoted, control characters escaped, cut where it is long."""
    return repr(name if len(name) <= SHOWN else name[: SHOWN - 1] + "…")

"""Two documents made alike where they only say the same in other words.

Raw objects are statements, and some say something only together with those before them: of several comments the last
one counts, of grants what they come to. Here such statements are put in a form in which two states can be compared
one by one.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import zip_longest

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql import privileges
from schemawright.dialects.postgresql.ddl.alike import Reader, alike
from schemawright.dialects.postgresql.ddl.attached import without_those_of_new_partitions
from schemawright.dialects.postgresql.ddl.column_types import column_types
from schemawright.dialects.postgresql.ddl.default_privileges import undone
from schemawright.dialects.postgresql.ddl.operator_classes import without_defaults
from schemawright.dialects.postgresql.ddl.relations import normal_condition
from schemawright.dialects.postgresql.ddl.write import solid
from schemawright.dialects.postgresql.normal import normal_tree
from schemawright.dialects.postgresql.parser import Node
from schemawright.dialects.postgresql.privileges import RUNNING, SUPERUSER, Entry, Grant, Privileges
from schemawright.dialects.registry import dialect_named
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

LAST_COUNTS = frozenset(("comment", "security label", "owner", "alter trigger", "alter rule", "alter event trigger"))
GRANTS = frozenset(("grant", "revoke", "default privileges"))

Key = tuple[str, ...]
Raws = list[RawObject]


def settle(old: Document, new: Document) -> tuple[Document, Document]:
    """Both documents, with ids and texts that are equal where nothing has changed."""
    old, new = without_defaults(old), without_those_of_new_partitions(old, without_defaults(new))
    new = _with_old_texts(old, new)
    sides = _Sides(old, new)
    for before, after in sides.by(_last_key):
        _keep_last(sides, before, after)
    for before, after in sides.by(_alter_key):
        _pair_first(sides, before, after)
    for before, after in sides.by(_grant_key):
        _net(sides, before, after)
    return undone(*sides.documents())


# -- texts ---------------------------------------------------------------------------------------------------------


def _with_old_texts(old: Document, new: Document) -> Document:
    """`new`, with the old text wherever the new one is the same statement in another layout."""
    changed: dict[type, dict[Id, View | MaterializedView | RawObject | None]] = {}
    for kind, field in ((View, "query"), (MaterializedView, "query"), (RawObject, "text")):
        for after in new.all(kind):
            before = old.find(kind, after.id)
            if before is None or before.search_path != after.search_path:  # type: ignore[attr-defined]
                continue
            texts = getattr(before, field), getattr(after, field)
            if texts[0] != texts[1] and alike(*texts, (_reader(old, before), _reader(new, after))):
                changed.setdefault(kind, {})[after.id] = replace(after, **{field: texts[0]})  # type: ignore[assignment]
    return new.replacing(changed) if changed else new


def _reader(document: Document, record: Record) -> Reader:
    """Reads the conditions of a raw object, of which the columns are those of the table that it is about."""

    def read(condition: Node) -> str:
        names = Names(document, dialect_named("postgresql"))
        table = document.find(Table, getattr(record, "about", None) or "")
        if isinstance(record, RawObject) and record.object_type == "policy" and table is not None:
            return normal_condition(names, condition, table, record.search_path)
        return normal_tree(condition, column_types(names, table.id if table is not None else ""))

    return read


# -- two sides -----------------------------------------------------------------------------------------------------


class _Sides:
    """The raw objects of both documents, and what becomes of them."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self._gone: tuple[set[Id], set[Id]] = (set(), set())
        self._put: tuple[dict[Id, RawObject], dict[Id, RawObject]] = ({}, {})

    def by(self, key_of: Callable[[Document, RawObject], Key | None]) -> Iterator[tuple[Raws, Raws]]:
        """The raw objects of one key in both documents, in order, where they are not the same ones."""
        groups: dict[Key, tuple[Raws, Raws]] = {}
        for side, document in enumerate((self.old, self.new)):
            for raw in sorted(document.all(RawObject), key=lambda raw: raw.order):
                if (key := key_of(document, raw)) is not None:
                    groups.setdefault(key, ([], []))[side].append(raw)
        for before, after in groups.values():
            if [(raw.id, raw.text) for raw in before] != [(raw.id, raw.text) for raw in after]:
                yield before, after

    def put(self, side: int, gone: Iterable[RawObject], put: Iterable[RawObject]) -> None:
        """Takes some out of a document and puts others in, which may have ids of what goes elsewhere."""
        self._gone[side].update(raw.id for raw in gone)
        self._put[side].update({raw.id: raw for raw in put})

    def documents(self) -> tuple[Document, Document]:
        """Both, changed."""
        old, new = (
            document.replacing({RawObject: dict.fromkeys(gone) | put}) if gone or put else document
            for document, gone, put in zip((self.old, self.new), self._gone, self._put, strict=True)
        )
        return old, new


# -- what the last statement says ----------------------------------------------------------------------------------


def _last_key(document: Document, raw: RawObject) -> Key | None:
    if raw.object_type not in LAST_COUNTS:
        return None
    if raw.object_type == "owner" and raw.about is None and "line" in raw.name:
        return None
    if raw.about is None:
        return raw.object_type, raw.name, raw.name
    if raw.name.startswith("column "):
        return raw.object_type, raw.about, raw.name  # one of those of a foreign table
    if raw.object_type == "owner" and raw.name.startswith("operator "):
        # Of a class, it may be about the family that the class made along.
        return raw.object_type, raw.about, " ".join(raw.name.split()[:2])
    # A partition may say of several triggers of the table above whether they fire for it.
    return raw.object_type, raw.about, raw.name.partition(" on ")[0] if _is_of_partition(document, raw) else ""


def _is_of_partition(document: Document, raw: RawObject) -> bool:
    return raw.object_type == "alter trigger" and raw.about is not None and document.find(Table, raw.about) is not None


def _keep_last(sides: _Sides, before: Raws, after: Raws) -> None:
    id = (before or after)[0].id
    for side, held in enumerate((before, after)):
        document = sides.old if side == 0 else sides.new
        last = [raw for raw in held[-1:] if not _says_nothing(raw.text) or _fires_otherwise_above(document, raw)]
        sides.put(side, held, [replace(raw, id=id) for raw in last])


def _fires_otherwise_above(document: Document, raw: RawObject) -> bool:
    """Whether it is of a partition, below a trigger that something is said of in the table above."""
    above = (document.find(RawObject, id) for id in raw.depends_on)
    return any(one is not None and one.object_type == raw.object_type for one in above)


def _says_nothing(text: str) -> bool:
    """Whether it only says what is so without it: no comment, whose everything is, or that a trigger fires."""
    words = [token.value for token in solid(text)]
    return (
        words[-2:] == ["is", "null"]
        or words[-3:] in (["owner", "to", "current_user"], ["owner", "to", "current_role"])
        or words[-3:-1] in (["enable", "trigger"], ["enable", "rule"])
        or words[-1:] == ["enable"]
    )


# -- alterations ---------------------------------------------------------------------------------------------------


def _alter_key(document: Document, raw: RawObject) -> Key | None:
    is_alter = raw.object_type.startswith("alter") and raw.object_type not in LAST_COUNTS
    return ("alter", raw.about) if is_alter and raw.about is not None else None


def _pair_first(sides: _Sides, before: Raws, after: Raws) -> None:
    """Alterations of one object are the same so long as all before them are."""
    paired: Raws = []
    same = True
    for one, other in zip_longest(before, after):
        same = (
            same and one is not None and other is not None and (one.text == other.text or alike(one.text, other.text))
        )
        if same:
            paired.append(replace(other, id=one.id, text=one.text))
        elif other is not None:
            paired.append(replace(other, id=f"{other.id}~new"))
    sides.put(1, after, paired)


# -- privileges ----------------------------------------------------------------------------------------------------


def _version(document: Document) -> int:
    return document.schema.settings.server_version or 0


def _grant_key(document: Document, raw: RawObject) -> Key | None:
    if raw.object_type not in GRANTS or (grant := privileges.read(raw.text, _version(document))) is None:
        return None
    return "grants", raw.about or grant.place


def _net(sides: _Sides, before: Raws, after: Raws) -> None:
    """What grants come to: what is in both, what only in the old state, what only in the new."""
    if [raw.text for raw in before] == [raw.text for raw in after]:
        sides.put(1, after, [replace(raw, id=one.id) for one, raw in zip(before, after, strict=True)])
        return
    about = (before or after)[0].about
    if about is not None and (about not in sides.old or about not in sides.new):
        return
    presumed = {*_likely_owners(before, sides.old), *_likely_owners(after, sides.new)}
    old = _Held(sides.old, before or after, before, presumed)
    new = _Held(sides.new, before or after, after, presumed)
    kept = {entry: option for entry, option in old.granted.items() if new.granted.get(entry) == option}
    whole = {(one.grantee, one.privilege) for one in old.granted if one.column is None and one not in kept}
    # With a privilege on the whole goes that on each column: it must be granted again.
    kept = {
        one: option for one, option in kept.items() if one.column is None or (one.grantee, one.privilege) not in whole
    }
    denied = {entry: option for entry, option in old.denied.items() if entry in new.denied}
    both = {raw.id: raw for raw in old.raws("both", kept, denied)}
    for side, held, gone in ((0, old, before), (1, new, after)):
        stays = [_as_before(both[raw.id], raw) for raw in held.raws("both", kept, denied)]
        own = held.raws("old" if side == 0 else "new", _without(held.granted, kept), _without(held.denied, denied))
        sides.put(side, gone, [*stays, *own])


def _as_before(before: RawObject, after: RawObject) -> RawObject:
    # Default privileges of who runs it may say so or not.
    is_same = after.object_type == "default privileges" or alike(before.text, after.text)
    return replace(after, text=before.text) if is_same else after


def _without(entries: Privileges, others: Privileges) -> Privileges:
    return {entry: option for entry, option in entries.items() if entry not in others}


class _Held:
    """The privileges on one object in one document; `like` shows how they are written.

    Where nothing tells the owner, it is one of `presumed`.
    """

    def __init__(self, document: Document, like: Raws, raws: Raws, presumed: Collection[str]) -> None:
        self.version = _version(document)
        self.raw = like[0]
        self.model = _grant(like[0], document)
        self._presumed = presumed
        starting = self._by_default(document)
        held = privileges.net((_grant(raw, document) for raw in raws), starting)
        self.granted = {entry: option for entry, option in held.items() if starting.get(entry) != option}
        self.denied = {entry: False for entry in starting if entry not in held}

    def _by_default(self, document: Document) -> Privileges:
        kind = self.model.kind
        if self.raw.object_type == "default privileges":
            return privileges.by_default(kind, "") if " schema " not in f"{self.model.front.lower()} " else {}
        starting = privileges.by_default(kind, getattr(document.get(self.raw.about), "name", ""))
        for owner in _owners(document, self.raw.about) or self._presumed:
            starting |= {Entry(owner, privilege): False for privilege in privileges.all_of(kind, self.version)}
        return starting

    def raws(self, part: str, granted: Privileges, denied: Privileges) -> Iterator[RawObject]:
        """The statements for these privileges, as raw objects whose ids follow from what they say."""
        for is_grant, entries in ((False, denied), (True, granted)):
            for text, whom in privileges.statements(self.model, entries, self.version, is_grant=is_grant):
                verb = "grant" if is_grant else "revoke"
                id = f"{self.raw.about or self.model.place}~{verb}~{part}~{whom}"
                yield replace(self.raw, id=id, text=text, name=f"{self.raw.name.partition(', line')[0]} {whom}")


def _likely_owners(raws: Raws, document: Document) -> Iterator[str]:
    """Who is likely to be the owner, whom nothing tells: who runs it, and who loses what it was never given."""
    yield from RUNNING
    seen: set[str] = set()
    for grant in (_grant(raw, document) for raw in raws):
        if not grant.is_grant and not grant.option:
            yield from {SUPERUSER} & set(grant.grantees) - seen
        seen.update(grant.grantees)


def _grant(raw: RawObject, document: Document) -> Grant:
    grant = privileges.read(raw.text, _version(document))
    assert grant is not None
    return grant


def _owners(document: Document, about: Id | None) -> list[str]:
    """The name of the owner, where a statement tells it."""
    held = [raw for raw in document.all(RawObject) if raw.object_type == "owner" and about and raw.about == about]
    last = max(held, key=lambda raw: raw.order, default=None)
    return [solid(last.text)[-1].text] if last is not None else []

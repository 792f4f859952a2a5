"""The locks of a migration's steps."""

from collections.abc import Iterator
from dataclasses import replace

from schemawright.base.errors import SourceError
from schemawright.dialects.ddl import Lock
from schemawright.dialects.mysql.ddl.flavour import Flavour
from schemawright.dialects.mysql.locks.changes import changes, ground_of
from schemawright.dialects.mysql.locks.pieces import Tokens, words_of
from schemawright.dialects.mysql.locks.tables import Table, altered, create
from schemawright.dialects.mysql.locks.ways import COPY, Way, lock, metadata, parent, way_of
from schemawright.dialects.mysql.script import statements

UNREAD = (KeyError, IndexError, StopIteration, ValueError)


def locks(setup: str, steps: tuple[str, ...], version: int | None, *, flavour: Flavour) -> list[tuple[Lock, ...]]:
    """The locks that each of the statements takes on what `setup` has made; of one that can't be read, none.

    Every `ALTER TABLE` also waits for a moment until nobody uses the table; which of them do no more than that is what
    `ALGORITHM=INSTANT` says. Of both databases the version is taken for that of `ways`.
    """
    del version
    known = Known(flavour)
    known.run(setup)
    known.begin()
    return [tuple(known.run(sql)) for sql in steps]


class Known:
    """The tables and triggers that are there, as statements make them."""

    def __init__(self, flavour: Flavour, *, only_sure: bool = False) -> None:
        """With `only_sure` nothing is said of what cannot be read; a table that is not known is then somebody's."""
        self.flavour, self.only_sure = flavour, only_sure
        self.checks_foreign_keys = True
        self.tables: dict[str, Table] = {}
        self.triggers: dict[str, str] = {}
        self.theirs: set[str] = set()
        """The tables that others may use: those that were there in the beginning."""

    def begin(self) -> None:
        """From here on others are there."""
        self.theirs = set(self.tables)

    def run(self, text: str) -> list[Lock]:
        """The locks of some statements, each table's once: the hardest is the first that a statement takes."""
        found: dict[tuple[str, str], Lock] = {}
        try:
            for statement in statements(text, self.flavour.dialect):
                for one in self.take(statement.tokens[statement.proper :]):
                    found.setdefault((one.table, one.mode), one)
        except SourceError:
            return []
        return list(found.values())

    def take(self, tokens: Tokens) -> Iterator[Lock]:
        """The locks of one statement."""
        words = words_of(tokens)
        if words == ("SET", "FOREIGN_KEY_CHECKS"):
            self.checks_foreign_keys = tokens[-1].text.upper() in ("1", "ON", "TRUE")
        elif words == ("CREATE", "TABLE"):
            self._create(tokens)
        elif words == ("ALTER", "TABLE"):
            yield from self._alter(tokens)
        elif words == ("DROP", "TABLE"):
            yield from self._alone(tokens[2].value)
            self.theirs.discard(tokens[2].value)
            self.tables.pop(tokens[2].value, None)
        elif words == ("RENAME", "TABLE"):
            yield from self._alone(tokens[2].value)
            self._rename(tokens[2].value, tokens[4].value, tokens[4].text)
        elif words == ("DROP", "TRIGGER"):
            yield from self._alone(self.triggers.pop(tokens[2].value, ""), with_parents=False)
        elif words[0] == "CREATE" and "TRIGGER" in (places := words_of(tokens, 12)) and "ON" in places:
            at, on = places.index("TRIGGER"), places.index("ON")
            self.triggers[tokens[at + 1].value] = tokens[on + 1].value
            yield from self._alone(tokens[on + 1].value, with_parents=False)

    def _create(self, tokens: Tokens) -> None:
        try:
            self.tables[tokens[2].value] = create(tokens)
        except UNREAD:
            self.tables[tokens[2].value] = Table(tokens[2].text)

    def _alter(self, tokens: Tokens) -> Iterator[Lock]:
        name = tokens[2].value
        before = self.tables.get(name, Table(tokens[2].text))
        if self.only_sure and name not in self.tables:
            self.theirs.add(name)
        way: Way | None
        try:
            after = altered(before, tokens[3:])
            way = way_of(self._changes(before, after), ground_of(before), self.flavour)
        except UNREAD:
            # What is not known is taken for the worst.
            after, way = before, None if self.only_sure else COPY
        self.tables[name] = after
        if name in self.theirs and way is not None:
            yield lock(before.shown, way, self.flavour)
        yield from self._parents(name, {**before.parents, **after.parents})

    def _changes(self, before: Table, after: Table) -> Iterator[str]:
        for change in changes(before, after, self.flavour):
            is_unchecked = change == "foreign key added" and not self.checks_foreign_keys
            yield f"unchecked {change}" if is_unchecked else change

    def _alone(self, name: str, *, with_parents: bool = True) -> Iterator[Lock]:
        if name in self.theirs:
            yield metadata(self.tables[name].shown)
            if with_parents:
                yield from self._parents(name, dict(self.tables[name].parents))

    def _parents(self, name: str, parents: dict[str, str]) -> Iterator[Lock]:
        for shown in sorted(set(parents.values())):
            target = next((other for other, table in self.tables.items() if table.shown == shown), None)
            if target in self.theirs and target != name:
                yield parent(shown)

    def _rename(self, old: str, new: str, shown: str) -> None:
        if (table := self.tables.pop(old, None)) is None:
            return
        self.tables[new] = replace(table, shown=shown)
        if old in self.theirs:
            self.theirs = self.theirs - {old} | {new}
        for name, other in self.tables.items():
            parents = {key: shown if target == table.shown else target for key, target in other.parents.items()}
            self.tables[name] = replace(other, parents=parents)
        self.triggers = {trigger: new if on == old else on for trigger, on in self.triggers.items()}

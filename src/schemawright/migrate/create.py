"""The order in which new parts are made, and which of them are written inside others."""

from collections.abc import Iterable

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError
from schemawright.dialects.ddl import Ddl, Key, Statement, Statements
from schemawright.dialects.names import Names
from schemawright.migrate.graph import cycles
from schemawright.migrate.state import State
from schemawright.model.kinds import KIND_OF


class Creation:
    """The parts `keys` of `state` in groups: each is made by the statements of its first part.

    `needs` holds for each group what must be there before, groups and other parts. Raises `InvalidError` (`cycle`) for
    parts that need each other.
    """

    def __init__(self, state: State, keys: Iterable[Key]) -> None:
        self.state = state
        self.keys = frozenset(keys)
        self.apart: set[Key] = set()
        self.loose: set[tuple[Key, Key]] = set()
        self.diagnostics: list[Diagnostic] = []
        self._refuse_broken()
        self.needs = self._settled()

    def _refuse_broken(self) -> None:
        """Views that have lost what they used."""
        for key in sorted(self.keys, key=self.state.standing.__getitem__):
            record = self.state.parts[key].record
            if getattr(record, "is_broken", False):
                self.diagnostics.append(
                    Diagnostic(
                        code="MIGRATE_VIEW_BROKEN",
                        level="error",
                        message=f"The view {getattr(record, 'name', '')} uses something that has been deleted.",
                        help="Mend its query, or delete the view.",
                        subject=record.id,
                    )
                )

    def group(self, key: Key) -> Key:
        """The part whose statement makes `key`."""
        while (inside := self.state.parts[key].inside) is not None and inside in self.keys and key not in self.apart:
            key = inside
        return key

    def _edges(self) -> dict[Key, set[Key]]:
        group = {key: self.group(key) for key in self.keys}
        found: dict[Key, set[Key]] = {first: set() for first in group.values()}
        for key, first in group.items():
            for need in self.state.needs(key) | (self.state.after.get(key, set()) if key == first else set()):
                other = group.get(need, need)
                if other != first and (key, need) not in self.loose:
                    found[first].add(other)
        return found

    def _settled(self) -> dict[Key, set[Key]]:
        """The edges, after parts have been taken out of groups and names left aside until there is no cycle."""
        while True:
            edges = self._edges()
            rings = cycles(edges, self.state.standing.__getitem__)
            if not rings:
                return edges
            for ring in rings:
                if not self._take_out(set(ring)) and not self._loosen(set(ring)):
                    self._report(ring)

    def _take_out(self, ring: set[Key]) -> bool:
        """Makes parts of their own of those in a ring's groups that hold the ring together."""
        found = set()
        for key in self.keys - self.apart:
            first = self.group(key)
            if key == first or first not in ring or not self.state.parts[key].recreatable:
                continue
            if any(self._group_of(need) in ring - {first} for need in self.state.needs(key)):
                found.add(key)
        self.apart |= found
        return bool(found)

    def _loosen(self, ring: set[Key]) -> bool:
        """Leaves aside names in texts that hold a ring together: first those of raw objects, then all."""
        held = [
            (key, need)
            for key in self.keys
            if self.group(key) in ring
            for need in self.state.weak.get(key, ())
            if self._group_of(need) in ring and (key, need) not in self.loose
        ]
        raw = [(key, need) for key, need in held if self.state.parts[key].priority in (45, 80)]
        self.loose |= set(raw or held)
        return bool(held)

    def _group_of(self, key: Key) -> Key | None:
        return self.group(key) if key in self.keys else None

    def _report(self, ring: list[Key]) -> None:
        """No change is at fault: a schema like this cannot be in any database."""
        records = list({self.state.parts[key].record.id: self.state.parts[key].record for key in ring}.values())
        named = " and ".join(f"the {KIND_OF[type(record)].name} {getattr(record, 'name', '')}" for record in records)
        raise InvalidError(
            f"{named[:1].upper()}{named[1:]} need each other, so neither can be made first. Take one reference out.",
            code="cycle",
            id=records[0].id,
        )

    def statements(self, key: Key, ddl: Ddl, names: Names) -> Statements:
        """What makes the group of which `key` is the first."""
        part = self.state.parts[key]
        whole = ddl.create_whole.get(type(part.record))
        if whole is not None and key == part.record.id:
            return whole(names, part.record, frozenset(self.apart))
        return part.create(names, part.record)


def statement(given: str | Statement) -> Statement:
    """A plain text as a statement."""
    return Statement(given) if isinstance(given, str) else given

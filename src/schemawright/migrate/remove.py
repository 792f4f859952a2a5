"""The order in which parts are dropped, and which of them go by themselves."""

from collections.abc import Iterable, Iterator

from schemawright.dialects.ddl import Key
from schemawright.migrate.difference import Difference
from schemawright.migrate.graph import cycles
from schemawright.model.column import Column
from schemawright.model.key import Key as KeyRecord
from schemawright.model.types import Domain


class Removal:
    """The drops of a difference in groups: the first part of each is dropped, the others go with it.

    `needs` holds for each group those that must be gone before. `late` are the groups that something altered, or an old
    table whose rows are still to be copied, needs: they are dropped after it; so are those of `read`, which a backfill
    reads. `carried` go with such a table.
    """

    def __init__(self, difference: Difference, read: Iterable[Key] = ()) -> None:
        self.state, self.ddl, self.made = difference.old, difference.ddl, difference.made
        self.carried = difference.rebuilds.carried(difference.dropped)
        self.keys = {key for key in difference.dropped - self.carried if not self._is_overridden(difference, key)}
        again = difference.dropped & difference.made
        self.apart = {key for key in self.keys & again if self._goes_first(key, again)}
        self.loose: set[tuple[Key, Key]] = set()
        self.needs = self._settled()
        altered = {*difference.changes, *(before.id for before, _ in difference.placed)}
        self.late = self._late(altered, read)
        if early := set(self._held_by_domains()):
            self.apart |= early
            self.needs = self._settled()
            self.late = self._late(altered, read)

    def _held_by_domains(self) -> Iterator[Key]:
        """The checks and defaults of domains dropped late that use what goes too: it need not wait for the domain."""
        for key in self.keys:
            record, first = self.state.parts[key].record, self.group(key)
            if not isinstance(record, Domain) or record.id != first or first not in self.late:
                continue
            if key != first and (self.state.needs(key) & self.keys) - {first}:
                yield key

    def _is_overridden(self, difference: Difference, key: Key) -> bool:
        """Whether what is made in its place puts it out of force, and nothing wants it gone before."""
        part = self.state.parts[key]
        if not part.overrides or key not in difference.made or key in difference.forced:
            return False
        return not self.state.needs(key) & difference.dropped

    def _goes_first(self, key: Key, again: set[Key]) -> bool:
        """Whether it goes ahead of what holds it, which is made anew, so that something that it uses can be, too."""
        part = self.state.parts[key]
        return part.recreatable and part.inside in again and bool((self.state.needs(key) - {part.inside}) & again)

    def group(self, key: Key) -> Key:
        """The part with which `key` goes."""
        seen = {key}
        while key not in self.apart:
            holders = (other for other in self.state.parts[key].gone_with if other in self.keys)
            holder = next((other for other in holders if not self._is_let_go(key, other)), None)
            if holder is None or holder in seen:
                break
            key = holder
            seen.add(key)
        return key

    def _is_let_go(self, key: Key, holder: Key) -> bool:
        """Whether what holds a part goes only with its own table, of which the part's is no partition any more."""
        if not self._is_untied(key) or holder != self.state.parts[key].held_by:
            return False
        return not self._is_like(key, self.group(holder))

    def _is_like(self, key: Key, first: Key) -> bool:
        """Whether a part goes with one of its kind, not with a table or column."""
        return type(self.state.parts[first].record) is type(self.state.parts[key].record)

    def _is_untied(self, key: Key) -> bool:
        """Whether a part belongs to a partitioned table's, and its own table stays but is a partition no more."""
        part = self.state.parts[key]
        if part.held_by not in self.keys or part.tied_by is None or part.tied_by not in self.keys:
            return False
        return part.tied_by.split("/")[0] not in self.keys

    def _settled(self) -> dict[Key, set[Key]]:
        while True:
            edges = self._edges()
            rings = cycles(edges, self.state.standing.__getitem__)
            if not rings:
                return edges
            for ring in rings:
                if not self._take_out(set(ring)):
                    self._loosen(set(ring))

    def _edges(self) -> dict[Key, set[Key]]:
        """A group comes after those whose members need a member of it."""
        group = {key: self.group(key) for key in self.keys}
        found: dict[Key, set[Key]] = {first: set() for first in group.values()}
        for key, first in group.items():
            for need in self.state.needs(key) | (self.state.after.get(key, set()) if key == first else set()):
                other = group.get(need)
                if other is not None and other != first and (key, need) not in self.loose:
                    found[other].add(first)
            tie = self.state.parts[key].tied_by
            if tie in group and key == first and self.state.parts[key].held_by is not None:
                found[first].add(group[tie])
            elif tie is not None and self._is_untied(key) and key != first and self._is_like(key, first):
                found[group[tie]].add(first)
        for key, barring in self._barred():
            if (first := group[barring]) != group[key] and (barring, key) not in self.loose:
                found[group[key]].add(first)
        return found

    def _barred(self) -> Iterator[tuple[Key, Key]]:
        """Columns and keys that go, each with what goes too and bars its drop."""
        for key in self.keys:
            record = self.state.parts[key].record
            if isinstance(record, Column | KeyRecord) and record.id == key:
                for other in self.state.dependents.get(record.table_id, set()) & self.keys:
                    if self.ddl.bars(self.state.parts[other], record):
                        yield key, other

    def _take_out(self, ring: set[Key]) -> bool:
        """Drops the parts that hold a ring together by themselves, before all else."""
        found = set()
        for key in self.keys - self.apart:
            first = self.group(key)
            if key == first or first not in ring or not self.state.parts[key].recreatable:
                continue
            if any(need in self.keys and self.group(need) in ring - {first} for need in self.state.needs(key)):
                found.add(key)
        self.apart |= found
        return bool(found)

    def _loosen(self, ring: set[Key]) -> None:
        held = {
            (key, need)
            for key in self.keys
            if self.group(key) in ring
            for need in self.state.needs(key)
            if need in self.keys and self.group(need) in ring
        }
        weak = {(key, need) for key, need in held if need in self.state.weak.get(key, ())}
        self.loose |= (weak - self.loose) or held

    def _late(self, altered: set[str], read: Iterable[Key]) -> set[Key]:
        """Groups with a member that an altered record needs as it was, and those that come after such a group."""
        late: set[Key] = set()
        queue = [self.group(key) for key in self.keys if self.state.parts[key].is_late]
        carried = ((key, need) for key in self.carried for need in self.state.needs(key) if need in self.keys)
        queue += [self.group(need) for key, need in carried if not self._has_left(key, need)]
        queue += [self.group(key) for key in read if key in self.keys]
        for id in altered:
            for key in (id, f"{id}/partition"):
                if key in self.state.parts and key not in self.keys:
                    queue += [self.group(need) for need in self.state.needs(key) if self._is_waited_for(need)]
        members: dict[Key, list[Key]] = {}
        for key in self.keys:
            members.setdefault(self.group(key), []).append(key)
        followers: dict[Key, list[Key]] = {}
        for other, before in self.needs.items():
            for first in before:
                followers.setdefault(first, []).append(other)
        while queue:
            first = queue.pop()
            if first in late:
                continue
            late.add(first)
            queue += followers.get(first, ())
            for member in members[first]:
                queue += [self.group(need) for need in self.state.needs(member) if need in self.keys]
        return late

    def _has_left(self, key: Key, need: Key) -> bool:
        """Whether a column of an old table comes from one of a table above, which that leaves ahead of all drops."""
        record, above = self.state.parts[key].record, self.state.parts[need].record
        if not isinstance(record, Column) or not isinstance(above, Column):
            return False
        bonds = (f"{record.table_id}/partition", f"{record.table_id}/under {above.table_id}")
        return any(bond in self.keys for bond in bonds)

    def _is_waited_for(self, need: Key) -> bool:
        return need in self.keys and not (self.state.parts[need].leads_away and need in self.made)

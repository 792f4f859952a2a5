"""One direction of a plan: what is dropped, renamed, made and altered, in order."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Literal

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import UnsupportedError
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Given, Key, Passage, Statement
from schemawright.dialects.names import NO_BACKFILLS, NO_CONVERSIONS, Names
from schemawright.migrate.backfill import is_filled, nodes_read
from schemawright.migrate.calls import read_by_calls, with_columns
from schemawright.migrate.create import Creation, statement
from schemawright.migrate.difference import Difference, UserType
from schemawright.migrate.graph import ordered
from schemawright.migrate.paths import with_paths
from schemawright.migrate.remove import Removal
from schemawright.migrate.rename import Renames
from schemawright.migrate.sameness import Sameness
from schemawright.migrate.step import Step, StepKind
from schemawright.model.column import Column
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.table import Table

Found = Iterator[tuple[Statement, StepKind, Record]]


class Way:
    """One direction of a plan: early drops, renames, then what is made, altered and dropped late."""

    def __init__(
        self,
        sameness: Sameness,
        *,
        backfills: Mapping[Id, str] = NO_BACKFILLS,
        conversions: Mapping[Id, str] = NO_CONVERSIONS,
    ) -> None:
        self.old, self.new, self.ddl = old, new, _ = sameness.old, sameness.new, sameness.ddl
        self.conversions = conversions
        self.backfills = {id: text for id, text in backfills.items() if is_filled(old.document, new.document, id)}
        self.difference = Difference(sameness, conversions)
        self.removal = Removal(self.difference, {key for _, gone in self._reads.values() for key in gone})
        self.creation = Creation(new, self.difference.made)
        self.diagnostics = [*self.difference.diagnostics, *self.creation.diagnostics]

    @cached_property
    def _reads(self) -> dict[Id, tuple[set[Key], set[Key]]]:
        """What each backfill reads: of what comes or stays, and of what goes."""
        columns = ((self.new.document.require(Column, id), text) for id, text in self.backfills.items())
        return {column.id: nodes_read(self.old, self.new, column, text) for column, text in columns}

    def steps(self) -> tuple[Step, ...]:
        """All steps in order; none where nothing differs."""
        return self._steps(self._found())

    def safe_steps(self, setup: str) -> tuple[tuple[Step, ...], tuple[Diagnostic, ...]]:
        """The same so that nobody waits, from what the script `setup` makes; and what cannot be had so."""
        assert self.ddl.safe is not None
        given = tuple(Given(*found) for found in self._found())
        kept = frozenset(self.old.parts.keys() & self.new.parts.keys() - self.difference.dropped)
        dependents = self.old.dependents
        passage = Passage(setup, self.old.names, self._with_past(), kept, lambda key: dependents.get(key, ()), given)
        found = self.ddl.safe(passage)
        return self._steps([(one.statement, one.kind, one.record) for one in found.given]), found.diagnostics

    def _found(self) -> list[tuple[Statement, StepKind, Record]]:
        found = [*self._early(), *self._renames(), *self._rest()]
        return [*self._around("opening"), *found, *self._around("closing")]

    def _steps(self, found: list[tuple[Statement, StepKind, Record]]) -> tuple[Step, ...]:
        settings = [self.ddl.setting(record) for _, kind, record in found if kind in ("create", "alter")]
        preamble = dict.fromkeys(setting for setting in settings if setting is not None)
        steps = with_paths(self.ddl, self.new.dialect, found)
        return (*(Step(sql=sql, kind="setting") for sql in preamble), *steps)

    def _around(self, place: Literal["opening", "closing"]) -> Found:
        """What stands before and after all else where tables are made anew, or a drop wants it so."""
        if self.ddl.rebuild is None:
            return
        drops = (self.old.parts[key] for key in self.removal.needs)
        if self.difference.rebuilds.ids or any(map(self.ddl.rebuild.frames, drops)):
            for given in getattr(self.ddl.rebuild, place)(self.new.document):
                yield statement(given), "setting", self.new.document.schema

    # First what must be out of the way, under its old name

    def _drop_rank(self, key: Key) -> int:
        """Drops go the other way than what was made."""
        return -self.old.standing[key]

    def _early(self) -> Found:
        removal = self.removal
        early = [key for key in removal.needs if key not in removal.late]
        dropped = self.difference.dropped
        names = Names(self.old.names.document, self.old.dialect, self.new.document, dropped=dropped)
        for key in ordered(early, removal.needs, self._drop_rank):
            yield from self._drop(key, names)

    def _drop(self, key: Key, names: Names) -> Found:
        part = self.old.parts[key]
        for given in part.drop(names, names.document.get(part.record.id) or part.record):
            yield self._with_held_rows(statement(given), part.record), "drop", part.record

    def _with_held_rows(self, given: Statement, record: Record) -> Statement:
        """The drop of a column, which warns of other columns that hold rows of its table too."""
        if given.warning is None or not isinstance(record, Column):
            return given
        held = self.old.names.derived(self.ddl.row_holders).get(record.table_id, ())
        if not held:
            return given
        column = self.old.names.of(record.table_id) + f".{record.name}"
        holders = ", ".join(self.old.names.of(holder.table_id) + f".{holder.name}" for holder in held)
        warning = Diagnostic(
            code=given.warning.code,
            level="warning",
            message=f"The column {column} is dropped, and its data with it, in the rows held by {holders} too.",
            help=given.warning.help,
            subject=record.id,
        )
        return replace(given, warning=warning)

    # Then the renames

    def _renames(self) -> Found:
        lost = self.removal.carried - self.difference.made
        late = lost | {key for key in self.removal.keys if self.removal.group(key) in self.removal.late}
        gone = self.removal.keys - late
        late |= {self.old.parts[key].record.id for key in self.removal.late}
        renames = Renames(self.difference, gone, late)
        moved_to = self._namespaces_first()
        yield from moved_to
        for given, record in renames.steps():
            yield given, "rename", record
        self.present = renames.present
        if self.difference.placed or self.difference.changes:
            for record, sql in self.ddl.aftermath(self.old.names, self._with_past()):
                yield Statement(sql), "rename", record

    def _with_past(self) -> Names:
        """The names of the new state, which know the old one."""
        dropped = self.difference.dropped
        said = self.backfills, self.conversions
        return Names(self.new.document, self.new.dialect, self.present, self.old.document, dropped, *said)

    def _namespaces_first(self) -> Found:
        """New namespaces that something moves to."""
        self.made_before: set[Key] = set()
        wanted = {after.namespace_id for _, after in self.difference.placed if getattr(after, "namespace_id", None)}
        for key in sorted(wanted & self.difference.made, key=self.new.standing.__getitem__):
            self.made_before.add(key)
            for given in self.creation.statements(key, self.ddl, self.new.names):
                yield statement(given), "create", self.new.parts[key].record

    # Last all the rest, in the order of the new state

    def _rest(self) -> Found:
        """Nodes: `+part` is made, `~record` is altered, `=table` gets its rows, `-part` is dropped late."""
        names = self._with_past()
        for node in self._ordered(self._edges()):
            action, key = node[0], node[1:]
            if action == "-":
                dropped = self.difference.dropped
                yield from self._drop(key, Names(self.present, self.new.dialect, self.new.document, dropped=dropped))
            elif action == "~":
                yield from self._alter(key, names)
            elif action == "=" or key in self.difference.rebuilds.ids:
                yield from self._rebuild(action, key, names)
            elif key not in self.made_before:
                for given in self.creation.statements(key, self.ddl, names):
                    yield statement(given), "create", self.new.parts[key].record

    def _rebuild(self, action: str, id: Id, names: Names) -> Found:
        """A table that is made anew, and its rows."""
        assert self.ddl.rebuild is not None
        source, table = Names(self.present, self.new.dialect), self.new.parts[id].record
        if action == "=":
            for given in self.ddl.rebuild.copy(source, names, table):
                yield statement(given), "alter", table
        else:
            if id in self.difference.rebuilds.copied:
                along = tuple(source.document.require(Table, other) for other in self.difference.rebuilds.along(id))
                for given in self.ddl.rebuild.leave(source, names, table, along):
                    yield statement(given), "rename", table
            for given in self.ddl.rebuild.create(source, names, table, frozenset(self.creation.apart)):
                yield statement(given), "create", table

    def _ordered(self, needs: dict[str, set[str]]) -> list[str]:
        """The nodes in order; what is made of a whole table comes after its columns, and what runs a function after
        what that reads, unless that makes a ring.
        """
        columns = self._after_columns(needs)
        wide = {node: held | columns.get(node, set()) for node, held in needs.items()}
        read = self._after_read(needs)
        for wished in (read, {}) if read else ({},):
            try:
                return ordered(needs, {node: held | wished.get(node, set()) for node, held in wide.items()}, self._rank)
            except ValueError:
                continue
        return self._ordered_strictly(needs)

    def _after_read(self, needs: dict[str, set[str]]) -> dict[str, set[str]]:
        """For what runs functions, the nodes of the tables, with their columns and rows, and views that those read."""
        said = self.backfills | {id: text for id, text in self.conversions.items() if text}
        found: dict[str, set[str]] = {}
        for key, read in read_by_calls(self.new, self.creation, said).items():
            wanted = {node for id in read for one in with_columns(self.new.document, id) for node in self._nodes(one)}
            wanted |= {f"={id}" for one in read if (id := self.difference.rebuilds.filling(one)) is not None}
            for node in self._nodes(key) & needs.keys():
                found[node] = (wanted & needs.keys()) - {node}
        return found

    def _ordered_strictly(self, needs: dict[str, set[str]]) -> list[str]:
        try:
            return ordered(needs, needs, self._rank)
        except ValueError as ring:
            keys = str(ring).replace(" ", "").split("->")
            parts = [(self.new.parts.get(key[1:]) or self.old.parts[key[1:]]) for key in keys]
            found = Diagnostic(
                code="MIGRATE_CYCLE",
                level="error",
                message=f"These changes wait for each other: {', '.join(_called(part.record) for part in parts)}.",
                help="Make them in two migrations.",
                subject=parts[0].record.id,
            )
            raise UnsupportedError(found.message, (found,)) from None

    def _after_columns(self, needs: dict[str, set[str]]) -> dict[str, set[str]]:
        """What is made of a whole table (views, functions, foreign keys) comes after the changes of its columns."""
        by_table: dict[Id, set[str]] = {}
        for node in needs:
            part = self.new.parts.get(node[1:])
            if part is not None and isinstance(part.record, Column):
                by_table.setdefault(part.record.table_id, set()).add(node)
        found: dict[str, set[str]] = {}
        for node in needs:
            key = node[1:]
            is_replaced = node[0] == "~" and self.difference.changes[key].is_replaced
            is_made = node[0] == "+" and not isinstance(self.new.parts[key].record, Column)
            if is_replaced or (is_made and not self._is_attached_again(key)):
                for need in self.new.needs(key):
                    found.setdefault(node, set()).update(by_table.get(need, ()))
        for id, tables in self.difference.led_after.items():
            if f"~{id}" in needs:
                found.setdefault(f"~{id}", set()).update(*(by_table.get(table, ()) for table in tables))
        return found

    def _rank(self, node: str) -> tuple[int, int, str]:
        """What is attached again first, drops last."""
        action, key = node[0], node[1:]
        if action == "-":
            return (2, self._drop_rank(key), action)
        return (0 if self._is_attached_again(key) else 1, self.new.standing[key], action)

    def _edges(self) -> dict[str, set[str]]:
        creation, changes = self.creation, self.difference.changes
        found: dict[str, set[str]] = {f"+{key}": set() for key in creation.needs}
        found |= {f"~{id}": set() for id in changes}
        for key, needs in creation.needs.items():
            found[f"+{key}"] |= {node for need in needs for node in self._nodes(need)}
            if self._is_attached_again(key):
                nodes = {node for need in self.new.needs(key) for node in self._nodes(need)}
                found[f"+{key}"] = {node for node in nodes if node[0] == "+" or self._is_type(node[1:])}
        for id in changes:
            after = self.new.needs(id) if id in self.new.parts else set()
            for need in after:
                if self.new.parts[need].inside != id:  # what a table is made with need not be altered before it
                    found[f"~{id}"] |= self._nodes(need) - {f"~{id}"}
            for need in self.old.needs(id) - after if id in self.old.parts else ():
                if need in changes:
                    # What a record is about to need no more is altered after it.
                    found[f"~{need}"].add(f"~{id}")
                elif need in self.difference.rebuilds.ids:
                    found[f"+{need}"].add(f"~{id}")
        self._add_ties(found)
        copies = self._copies(found)
        for key in self.removal.late:
            found[f"-{key}"] = {f"-{other}" for other in self.removal.needs[key] if other in self.removal.late}
            found[f"-{key}"] |= {f"~{id}" for id in changes if self._needed(id, key)} | copies
            record = self.old.parts[key].record
            for id in self._attached_without(record) if isinstance(record, Column) else ():
                if (attached := f"+{id}/partition") in found:
                    found[attached].add(f"-{key}")
        self._add_backfills(found)
        self._add_shadows(found)
        return found

    def _add_shadows(self, found: dict[str, set[str]]) -> None:
        """What is made again in the same words, which spoke of something that goes, is made once that is gone."""
        if not self.removal.late:
            return
        removed = {self.old.parts[key].texts: key for key in self.removal.keys if self.old.parts[key].texts}
        for key in self.creation.keys:
            if (was := removed.get(self.new.parts[key].texts)) is None:
                continue
            spoken_of = {id for text in self.old.parts[was].texts for id in self.old.resolver.ids(text)}
            for need in (self.old.needs(was) - self.new.needs(key)) & self.removal.keys & spoken_of:
                if (gone := self.removal.group(need)) in self.removal.late:
                    found[f"+{self.creation.group(key)}"].add(f"-{gone}")

    def _attached_without(self, column: Column) -> Iterator[Id]:
        """The tables that are attached once a column is gone: its own, and partitions made anew without it."""
        yield column.table_id
        for partition in self.new.document.holders(column.table_id, "partition_of"):
            if partition.id in self.difference.rebuilds.ids:
                yield partition.id

    def _add_backfills(self, found: dict[str, set[str]]) -> None:
        """A column is filled after what it is filled from is there, and before that goes."""
        for id, (there, gone) in self._reads.items():
            filled = self._nodes(id)
            for node in filled & found.keys():
                found[node] |= {one for need in there for one in self._nodes(need)} & found.keys() - filled
            for key in self.removal.late & {self.removal.group(one) for one in gone & self.removal.keys}:
                found[f"-{key}"] |= filled & found.keys()

    def _add_ties(self, found: dict[str, set[str]]) -> None:
        """A table is attached with what stands for the other's already: else the database makes that itself."""
        keys = self.creation.keys
        holding: dict[Key, list[Key]] = {}
        for key in keys:
            if (holder := self.new.parts[key].held_by) is not None:
                holding.setdefault(holder, []).append(key)
        for holder, held in holding.items():
            if holder not in self.new.parts or (holder in keys and self.creation.group(holder) == holder):
                continue
            for key in held:
                tie, queue = self.creation.group(self.new.parts[key].tied_by or key), [key]
                while queue and f"+{tie}" in found and tie not in self.new.needs(key):
                    one = queue.pop()
                    queue += holding.get(one, ())
                    nodes = {f"+{one}", *(f"+{below}/attached" for below in holding.get(one, ()))}
                    found[f"+{tie}"] |= (nodes & found.keys()) - {f"+{tie}"}

    def _copies(self, found: dict[str, set[str]]) -> set[str]:
        """The rows of tables made anew: after the tables and their partitions, before all else that hangs on them."""
        rebuilds = self.difference.rebuilds
        for key, needs in self.creation.needs.items():
            if not rebuilds.is_filled_later(key):
                found[f"+{key}"] |= {f"={id}" for need in needs if (id := rebuilds.filling(need)) is not None}
        for id in rebuilds.copied:
            found[f"={id}"] = {node for key in rebuilds.below(id) for node in self._nodes(key)}
        for id in rebuilds.copied:
            for need in self.old.strong[id] & {*rebuilds.copied}:
                # An heir leaves its old parent before that goes.
                found[f"={need}"].add(f"={id}")
        return {f"={id}" for id in rebuilds.copied}

    def _is_attached_again(self, key: Key) -> bool:
        """Whether a partition only gets another bound: it is attached before anything is altered, to be reached."""
        if not key.endswith("/partition") or key not in self.old.parts:
            return False
        before, after = (state.parts[key].content for state in (self.old, self.new))
        return bool(before == after)

    def _is_type(self, id: Id) -> bool:
        """Whether a record is an enum or the like, whose values may stand in a bound."""
        return isinstance(self.new.parts[id].record, UserType) if id in self.new.parts else False

    def _nodes(self, need: Key) -> set[str]:
        """The nodes that must be done before something that needs this part."""
        nodes = {f"+{self.creation.group(need)}"} if need in self.creation.keys else set()
        id: Id = need.split("/")[0]
        return nodes | ({f"~{id}"} if id in self.difference.changes else set())

    def _needed(self, id: Id, key: Key) -> bool:
        """Whether a record as it was needs a group that is dropped late."""
        if id not in self.old.parts:
            return False
        return any(need in self.removal.keys and self.removal.group(need) == key for need in self.old.needs(id))

    def _alter(self, id: Id, names: Names) -> Found:
        change = self.difference.changes[id]
        for alter in change.alters:
            for given in alter.render(names, change.before, change.after):
                yield statement(given), "alter", change.after
        if change.is_replaced:
            for given in self.ddl.replace(names, change.before, change.after) or ():
                yield statement(given), "alter", change.after


def _called(record: Record) -> str:
    return f"{KIND_OF[type(record)].name} {getattr(record, 'name', '')}"

"""A direction of a plan, made safe."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.discovery import collect
from schemawright.base.errors import SourceError
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Given, Passage, Phase, SafePassage, Statement
from schemawright.dialects.postgresql import parser
from schemawright.dialects.postgresql.ddl.casts import BUILT_IN
from schemawright.dialects.postgresql.locks import NEWEST, Known
from schemawright.dialects.postgresql.parser import parse
from schemawright.dialects.postgresql.safe import rules
from schemawright.dialects.postgresql.safe.backfill import backfill
from schemawright.dialects.postgresql.safe.candidates import can_be_twin
from schemawright.dialects.postgresql.safe.site import Reason, Rule, Site
from schemawright.dialects.postgresql.safe.statements import LOCK_TIMEOUT, as_first, quick
from schemawright.dialects.postgresql.safe.tables import rename_table
from schemawright.dialects.postgresql.safe.twins import Twin, Twins, groups, keeps_default, using_of
from schemawright.dialects.postgresql.safe.window import in_one_go
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView

OTHER = Rule(
    "",
    lambda site: None,
    "MIGRATE_UNSAFE_STATEMENT",
    "Run it when few are at work.",
)
"""For statements that no rule speaks of."""


@cache
def _rules() -> dict[str, Rule]:
    return dict(collect(rules.__name__, rules.__path__, "RULE", lambda rule: rule.form))


def safe(passage: Passage) -> SafePassage:
    """The statements that do the same while others work, and what cannot be made so."""
    return _Passage(passage).result()


class _Passage:
    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.document = passage.before.document
        self.version = passage.after.document.schema.settings.server_version or NEWEST
        self.start = Known.of(passage.setup)
        self.diagnostics: list[Diagnostic] = []
        self.first: list[Given] = []
        self.middle: list[Given] = []
        self.last: list[Given] = []
        self.replaced: dict[int, Twins | None] = {}
        """By the number of a statement: the twins that change places there; `None` where it is left out."""

    def result(self) -> SafePassage:
        """Everything in its order, with the time-out of locks around."""
        self._find_twins()
        self._warn_of_refilled()
        for number, site in enumerate(self._sites(self.passage.given)):
            self.middle += self._made_safe(number, site)
        self.middle = in_one_go(self.middle)
        given = [*self.first, *self.middle, *self.last]
        if self.last:
            phases: dict[Phase, list[Given]] = {"expand": self.first, "migrate": self.middle, "contract": self.last}
            given = [one for phase, part in phases.items() for one in _in_phase(part, phase)]
        return SafePassage(tuple(self._timed(given)), tuple(dict.fromkeys(self.diagnostics)))

    def _sites(self, given: Iterable[Given]) -> Iterator[Site]:
        """Each statement where it stands; what is known follows from one to the next."""
        known = self.start.copy()
        for one in given:
            try:
                script = parse(one.statement.sql)
            except SourceError:
                script = parse("")
            (tree,) = script.statements or (NOTHING,)
            yield Site(one, script, tree, known, self.passage.after, self.version)
            known.take(tree)

    # Twins

    def _find_twins(self) -> None:
        retyped: dict[int, Twin] = {}
        renamed: dict[int, Twin] = {}
        self.defaults: list[tuple[int, Id]] = []
        self.bars: list[tuple[int, Id]] = []
        """Renames of not-null constraints after their column's: a twin's bears the right name."""
        self.forms: list[tuple[str, Id]] = []
        for number, site in enumerate(self._sites(self.passage.given)):
            id = site.given.record.id
            self.forms.append((site.form, getattr(site.given.record, "table_id", id)))
            if not isinstance(site.given.record, Column):
                continue
            if site.form == "AlterTableStmt/AT_AlterColumnType" and any(one.rewrites for one in site.effects):
                self._offer(retyped, number, id, using_of(site.statement.sql))
            elif site.form == "AlterTableStmt/AT_ColumnDefault":
                self.defaults.append((number, id))
            elif site.form == "RenameStmt" and site.node["renameType"] == "OBJECT_COLUMN":
                self._offer(renamed, number, id, None)
            elif site.form == "RenameStmt" and site.node["renameType"] == "OBJECT_TABCONSTRAINT":
                self.bars.append((number, id))
        both = {twin.before.id for twin in retyped.values()} & {twin.before.id for twin in renamed.values()}
        retyped, renamed = (
            {number: twin for number, twin in twins.items() if twin.before.id not in both}
            for twins in (retyped, renamed)
        )
        ahead = {number: twin for number, twin in retyped.items() if _is_ahead(twin)}
        tied = groups(self.passage, [*retyped.values(), *renamed.values()])
        mixed = [twin for group in tied if len({one.is_rename for one in group}) > 1 for twin in group]
        self._place_ahead(ahead)
        for number in retyped.keys() - ahead.keys():
            self._replace(Twins((retyped[number],), self.passage.after, self.passage), [number])
        self._place_renames({number: twin for number, twin in renamed.items() if twin not in mixed})

    def _offer(self, twins: dict[int, Twin], number: int, id: Id, using: str | None) -> None:
        """Takes a column for a twin, if it can be one and is not spoken of twice."""
        before, after = self.document.find(Column, id), self.passage.after.document.find(Column, id)
        if before is None or after is None or not can_be_twin(self.passage, before, after):
            return
        # A column that is renamed by a twin keeps its old name for a while, and has its new one from the beginning.
        new = self.passage.after.document
        taken = any(column.name == after.name for column in self.document.children(before.table_id, Column))
        taken |= any(column.name == before.name for column in new.children(after.table_id, Column))
        again = [n for n, twin in twins.items() if twin.before.id == id]
        if not again and not (before.name != after.name and taken):
            twins[number] = Twin(before, after, using)
        for n in again:
            del twins[n]

    def _place_ahead(self, twins: dict[int, Twin]) -> None:
        """All is prepared before anything else is done: what is dropped meanwhile is missed for a moment only."""
        for group in groups(self.passage, twins.values()):
            made = Twins(group, self.passage.before, self.passage)
            places = sorted(n for n, twin in twins.items() if twin in group)
            self.first += self._prepared(made, places[0])
            self._replace(made, places)

    def _place_renames(self, twins: dict[int, Twin]) -> None:
        for group in groups(self.passage, twins.values()):
            made = Twins(group, self.passage.before, self.passage)
            places = sorted(n for n, twin in twins.items() if twin in group)
            self.first += self._prepared(made, places[0])
            record = self._given(places[0]).record
            self.last.append(Given(made.swap(self.passage.after), "rename", record))
            renamed = {twin.before.id for twin in group}
            bars = [number for number, id in self.bars if id in renamed]
            self.replaced |= dict.fromkeys([*places, *bars])

    def _replace(self, made: Twins, places: list[int]) -> None:
        self.replaced[places[0]] = made
        for number in places[1:]:
            self.replaced[number] = None
        for twin in made.twins:
            if keeps_default(twin.before, twin.after):
                self._leave_default(twin)

    def _leave_default(self, twin: Twin) -> None:
        """The default goes over with the column: it is not dropped and set again on the way."""
        self.replaced |= {number: None for number, id in self.defaults if id == twin.before.id}

    def _prepared(self, made: Twins, place: int) -> Iterator[Given]:
        record = self._given(place).record
        yield from (Given(statement, "alter", record) for statement in made.prepare(None))

    def _given(self, number: int) -> Given:
        return self.passage.given[number]

    # Materialized views

    def _warn_of_refilled(self) -> None:
        """No window is short enough for a materialized view that is made anew: its query runs in between."""
        dropped = [one.record for one in self.passage.given if one.kind == "drop"]
        again = {one.record.id for one in self.passage.given if one.kind == "create"}
        for view in dropped:
            if isinstance(view, MaterializedView) and view.id in again:
                name = self.passage.before.of(view)
                self.diagnostics.append(
                    Diagnostic(
                        code="MIGRATE_UNSAFE_MATERIALIZED_VIEW",
                        level="warning",
                        message=f"The materialized view {name} is dropped and filled anew: "
                        "programs that read it fail until it is there again.",
                        help="Lead its readers to its query before, or run this when few are at work.",
                        subject=view.id,
                    )
                )

    # One statement

    def _made_safe(self, number: int, site: Site) -> Iterator[Given]:
        given = site.given
        statements = self._swapped(number, site) if number in self.replaced else self._statements(site)
        yield from (Given(one, given.kind, given.record) for one in statements)

    def _swapped(self, number: int, site: Site) -> list[Statement]:
        made = self.replaced[number]
        if made is None:
            return []
        prepared = made.prepare(None) if made.names is self.passage.after else ()
        return as_first([*prepared, made.swap(self.passage.after)], site.statement)

    def _statements(self, site: Site) -> list[Statement]:
        if site.tree.kind == "InsertStmt":
            self.diagnostics.append(
                Diagnostic(
                    code="MIGRATE_UNSAFE_TABLE_REBUILT",
                    level="warning",
                    message=f"A table is made anew with its rows, of which nobody may write any meanwhile: "
                    f"{_short(site.statement.sql)}",
                    help="Stop those who write to it before, or make the new table beside it and move rows in batches.",
                    subject=site.given.record.id,
                )
            )
        if site.tree.kind == "UpdateStmt" and (filled := backfill(site)) is not None:
            return [filled]
        if site.tree.kind == "RenameStmt" and site.node["renameType"] in ("OBJECT_TABLE", "OBJECT_COLUMN"):
            return self._renamed(site)
        effects = site.effects
        rule = _rules().get(site.form, OTHER)
        if any(effect.blocks_long for effect in effects) or site.tree.kind == "DropStmt":
            made = rule.make(site)
            if made is not None:
                return as_first(made, site.statement)
            if site.tree.kind != "DropStmt":
                self._warn(site, rule)
        if any(effect.blocks_writers for effect in effects) and site.statement.transactional:
            return as_first([quick(site.statement.sql)], site.statement)
        return [site.statement]

    def _renamed(self, site: Site) -> list[Statement]:
        """A table gets a view under its old name; what cannot have its like is renamed for all at once."""
        record = site.given.record
        if (
            isinstance(record, Table)
            and record.id in self.passage.kept
            and not self._loses_columns(record)
            and (found := rename_table(site, self.passage))
        ):
            # Before the columns go that it shows.
            self.last.insert(0, Given(found[1], "drop", record))
            return as_first([found[0]], site.statement)
        self.diagnostics.append(
            Diagnostic(
                code="MIGRATE_UNSAFE_RENAME",
                level="warning",
                message=f"Programs that use the old name fail from here on: {_short(site.statement.sql)}",
                help="Stop them before, or make this change in a migration of its own.",
                subject=record.id,
            )
        )
        return as_first([quick(site.statement.sql)], site.statement)

    def _loses_columns(self, table: Table) -> bool:
        """Whether a column of the table is dropped or changed meanwhile, which a view over it would bar."""
        forms = ("AlterTableStmt/AT_DropColumn", "AlterTableStmt/AT_AlterColumnType")
        return any(id == table.id for form, id in self.forms if form in forms)

    def _warn(self, site: Site, rule: Rule) -> None:
        waiting = next(effect for effect in site.effects if effect.blocks_long)
        work = "rewritten" if waiting.rewrites else "read through"
        who = "readers and writers" if waiting.blocks_readers else "writers"
        reason = rule.reason(site) or Reason(rule.code, rule.help)
        self.diagnostics.append(
            Diagnostic(
                code=reason.code,
                level="warning",
                message=f"{waiting.table} is {work} while {who} wait: {_short(site.statement.sql)}",
                help=reason.help,
                subject=site.given.record.id,
            )
        )

    # Time-outs

    def _timed(self, given: list[Given]) -> Iterator[Given]:
        """The time-out for locks where a statement must not wait for one; index builds wait for whole transactions.

        A statement that takes several locks waits a part of it for each.
        """
        schema = self.passage.after.document.schema
        current = 0
        for site in self._sites(given):
            one, statement = site.given, site.statement
            locks = sum(effect.blocks_writers for effect in site.effects)
            is_free = statement.attempts == 1 or "CONCURRENTLY" in statement.sql.partition("\n")[0]
            wanted = 0 if is_free else LOCK_TIMEOUT // max(locks, 1)
            if wanted != current and one.kind != "setting":
                sql = f"SET lock_timeout = '{wanted}ms'" if wanted else "RESET lock_timeout"
                comment = _RETRY if one is given[0] else ""
                yield Given(Statement(sql, phase=statement.phase, comment=comment), "setting", schema)
                current = wanted
            yield one
        if current:
            yield Given(Statement("RESET lock_timeout", phase=given[-1].statement.phase), "setting", schema)


_RETRY = "A statement that does not get its lock in time fails (55P03): run it again, until it does."


NOTHING = parser.Statement("", {}, 0, 0, b"")
"""The tree of what can't be read."""


def _in_phase(given: list[Given], phase: Phase) -> Iterator[Given]:
    for one in given:
        yield Given(replace(one.statement, phase=phase), one.kind, one.record)


def _is_ahead(twin: Twin) -> bool:
    """Whether the new type is there from the beginning."""
    return type_parts(twin.after.data_type).base in BUILT_IN


def _short(sql: str) -> str:
    text = " ".join(sql.split())
    return text if len(text) <= 100 else f"{text[:99]}…"

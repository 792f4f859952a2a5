"""The plan from one document to another, up and down."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Literal

from schemawright import dialects
from schemawright.base.diagnostics import Diagnostic
from schemawright.base.discovery import pick
from schemawright.base.errors import InvalidError, UnsupportedError
from schemawright.base.garbage import collection_paused
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Ddl
from schemawright.dialects.names import NO_BACKFILLS, NO_CONVERSIONS
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.migrate.backfill import triggers_fired
from schemawright.migrate.column_order import out_of_order
from schemawright.migrate.conversion import unsaid
from schemawright.migrate.locks import with_locks
from schemawright.migrate.neighbourhood import neighbourhoods
from schemawright.migrate.sameness import Sameness
from schemawright.migrate.state import State, on_server_of
from schemawright.migrate.step import Plan, Step
from schemawright.migrate.way import Way
from schemawright.model.broken import require_whole
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.table import Table

Direction = Literal["up", "down"]


@collection_paused()
def plan(
    old: Document | None,
    new: Document,
    *,
    safe: bool = False,
    locks: Collection[Direction] = (),
    backfills: Mapping[Id, str] = NO_BACKFILLS,
    conversions: Mapping[Id, str] = NO_CONVERSIONS,
) -> Plan:
    """The steps from `old` (`None`: an empty database) to `new` and back, by the ids of their records.

    `safe` asks for steps that keep nobody waiting; what can't be made so is a warning among the diagnostics. The steps
    in the directions `locks` say what they lock. `backfills` are SQL expressions by the id of a column: what the rows
    that are there get in one that is added or becomes NOT NULL, read from the columns by their new names, or by the
    old ones of those that go; `conversions` likewise what the values of a column become that gets another type. The
    way back casts, or has nothing for them.
    Raises `UnsupportedError` with a diagnostic for each difference that cannot be expressed, in either direction.
    """
    before = old if old is not None else Document([new.schema])
    for document in (before, new):
        require_whole(document)
    dialect = dialect_named(new.schema.dialect)
    ddl = ddl_of(dialect)
    if before.schema.dialect != new.schema.dialect:
        _refuse([_other_dialect(before, new)])
    new = on_server_of(before, new)
    _refuse([*ddl.unsupported(before), *ddl.unsupported(new), *_kept_raw(before, new, dialect, ddl)])
    before, new = ddl.settle(before, new)
    shown = neighbourhoods(before, new, ddl.renamed_by_copy)
    states = State(before, dialect, ddl, shown[0]), State(new, dialect, ddl, shown[1])
    if conversions and not ddl.converts:
        raise InvalidError(f"{dialect.title} takes no expression where a type changes. Leave the conversion out.")
    unknown = unsaid(before, new) if ddl.converts else NO_CONVERSIONS
    sameness = Sameness(*states, ddl, follows=not safe)
    up = Way(sameness, backfills=backfills, conversions=conversions)
    down = Way(sameness.turned(), backfills=backfills, conversions=unknown)
    _refuse([*up.diagnostics, *down.diagnostics])
    order = () if ddl.places_columns else tuple(out_of_order(before, new, up.difference.rebuilds.ids))
    if not safe:
        found = Plan(up=up.steps(), down=down.steps(), diagnostics=order, frame=ddl.frame)
    else:
        if ddl.safe is None:
            _refuse([_not_safe(dialect)])
        steps, unsafe = up.safe_steps(_made(states[0], ddl).up_sql)
        back, _ = down.safe_steps(_made(states[1], ddl).up_sql)
        found = Plan(up=steps, down=back, diagnostics=(*order, *unsafe))
    return replace(
        found,
        diagnostics=(*found.diagnostics, *triggers_fired(before, new, found.up)),
        up=_locked(found.up, states[0], ddl) if "up" in locks else found.up,
        down=_locked(found.down, states[1], ddl) if "down" in locks else found.down,
    )


@collection_paused()
def creation(document: Document) -> Plan:
    """The plan that makes the whole of `document` in an empty database.

    Raises `UnsupportedError` where it cannot be made.
    """
    dialect = dialect_named(document.schema.dialect)
    ddl = ddl_of(dialect)
    _refuse([*ddl.unsupported(document)])
    return _made(State(document, dialect, ddl), ddl)


def _made(state: State, ddl: Ddl) -> Plan:
    """The plan that makes the parts of a state in an empty database."""
    way = Way(Sameness(State(Document([state.document.schema]), state.dialect, ddl), state, ddl))
    _refuse(way.diagnostics)
    return Plan(up=way.steps())


def _locked(steps: tuple[Step, ...], before: State, ddl: Ddl) -> tuple[Step, ...]:
    if ddl.locks is None or not steps:
        return steps
    version = before.document.schema.settings.server_version
    return with_locks(steps, ddl.locks(_made(before, ddl).up_sql, tuple(step.sql for step in steps), version))


@cache
def ddl_of(dialect: Dialect) -> Ddl:
    """The dialect's DDL, the constant `DDL` of its module, or `UnsupportedError` where it has none."""
    found: Ddl | None = pick(dialects.__name__, dialects.__path__, "DDL", dialect.name)
    if found is not None:
        return found
    refusal = Diagnostic(
        code="MIGRATE_DIALECT_WITHOUT_DDL",
        level="error",
        message=f"SQL for {dialect.title} cannot be written yet.",
        help="Use another format (dbml, mermaid, document), or a schema for PostgreSQL.",
    )
    raise UnsupportedError(refusal.message, (refusal,))


def _kept_raw(old: Document, new: Document, dialect: Dialect, ddl: Ddl) -> Iterator[Diagnostic]:
    """A table that is a record on one side and kept word for word on the other would lose its rows."""
    key = dialect.lexer.key
    kept = [{key(raw.name): raw for raw in state.all(RawObject) if ddl.is_table(raw)} for state in (old, new)]
    made = [{key(table.name): table for table in state.all(Table)} for state in (old, new)]
    for name in sorted((kept[0].keys() & made[1].keys()) | (made[0].keys() & kept[1].keys())):
        yield Diagnostic(
            code="MIGRATE_TABLE_KEPT_RAW",
            level="error",
            message=f"The table {name} is kept word for word in one of the schemas and not in the other.",
            help="Write this step by hand.",
            subject=(made[1].get(name) or made[0].get(name) or kept[0][name]).id,
        )


def _not_safe(dialect: Dialect) -> Diagnostic:
    return Diagnostic(
        code="MIGRATE_SAFE_UNSUPPORTED",
        level="error",
        message=f"There are no safe migrations for {dialect.title} yet.",
        help="Plan it without --safe.",
    )


def _other_dialect(old: Document, new: Document) -> Diagnostic:
    return Diagnostic(
        code="MIGRATE_DIALECT_CHANGED",
        level="error",
        message=f"One schema is for {old.schema.dialect}, the other for {new.schema.dialect}.",
        help="Compare two schemas of one dialect.",
        subject=new.schema.id,
    )


def _refuse(diagnostics: list[Diagnostic]) -> None:
    errors = tuple(dict.fromkeys(found for found in diagnostics if found.level == "error"))
    if errors:
        raise UnsupportedError(errors[0].message, errors)

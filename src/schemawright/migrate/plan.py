"""The plan from one document to another."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import UnsupportedError
from schemawright.dialects.ddl import Ddl, Statement
from schemawright.dialects.registry import Dialect, dialect_named
from schemawright.migrate.create import Creation, statement
from schemawright.migrate.graph import ordered
from schemawright.migrate.state import State
from schemawright.migrate.step import Plan, Step, StepKind
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record


def ddl_of(dialect: Dialect) -> Ddl:
    """The dialect's DDL, or `UnsupportedError` where this program cannot write it."""
    if dialect.ddl is None:
        found = Diagnostic(
            code="MIGRATE_DIALECT_WITHOUT_DDL",
            level="error",
            message=f"SQL for {dialect.title} cannot be written yet.",
            help="Use another format (dbml, mermaid, document), or a schema for PostgreSQL.",
        )
        raise UnsupportedError(found.message, (found,))
    return dialect.ddl


def creation(document: Document) -> Plan:
    """The plan that makes the whole of `document` in an empty database; `UnsupportedError` where it cannot be made."""
    dialect = dialect_named(document.schema.dialect)
    ddl = ddl_of(dialect)
    state = State(document, dialect, ddl)
    made = Creation(state, state.parts)
    _refuse(made.diagnostics)
    made_steps: list[tuple[Step, tuple[str, ...]]] = []
    for key in ordered(made.needs, made.needs, state.rank):
        record = state.parts[key].record
        for given in map(statement, made.statements(key, ddl, state.names)):
            made_steps.append((_step(given, "create", record), _path(dialect, given)))
    preamble = (Step(sql=sql, kind="setting") for sql in ddl.preamble) if made_steps else ()
    return Plan(up=(*preamble, *_with_paths(ddl, made_steps)))


def _path(dialect: Dialect, given: Statement) -> tuple[str, ...]:
    """The search path that a statement needs; empty where the default will do."""
    path = tuple(name for name in given.search_path if name != "$user")
    return () if path == (dialect.default_namespace,) else path


def _with_paths(ddl: Ddl, steps: list[tuple[Step, tuple[str, ...]]]) -> Iterator[Step]:
    """The steps, with a step before each where another search path begins, and one back at the end."""
    current: tuple[str, ...] = ()
    for step, path in steps:
        if path != current:
            yield Step(sql=ddl.search_path(path), kind="setting", record_kind="searchPath")
            current = path
        yield step
    if current:
        yield Step(sql=ddl.search_path(()), kind="setting", record_kind="searchPath")


def _step(given: Statement, kind: StepKind, record: Record) -> Step:
    return Step(
        sql=given.sql,
        kind=kind,
        record_kind=KIND_OF[type(record)].name,
        subject=record.id,
        transactional=given.transactional,
        comment=given.comment,
        warning=given.warning,
    )


def _refuse(diagnostics: list[Diagnostic]) -> None:
    errors = tuple(found for found in diagnostics if found.level == "error")
    if errors:
        raise UnsupportedError(errors[0].message, errors)

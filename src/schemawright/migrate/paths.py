"""The search paths that steps are written for."""

from collections.abc import Iterable, Iterator

from schemawright.dialects.ddl import Ddl, Statement
from schemawright.dialects.registry import Dialect
from schemawright.migrate.step import Step, StepKind
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record


def with_paths(ddl: Ddl, dialect: Dialect, found: Iterable[tuple[Statement, StepKind, Record]]) -> Iterator[Step]:
    """The steps, with a step before each where another search path begins, and one back at the end."""
    current: tuple[str, ...] = ()
    for given, kind, record in found:
        path = tuple(name for name in given.search_path if name != "$user")
        path = () if path == (dialect.default_namespace,) else path
        if path != current:
            yield Step(sql=ddl.search_path(path), kind="setting", record_kind="searchPath")
            current = path
        yield Step(
            sql=given.sql,
            kind=kind,
            record_kind=KIND_OF[type(record)].name,
            subject=record.id,
            transactional=given.transactional,
            comment=given.comment,
            warning=given.warning,
            delimiter=given.delimiter,
            fills=given.fills,
            attempts=given.attempts,
            before_retry=given.before_retry,
            phase=given.phase,
        )
    if current:
        yield Step(sql=ddl.search_path(()), kind="setting", record_kind="searchPath")

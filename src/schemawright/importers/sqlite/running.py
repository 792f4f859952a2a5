"""A script run in an empty database, in whatever order its statements stand."""

import sqlite3
from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import SourceError
from schemawright.scratch.sqlite.confinement import confine, timed
from schemawright.scratch.sqlite.script import Located, statements
from schemawright.scratch.sqlite.session import refused

ROWS = frozenset(("insert", "replace", "update", "delete", "select", "with", "values"))
"""What is about rows."""
FRAME = frozenset(("begin", "commit", "end", "savepoint", "release", "analyze", "reindex", "vacuum", "explain"))
"""What leaves no trace in a schema."""
HARMLESS = frozenset(("foreign_keys", "defer_foreign_keys", "foreign_key_check"))
"""PRAGMAs that say nothing of a schema."""
MISSING = ("no such table", "no such column", "no such index", "no such view", "no such trigger", "error in ")
"""How a refusal begins that another statement may mend."""


def run_script(connection: sqlite3.Connection, text: str) -> tuple[Diagnostic, ...]:
    """Runs what makes and changes a schema; tells what was passed over.

    What fails for want of an object is tried again after the others. Raises `ScriptError`, or `SourceError` for a
    `ROLLBACK`.
    """
    confine(connection)
    diagnostics: list[Diagnostic] = []
    rows = 0
    waiting = []
    for statement in statements(text):
        first = statement.words[0]
        if first in ROWS:
            rows += first in ("insert", "replace")
        elif (told := _told(statement)) is not None:
            diagnostics += told
        else:
            waiting.append(statement)
    if rows:
        message = f"{rows} INSERT statements are no part of a schema."
        diagnostics.append(Diagnostic(code="IMPORT_ROWS_SKIPPED", level="info", message=message))
    timed(connection)
    _run_all(connection, waiting)
    return tuple(diagnostics)


def _told(statement: Located) -> list[Diagnostic] | None:
    """What to say of a statement that is passed over; `None` for one that is run."""
    words = statement.words
    if words[0] in FRAME:
        return []
    if words[0] == "rollback":
        raise SourceError(
            "ROLLBACK takes back what stands before it. Give a script without it.",
            line=statement.line,
            column=statement.column,
        )
    if words[0] == "pragma":
        return [] if HARMLESS & set(words) else [_skipped("IMPORT_PRAGMA_SKIPPED", statement, "no part of a schema")]
    if words[0] == ".":
        return [_skipped("IMPORT_META_COMMAND_SKIPPED", statement, "a command of SQLite's shell")]
    if words[0] == "create" and words[1] in ("temp", "temporary"):
        return [_skipped("IMPORT_TEMPORARY_SKIPPED", statement, "gone with its session")]
    return None


def _skipped(code: str, statement: Located, why: str) -> Diagnostic:
    what = " ".join(statement.sql.split())
    shown = what if len(what) <= 60 else f"{what[:59]}…"
    message = f"{shown} is {why} and was passed over."
    return Diagnostic(code=code, level="info", message=message, line=statement.line, column=statement.column)


def _run_all(connection: sqlite3.Connection, waiting: list[Located]) -> None:
    """Statement by statement, then those that wanted something which is there now."""
    while waiting:
        left = list(_run(connection, waiting))
        if len(left) == len(waiting):
            statement, error = left[0]
            raise refused(error, statement) from error
        waiting = [statement for statement, _ in left]


def _run(connection: sqlite3.Connection, waiting: list[Located]) -> Iterator[tuple[Located, sqlite3.Error]]:
    for statement in waiting:
        try:
            connection.execute(statement.sql)
        except sqlite3.Error as error:
            if not str(error).startswith(MISSING):
                raise refused(error, statement) from error
            yield statement, error

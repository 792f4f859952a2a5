"""Several migrations that follow each other, made one that stands for them."""

from collections.abc import Iterable

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError
from schemawright.history.databases.registry import Databases, databases_of
from schemawright.history.folder import History, Migration
from schemawright.history.script import MARK_LINE, replaced, replacing, segments, statements
from schemawright.migrate.step import Step, script
from schemawright.scratch.server import Database, ScriptError, Server


def chosen(history: History, first: str, last: str) -> tuple[Migration, ...]:
    """The migrations from one version to another; `InvalidError` where there are not two."""
    begin, end = history.numbered(first).number, history.numbered(last).number
    found = tuple(one for one in history.migrations if begin <= one.number <= end)
    if len(found) < 2:
        raise InvalidError(f"From {first} to {last} there are no two migrations. Give the older one first.")
    return found


def squashed(history: History, first: str, last: str, name: str | None = None) -> History:
    """The history with one migration in place of those from `first` to `last`: their statements, one after the other.

    Nothing of them is lost, whoever wrote it. It has the number of the last. A database that has them all takes it as
    applied; one that has some of them is refused by the runner. There is a way back where each of them has one.
    """
    found = chosen(history, first, last)
    ways_back = [one.down for one in reversed(found)]
    made = Migration(
        version=found[-1].version,
        name=name or found[0].name,
        up=replacing(one.version for one in found) + together([one.up for one in found], history.dialect),
        down=None if None in ways_back else together([way or "" for way in ways_back], history.dialect),
    )
    return history.with_migration(made, instead_of=[one.version for one in found])


def together(texts: Iterable[str], dialect: str) -> str:
    """Several files as one text that does what they do one after the other: what one sets does not reach the next."""
    databases = databases_of(dialect)
    found = []
    for text in texts:
        body = MARK_LINE.sub(lambda mark: "" if replaced(mark[0]) else mark[0], text).strip()
        ended = body if body.endswith(";") or not body else f"{body}\n;"
        has_settings = any(one.is_setting for one in statements(text, databases.split))
        # The runner does the same between two migrations.
        found.append(f"{ended}\n{databases.renewed};\n" if has_settings and databases.renewed else f"{ended}\n")
    return "\n".join(one for one in found if one.strip())


def proof(server: Server, old: History, new: History) -> tuple[Diagnostic, ...]:
    """Runs both histories on scratch databases: up, compared, and the new one down again."""
    with server.database() as one, server.database() as other:
        try:
            empty = other.dump()
            _run(one, old, [migration.up for migration in old.migrations])
            _run(other, new, [migration.up for migration in new.migrations])
            wrong = [str(found.key) for found in server.compare(one.dump(), other.dump()).differences]
            back = [migration.down for migration in reversed(new.migrations)]
            if not wrong and None not in back:
                _run(other, new, [way or "" for way in back])
                wrong = [str(found.key) for found in server.compare(empty, other.dump()).differences]
        except ScriptError as error:
            return (_failed(f"{server.label} refuses it: {error.message}."),)
    return (_failed(f"On {server.label} it leads elsewhere: {', '.join(wrong)}."),) if wrong else ()


def _run(database: Database, history: History, texts: Iterable[str]) -> None:
    """Each text as the runner would run it, in a session of its own."""
    databases = databases_of(history.dialect)
    for text in texts:
        with database.session() as session:
            for part in segments(statements(text, databases.split), transactional=databases.transactional):
                sql = [_script(statement.sql, databases) for statement in part]
                if part[0].transactional and databases.transactional:
                    with session.transaction():
                        for one in sql:
                            session.run(one)
                else:
                    session.run(sql[0])


def _script(sql: str, databases: Databases) -> str:
    return script([Step(sql=sql, kind="alter", delimiter=databases.body_delimiter if ";" in sql else ";")])


def _failed(message: str) -> Diagnostic:
    return Diagnostic(
        code="HISTORY_SQUASH_FAILED",
        level="error",
        message=message,
        help="Some of them have to be transactions of their own. Squash fewer.",
    )

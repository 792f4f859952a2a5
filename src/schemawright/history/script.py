"""Migrations as text: what steps look like in a file, and a file's statements.

All that the runner must know stands in the file, in comment lines in front of a statement. Where it cannot share a
transaction, that is `-- schemawright: no-transaction`; then also `-- schemawright: attempts 5`, how often to try it
where it does not get its lock in time, and `-- schemawright: before-retry DROP INDEX …`, what clears away the leftovers
of an attempt that failed. A squashed migration begins with `-- schemawright: replaces` and the versions that it stands
for.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from schemawright.migrate.step import Plan, Step, framed
from schemawright.migrate.step import script as plain_script

PREFIX = "schemawright:"

_MARK = re.compile(rf"^--[ \t]*{PREFIX}[ \t]*(no-transaction|attempts|before-retry)\b[ \t]*([^\r\n]*)", re.MULTILINE)
MARK_LINE = re.compile(rf"^--[ \t]*{PREFIX}[^\n]*\n", re.MULTILINE)
"""A line that only the runner reads."""
_REPLACES = re.compile(rf"^--[ \t]*{PREFIX}[ \t]*replaces[ \t]+(\d[\d \t]*?)[ \t]*\r?$", re.MULTILINE)
_SETTING = re.compile(r"(?:SET|RESET|PRAGMA)\b|SELECT\s+(?:pg_catalog\.)?set_config\b", re.IGNORECASE)
_CONTROL = re.compile(
    r"(?:BEGIN|COMMIT|ROLLBACK|ABORT|END|START\s+TRANSACTION)\b(?!\s+TO\b)(?:\s+(?:WORK|TRANSACTION|IMMEDIATE|EXCLUSIVE|DEFERRED))*"
    r"(?:\s+(?:ISOLATION|READ|NOT\s+DEFERRABLE|DEFERRABLE|AND|WITH)\b.*)?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a file, without what ends it; `line` counts from 1 in the file."""

    sql: str
    line: int
    transactional: bool = True
    attempts: int = 1
    before_retry: str = ""
    is_query: bool = True
    """False for what is no SQL, such as psql's commands: it cannot be run here."""

    @property
    def is_setting(self) -> bool:
        """Whether it only sets what holds for the session: whoever goes on behind it must set it again."""
        return _SETTING.match(self.sql) is not None

    @property
    def is_control(self) -> bool:
        """Whether it begins or ends a transaction."""
        return _CONTROL.match(self.sql) is not None


Splitter = Callable[[str], Iterable[Statement]]
"""Finds the statements of a text, as the database's own client does; it knows nothing of transactions."""


def written(plan: Plan) -> tuple[str, str]:
    """The two ways of a plan as the texts of files."""
    return _written(plan.up, plan.frame), _written(plan.down, plan.frame)


def _written(steps: Iterable[Step], frame: tuple[str, str] | None) -> str:
    return plain_script(framed([step if step.transactional else _marked(step) for step in steps], frame))


def _marked(step: Step) -> Step:
    marks = ["no-transaction"]
    marks += [f"attempts {step.attempts}"] if step.attempts > 1 else []
    marks += [f"before-retry {line}" for line in step.before_retry.splitlines()]
    return replace(step, comment="\n".join([*step.comment.splitlines(), *(f"{PREFIX} {mark}" for mark in marks)]))


def statements(text: str, split: Splitter) -> tuple[Statement, ...]:
    """The statements of a file in order."""
    marks = [(text.count("\n", 0, mark.start()) + 1, mark[1], mark[2].strip()) for mark in _MARK.finditer(text)]
    found, last = [], 0
    for statement in split(text):
        own = [(word, value) for line, word, value in marks if last < line < statement.line]
        found.append(_told(statement, own))
        last = statement.line + statement.sql.count("\n")
    return tuple(found)


def _told(statement: Statement, marks: list[tuple[str, str]]) -> Statement:
    """The statement with what the lines in front of it say."""
    attempts = [int(value) for word, value in marks if word == "attempts" and value.isdecimal()]
    return replace(
        statement,
        transactional=all(word != "no-transaction" for word, _ in marks),
        attempts=max(attempts, default=1),
        before_retry="\n".join(value for word, value in marks if word == "before-retry"),
    )


def segments(found: Iterable[Statement], *, transactional: bool = True) -> Iterator[tuple[Statement, ...]]:
    """The statements that share a transaction; each that cannot stands alone, all of them without `transactional`."""
    for together, group in groupby(found, lambda statement: transactional and statement.transactional):
        if together:
            yield tuple(group)
        else:
            yield from ((statement,) for statement in group)


def replaced(text: str) -> tuple[str, ...]:
    """The versions that a squashed migration stands for."""
    found = _REPLACES.search(text)
    return tuple(found[1].split()) if found is not None else ()


def replacing(versions: Iterable[str]) -> str:
    """The line that says so."""
    return f"-- {PREFIX} replaces {' '.join(versions)}\n"

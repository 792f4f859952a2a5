"""Migrations as text: what steps look like in a file, and a file's statements.

All that the runner must know stands in the file: a statement that cannot share a transaction has a comment line
`-- schemawright: no-transaction` in front of it, and a squashed migration begins with `-- schemawright: replaces` and
the versions that it stands for.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from schemawright.migrate.step import Step
from schemawright.migrate.step import script as plain_script

NO_TRANSACTION = "schemawright: no-transaction"
REPLACES = "schemawright: replaces"

_ALONE = re.compile(rf"^--[ \t]*{NO_TRANSACTION}[ \t]*\r?$", re.MULTILINE)
_REPLACES = re.compile(rf"^--[ \t]*{REPLACES}[ \t]+(\d[\d \t]*?)[ \t]*\r?$", re.MULTILINE)
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


def written(steps: Iterable[Step]) -> str:
    """Steps as the text of a file."""
    return plain_script(step if step.transactional else _marked(step) for step in steps)


def _marked(step: Step) -> Step:
    return replace(step, comment="\n".join(filter(None, (step.comment, NO_TRANSACTION))))


def statements(text: str, split: Splitter) -> tuple[Statement, ...]:
    """The statements of a file in order."""
    marks = [text.count("\n", 0, mark.start()) + 1 for mark in _ALONE.finditer(text)]
    found, last = [], 0
    for statement in split(text):
        alone = any(last < mark < statement.line for mark in marks)
        found.append(replace(statement, transactional=not alone))
        last = statement.line + statement.sql.count("\n")
    return tuple(found)


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
    return f"-- {REPLACES} {' '.join(versions)}\n"

"""What a migration is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Lock, Phase
from schemawright.dialects.text import Lexer

_LEXER = Lexer(dollar_strings=True, nested_comments=True)

StepKind = Literal["create", "drop", "alter", "rename", "setting"]


PHASES: dict[Phase, str] = {
    "expand": "what is new comes beside what is old",
    "migrate": "the change itself",
    "contract": "run this once no program uses the old form any more",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One SQL statement, without its final semicolon.

    `transactional` is false where it must not share a transaction with the steps behind it. `record_kind` and `subject`
    say what it is about: a kind's name and a record's id. `warning` says what may be lost, or may fail.
    """

    sql: str
    kind: StepKind
    record_kind: str = ""
    subject: Id | None = None
    transactional: bool = True
    comment: str = ""
    warning: Diagnostic | None = None
    delimiter: str = ";"
    """What ends it in a script, where it has semicolons inside."""
    fills: bool = False
    """Whether it writes to rows of the table that `subject` is part of."""
    attempts: int = 1
    """How often to try it where it does not get its lock in time."""
    before_retry: str = ""
    """What clears away the leftovers of an attempt that failed."""
    phase: Phase | None = None
    """Of a safe migration: `contract` is to wait until no program uses the old form any more."""
    locks: tuple[Lock, ...] = ()
    """What it locks, where that has been asked for (`plan`)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps from one document to another, and those of the way back; neither where they do not differ."""

    up: tuple[Step, ...]
    down: tuple[Step, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is worth knowing besides; of level `info`."""
    frame: tuple[str, str] | None = None
    """What begins and ends a transaction in a script, where the script itself must say so."""

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What the way up may lose, or fail at."""
        return tuple(step.warning for step in self.up if step.warning is not None)

    @property
    def warnings_back(self) -> tuple[Diagnostic, ...]:
        """What the way back may lose, or fail at."""
        return tuple(step.warning for step in self.down if step.warning is not None)

    @property
    def notes(self) -> tuple[Diagnostic, ...]:
        """What to know before the way up is run: what it may lose or fail at, and what bars the way back then."""
        return (*self.warnings, *filter(None, map(_bar, self.warnings_back)), *self.diagnostics)

    @property
    def up_sql(self) -> str:
        """The way up as a script."""
        return script(framed(self.up, self.frame))

    @property
    def down_sql(self) -> str:
        """The way back as a script."""
        return script(framed(self.down, self.frame))


def _bar(back: Diagnostic) -> Diagnostic | None:
    """What bars the way back: a column that must not be empty, and for which rows have no value."""
    if back.code != "MIGRATE_NOT_NULL_ON_ROWS":
        return None
    return Diagnostic(
        code="MIGRATE_BACK_WANTS_VALUES",
        level="warning",
        message=f"On the way back {back.message}",
        help="Say what rows get there on the way back (a backfill), or give it a default before.",
        subject=back.subject,
    )


def framed(steps: Iterable[Step], frame: tuple[str, str] | None) -> Iterator[Step]:
    """The steps with `frame` around each run of several that can share a transaction."""
    for is_shared, group in groupby(steps, key=lambda step: step.transactional):
        held = tuple(group)
        if frame is None or not is_shared or len(held) == 1:
            yield from held
            continue
        begin, end = (Step(sql=sql, kind="setting", record_kind="transaction") for sql in frame)
        yield from (begin, *held, end)


def script(steps: Iterable[Step]) -> str:
    """Steps as one text: each ends with a semicolon, an empty line stands between groups; empty for no steps."""
    text: list[str] = []
    previous, phase = None, None
    for step in steps:
        group = (step.kind, step.record_kind)
        if text and (group != previous or "\n" in step.sql):
            text.append("")
        if step.phase is not None and step.phase != phase:
            phase = step.phase
            text += [f"-- phase: {phase} ({PHASES[phase]})", ""]
        text += [f"-- {line}" for line in step.comment.splitlines()]
        text.append(_delimited(step))
        previous = group if "\n" not in step.sql else None
    return "\n".join(text) + "\n" if text else ""


def _delimited(step: Step) -> str:
    if step.delimiter == ";":
        return terminated(step.sql)
    return f"DELIMITER {step.delimiter}\n{step.sql}\n{step.delimiter}\nDELIMITER ;"


def terminated(sql: str) -> str:
    """The statement with its semicolon, behind a line comment at its end on a line of its own."""
    is_open = "--" in sql.rsplit("\n", 1)[-1] and _LEXER.tokens(sql)[-1].kind == "comment"
    return f"{sql}\n;" if is_open else f"{sql};"

"""What a rule is, and what it has found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from schemawright.base.diagnostics import Diagnostic, Level
from schemawright.base.ids import Id
from schemawright.lint.acts import Act, Acts
from schemawright.lint.clauses import Clause
from schemawright.lint.columns import SeenColumn
from schemawright.lint.found import Found
from schemawright.lint.schemas import SeenSchema

Setting = Literal["off", "info", "warning", "error"]
Topic = Literal[
    "loss", "lock", "failure", "compatibility", "transaction", "repetition", "type", "design", "name", "lint"
]
TOPICS: dict[Topic, str] = {
    "loss": "What is lost",
    "lock": "Who has to wait",
    "failure": "What may fail",
    "compatibility": "What breaks programs that run meanwhile",
    "transaction": "Transactions",
    "repetition": "Running it again",
    "type": "Types",
    "design": "Design",
    "name": "Names",
    "lint": "The linter itself",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule.

    `title` says what is found, `why` why it matters, `safe` what to do instead, `manual` where it is written. `squawk`,
    `strong_migrations` and `atlas` are the names that the same rule has there. `acts` are what `act` is asked about (as
    `lint.acts` calls them); with `new_too`, also those on what the script itself has made. `clauses` are the same of
    the other dialects (as `lint.clauses` calls them).
    """

    code: str
    title: str
    topic: Topic
    level: Setting
    why: str
    safe: str
    manual: str = ""
    squawk: tuple[str, ...] = ()
    strong_migrations: tuple[str, ...] = ()
    atlas: tuple[str, ...] = ()
    dialects: tuple[str, ...] = ("postgresql",)
    acts: frozenset[str] = field(default_factory=frozenset)
    act: Callable[[Act], Iterator[Found]] | None = None
    new_too: bool = False
    clauses: frozenset[str] = field(default_factory=frozenset)
    clause: Callable[[Clause], Iterator[Found]] | None = None
    script: Callable[[Acts], Iterator[Found]] | None = None
    column: Callable[[SeenColumn], Iterator[Found]] | None = None
    schema: Callable[[SeenSchema], Iterator[Found]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found, at which place of the source (from 1) and how grave it is."""

    rule: Rule
    level: Level
    message: str
    help: str
    line: int | None = None
    column: int | None = None
    subject: Id | None = None
    table_id: Id | None = None
    label: str = ""
    operations: tuple[dict[str, Any], ...] = ()

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def diagnostic(self) -> Diagnostic:
        """The same without what mends it."""
        return Diagnostic(
            code=self.code,
            level=self.level,
            message=self.message,
            help=self.help,
            line=self.line,
            column=self.column,
            subject=self.subject,
        )

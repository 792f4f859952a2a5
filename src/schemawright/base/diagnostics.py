"""What the program has to say about its input or output without stopping."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    `code` is stable and upper case with its room in front (`IMPORT_COPY_DATA_SKIPPED`). `message` names the object and
    says what is the case; `help` says in the imperative what to do. `line` and `column` count from 1 in the source
    text; `subject` is the id of the record concerned.
    """

    code: str
    level: Level
    message: str
    help: str = ""
    line: int | None = None
    column: int | None = None
    subject: str | None = None

    def __str__(self) -> str:
        place = f"{self.line}:{self.column or 1}: " if self.line is not None else ""
        advice = f" ({self.help})" if self.help else ""
        return f"{place}{self.level} {self.code}: {self.message}{advice}"

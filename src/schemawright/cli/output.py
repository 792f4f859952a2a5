"""What commands write, and where."""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError


def complain(message: str) -> None:
    """One line on standard error."""
    print(message, file=sys.stderr)


ALIKE = 5
"""Up to so many infos of one code are told in full; of more, how many there are."""


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Diagnostics on standard error, one a line: every warning and error, and the first few infos of each code."""
    told: Counter[str] = Counter()
    for diagnostic in diagnostics:
        told[diagnostic.code] += diagnostic.level == "info"
        if told[diagnostic.code] <= ALIKE:
            complain(str(diagnostic))
    for code, count in told.items():
        if count > ALIKE:
            complain(f"info {code}: And {count - ALIKE} more.")


def write(text: str, target: Path | None) -> None:
    """Text to a file, or to standard output where there is none."""
    if target is None:
        sys.stdout.write(text)
        return
    try:
        target.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise InvalidError(f"{target} can't be written: {error.strerror}.") from error

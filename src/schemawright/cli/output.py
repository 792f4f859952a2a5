"""What commands write, and where."""

import sys
from collections.abc import Iterable
from pathlib import Path

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError


def complain(message: str) -> None:
    """One line on standard error."""
    print(message, file=sys.stderr)


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Diagnostics on standard error, one a line."""
    for diagnostic in diagnostics:
        complain(str(diagnostic))


def write(text: str, target: Path | None) -> None:
    """Text to a file, or to standard output where there is none."""
    if target is None:
        sys.stdout.write(text)
        return
    try:
        target.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise InvalidError(f"{target} can't be written: {error.strerror}.") from error

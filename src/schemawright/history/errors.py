"""What a history refuses, and what stops a run."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import SchemawrightError, UnsupportedError


class HistoryError(UnsupportedError):
    """A folder or a database that cannot be worked with as it is; `diagnostics` say why, one for each file."""

    code = "history"


class VanishedError(SchemawrightError):
    """The database could not be reached, or has gone away."""

    code = "database_vanished"


def refuse(*found: Diagnostic) -> None:
    """Raises `HistoryError` where there is any."""
    if found:
        raise HistoryError(found[0].message, found)

"""One root for every error that the program raises on purpose.

An error carries data, not only text: a stable `code`, what to do in `help`, and, for a malformed body, the JSON pointer
(RFC 6901) of the offending field. The command line, HTTP and Socket.IO each render the same fields.
"""

from typing import Any

from schemawright.base.diagnostics import Diagnostic


class SchemawrightError(Exception):
    """Something that a person can mend. `str(error)` names the object and says what to do."""

    code = "error"

    def __init__(self, message: str, *, code: str | None = None, pointer: str | None = None, **data: Any) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or type(self).code
        self.pointer = pointer
        self.data = data


class NotFoundError(SchemawrightError):
    """An id, slug or name that nothing bears."""

    code = "not_found"


class InvalidError(SchemawrightError):
    """A value of the wrong shape or against a rule of the model; `pointer` leads to it."""

    code = "invalid"


class RefusedError(SchemawrightError):
    """A well-formed edit that the document does not allow (`gone`, `dangling`, `name_taken`, `name_too_long`…)."""

    code = "refused"


class StaleError(SchemawrightError):
    """The caller's revision is not the current one; `data["revision"]` is."""

    code = "stale_revision"


class SourceError(SchemawrightError):
    """Input that cannot be read at all, such as a syntax error; `line` and `column` count from 1."""

    code = "unreadable"

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None, **data: Any) -> None:
        super().__init__(message, **data)
        self.line = line
        self.column = column


class UnsupportedError(SchemawrightError):
    """Something that cannot be expressed; `diagnostics` say what, one for each object."""

    code = "unsupported"

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics

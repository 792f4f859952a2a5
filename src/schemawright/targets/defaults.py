"""Column defaults read as constants, where they are: `'new'::text`, `0`, `true`."""

import re
from dataclasses import dataclass

_CAST = r"(?:\s*::\s*(?:[\w\s.\"]+(?:\([^()]*\))?(?:\[\])*))?"
_NUMBER = re.compile(rf"\(*\s*'?(-?\d+(?:\.\d+)?)'?\s*\)*{_CAST}\)*")
_TEXT = re.compile(rf"\(*'((?:[^']|'')*)'{_CAST}\)*", re.DOTALL)
_BOOLEAN = re.compile(rf"'?(true|false)'?{_CAST}", re.IGNORECASE)
_SEQUENCE = re.compile(r"nextval\s*\(", re.IGNORECASE)


@dataclass(frozen=True)
class Constant:
    """The value as text, as PostgreSQL would read it from a literal."""

    text: str


def constant(expression: str) -> Constant | None:
    """The constant that a default is, or `None` where it has to be computed."""
    text = expression.strip()
    for pattern in (_NUMBER, _BOOLEAN, _TEXT):
        if (match := pattern.fullmatch(text)) is not None:
            value: str = match[1]
            return Constant(value.replace("''", "'") if pattern is _TEXT else value)
    return None


def is_null(expression: str) -> bool:
    """Whether a default is no default at all."""
    return re.fullmatch(rf"\(*null{_CAST}\)*", expression.strip(), re.IGNORECASE) is not None


def counts(expression: str | None) -> bool:
    """Whether a default takes the next number of a sequence."""
    return expression is not None and _SEQUENCE.match(expression.strip()) is not None

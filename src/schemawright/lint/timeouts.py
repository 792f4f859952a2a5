"""Whether a script sets a timeout before the first of its statements that others wait behind."""

from collections.abc import Iterator

from schemawright.dialects.postgresql.locks import MODES
from schemawright.lint.acts import Act, Acts
from schemawright.lint.found import Found

WEAKEST = MODES.index("SHARE UPDATE EXCLUSIVE")
"""The weakest lock that changes of a schema take; what reads and writes rows takes weaker ones."""
TIMES = {"lock_timeout": "2s", "statement_timeout": "15s"}


def found_without(acts: Acts, setting: str) -> Iterator[Found]:
    """Says which statement is the first to wait in a script that has not set `setting` before it."""
    first = next((act for act in acts.acts if _waits(act)), None)
    if first is None or acts.set_at.get(setting, first.number) < first.number:
        return
    yield Found(
        message=f"No {setting} is set before this statement, which waits for a lock on {first.effects[0].table}.",
        help=f"Begin with `SET {setting} = '{TIMES[setting]}';`, and try again when it times out.",
        at=first.at,
    )


def _waits(act: Act) -> bool:
    return any(MODES.index(effect.mode) >= WEAKEST for effect in act.effects)

"""What is said of the locks that a plan's steps take."""

from collections.abc import Iterable
from dataclasses import replace

from schemawright.dialects.ddl import Lock
from schemawright.migrate.step import Step


def with_locks(steps: Iterable[Step], locks: Iterable[tuple[Lock, ...]]) -> tuple[Step, ...]:
    """The steps with the locks of each, and a comment where somebody waits for long."""
    return tuple(_with_locks(step, held) for step, held in zip(steps, locks, strict=True))


def _with_locks(step: Step, locks: tuple[Lock, ...]) -> Step:
    return replace(step, locks=locks, comment="\n".join(filter(None, (step.comment, *_warned(locks)))))


def _warned(locks: Iterable[Lock]) -> Iterable[str]:
    for lock in locks:
        if lock.rewrites or (lock.scans and lock.blocks != "nobody"):
            what = "Rewrites" if lock.rewrites else "Reads all of"
            waiting = f": {lock.blocks} wait meanwhile" if lock.blocks != "nobody" else ""
            yield f"{what} {lock.table}{waiting}."

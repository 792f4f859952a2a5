"""Which locks each step of a plan takes."""

from collections.abc import Iterable
from dataclasses import replace

from schemawright.dialects.ddl import Lock
from schemawright.dialects.registry import dialect_named
from schemawright.migrate.neighbourhood import neighbourhoods
from schemawright.migrate.plan import creation, ddl_of
from schemawright.migrate.step import Plan, Step
from schemawright.model.document import Document


def locked(plan: Plan, old: Document, new: Document) -> Plan:
    """The plan from `old` to `new` with the locks of each step, and a comment where somebody waits for long."""
    shown = neighbourhoods(old, new)
    return replace(plan, up=_locked(plan.up, old, shown[0]), down=_locked(plan.down, new, shown[1]))


def _locked(steps: tuple[Step, ...], before: Document, shown: Document) -> tuple[Step, ...]:
    ddl = ddl_of(dialect_named(before.schema.dialect))
    if ddl.locks is None or not steps:
        return steps
    version = before.schema.settings.server_version
    found = ddl.locks(creation(before, shown).up_sql, tuple(step.sql for step in steps), version)
    return tuple(_with_locks(step, locks) for step, locks in zip(steps, found, strict=True))


def _with_locks(step: Step, locks: tuple[Lock, ...]) -> Step:
    return replace(step, locks=locks, comment="\n".join(filter(None, (step.comment, *_warned(locks)))))


def _warned(locks: Iterable[Lock]) -> Iterable[str]:
    for lock in locks:
        if lock.rewrites or (lock.scans and lock.blocks != "nobody"):
            what = "Rewrites" if lock.rewrites else "Reads all of"
            waiting = f": {lock.blocks} wait meanwhile" if lock.blocks != "nobody" else ""
            yield f"{what} {lock.table}{waiting}."

"""A plan on a real server: up, compare, down, compare, up again."""

from schemawright.exporters.registry import export
from schemawright.migrate.plan import plan
from schemawright.migrate.step import Step as PlannedStep
from schemawright.model.document import Document
from schemawright.scratch import Server, Step, Verdict, verify_migration


def verdict(server: Server, old: Document, new: Document, *, old_sql: str = "", new_sql: str = "") -> Verdict:
    """What comes of the plan between two documents; their own SQL is compared with, unless it is given."""
    found = plan(old, new)
    return verify_migration(
        server,
        old_sql=old_sql or export(old, "sql").text,
        new_sql=new_sql or export(new, "sql").text,
        up_steps=steps(found.up),
        down_steps=steps(found.down),
    )


def steps(planned: tuple[PlannedStep, ...]) -> list[Step]:
    """The steps as a scratch server runs them."""
    return [Step(sql=step.sql, transactional=step.transactional) for step in planned]


def told(found: Verdict) -> str:
    """Why it failed."""
    return "\n".join((f"{found.phase} {found.failed_step}: {found.message}", found.statement or "", *found.differences))

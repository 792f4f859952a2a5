"""A plan on a real server: up, compare, down, compare, up again."""

from schemawright.exporters.registry import export
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.proof import lossy_tables
from schemawright.scratch.server import Server
from schemawright.scratch.verify import Verdict, verify_migration
from schemawright.seeding.proof import proof_rows


def verdict(
    server: Server, old: Document, new: Document, *, old_sql: str = "", new_sql: str = "", with_rows: bool = False
) -> Verdict:
    """What comes of the plan between two documents; their own SQL is compared with, unless it is given."""
    found = plan(old, new)
    return verify_migration(
        server,
        old_sql=old_sql or export(old, "sql").text,
        new_sql=new_sql or export(new, "sql").text,
        up_steps=found.up,
        down_steps=found.down,
        rows_sql=proof_rows(old) if with_rows else "",
        lossy=lossy_tables(old, found),
    )


def told(found: Verdict) -> str:
    """Why it failed."""
    return "\n".join((f"{found.phase} {found.failed_step}: {found.message}", found.statement or "", *found.differences))

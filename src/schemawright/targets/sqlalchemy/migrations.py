"""Alembic migrations: one version a stage, with the way back."""

from schemawright.migrate.step import Step
from schemawright.targets.layout import Group
from schemawright.targets.outline import Outline
from schemawright.targets.plain import plain_parts
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.settings import local
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.importing import imports_of
from schemawright.targets.sqlalchemy.modules import header
from schemawright.targets.sqlalchemy.operations import Operations
from schemawright.targets.stages import Migration

_FILE = '''\
"""{title}.

Revision ID: {number:04}
Revises:{before}
"""

{imports}

revision = "{number:04}"
down_revision = {down_revision}
branch_labels = None
depends_on = None


def upgrade() -> None:
{up}


def downgrade() -> None:
{down}
'''


def migration_files(found: Outline, made: Migration) -> list[GeneratedFile]:
    """All files below `migrations/versions/`."""
    files = []
    for number, stage in enumerate(made.stages, 1):
        before = f"{number - 1:04}" if number > 1 else ""
        operations = Operations(stage.document, plain_parts(stage.document, stage.up))
        up, down = _way(stage.up, operations), _way(stage.down, operations)
        content = _FILE.format(
            title=stage.name.replace("_", " ").capitalize(),
            number=number,
            before=f" {before}" if before else "",
            down_revision=f'"{before}"' if before else "None",
            imports=imports_of(f"{up}\n{down}", {"migrations.sql": ("run",)}),
            up=up,
            down=down,
        )
        files.append(
            GeneratedFile(f"migrations/versions/{number:04}_{stage.name}.py", header(found.document) + content)
        )
    return files


def _way(steps: tuple[Step, ...], operations: Operations) -> str:
    return "\n".join(_run(step, operations) for step in steps) or "    pass"


def _run(step: Step, operations: Operations) -> str:
    call = operations.operation(step)
    return run_sql(local(step)) if call is None else py.statement(call, indent=4)


def run_sql(sql: str, *arguments: str) -> str:
    """The statement that runs SQL."""
    text = py.multiline(sql) if "\n" in sql else py.quoted(sql)
    if "\n" in text and not arguments:
        return f"    run({text})"
    if "\n" in text:
        return py.statement(Group("(", (*map(py.Code, arguments), text), ")", prefix="run", expanded=True), indent=4)
    return py.statement(py.call("run", *map(py.Code, arguments), text), indent=4)

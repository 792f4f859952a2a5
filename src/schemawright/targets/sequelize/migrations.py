"""sequelize-cli migrations: one file a stage, each in one transaction, with the way back."""

from collections.abc import Iterable

from schemawright.migrate.step import Step
from schemawright.targets.outline import Outline
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.sequelize import javascript as js
from schemawright.targets.sequelize.models import header
from schemawright.targets.settings import local
from schemawright.targets.stages import Migration

_FILE = """\
"use strict";

/** @type {{import("sequelize-cli").Migration}} */
module.exports = {{
{up}

{down}
}};
"""


def migration_files(found: Outline, made: Migration) -> list[GeneratedFile]:
    """All files below `migrations/`."""
    return [
        GeneratedFile(
            f"migrations/{number:04}-{stage.name.replace('_', '-')}.js",
            header(found) + _FILE.format(up=_way("up", stage.up), down=_way("down", stage.down)),
        )
        for number, stage in enumerate(made.stages, 1)
    ]


def _way(name: str, steps: tuple[Step, ...]) -> str:
    if not steps:
        return f"  async {name}() {{}},"
    together = all(step.transactional for step in steps)
    indent = 6 if together else 4
    body = "\n".join(_run(step, indent, together) for step in steps)
    if not together:
        return f"  async {name}({{ sequelize }}) {{\n{body}\n  }},"
    return (
        f"  async {name}({{ sequelize }}) {{\n    await sequelize.transaction(async (transaction) => {{\n"
        f"{body}\n    }});\n  }},"
    )


def _run(step: Step, indent: int, together: bool) -> str:
    return run_sql(local(step) if together else step.sql, indent, together)


def run_sql(sql: str, indent: int, in_transaction: bool) -> str:
    """The statement that runs SQL."""
    options = [js.obj({"transaction": js.Code("transaction")})] if in_transaction else []
    text = js.template(sql) if "\n" in sql else js.quoted(sql)
    return js.statement(js.call("sequelize.query", text, *options), indent=indent, front="await ")


def statements(sql: Iterable[str], indent: int) -> str:
    """Several of them, in a transaction."""
    return "\n".join(run_sql(one, indent, True) for one in sql)

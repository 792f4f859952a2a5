"""sequelize-cli migrations: one file a stage, each in one transaction, with the way back."""

from collections.abc import Iterable

from schemawright.migrate.step import Step
from schemawright.targets.outline import Outline
from schemawright.targets.plain import plain_parts
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.sequelize import javascript as js
from schemawright.targets.sequelize.models import header
from schemawright.targets.sequelize.operations import Operations
from schemawright.targets.settings import local
from schemawright.targets.stages import Migration, Stage

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
    files = []
    for number, stage in enumerate(made.stages, 1):
        operations = Operations(stage.document, plain_parts(stage.document, stage.up))
        content = _FILE.format(up=_way("up", stage.up, operations), down=_way("down", stage.down, operations))
        files.append(GeneratedFile(f"migrations/{_name(number, stage)}.js", header(found) + content))
    return files


def _name(number: int, stage: Stage) -> str:
    return f"{number:04}-{stage.name.replace('_', '-')}"


def _way(name: str, steps: tuple[Step, ...], operations: Operations) -> str:
    if not steps:
        return f"  async {name}() {{}},"
    if not all(step.transactional for step in steps):
        body = "\n".join(run_sql(step.sql, 4, False) for step in steps)
        return f"  async {name}({{ sequelize }}) {{\n{body}\n  }},"
    body = "\n".join(_run(step, operations) for step in steps)
    begin, parameters = "queryInterface.sequelize.transaction", "queryInterface"
    lines = []
    if "queryInterface." not in body:
        begin, parameters = "sequelize.transaction", "{ sequelize }"
    elif "sequelize.query(" in body:
        begin = "sequelize.transaction"
        lines = ["    const { sequelize } = queryInterface;"]
    if "Sequelize." in body:
        parameters += ", Sequelize"
    head = [f"  async {name}({parameters}) {{", *lines, f"    await {begin}(async (transaction) => {{"]
    return "\n".join([*head, body, "    });", "  },"])


def _run(step: Step, operations: Operations) -> str:
    calls = operations.operations(step)
    if calls is None:
        return run_sql(local(step), 6, True)
    return "\n".join(js.statement(call, indent=6, front="await ") for call in calls)


def run_sql(sql: str, indent: int, in_transaction: bool) -> str:
    """The statement that runs SQL."""
    options = [js.obj({"transaction": js.Code("transaction")})] if in_transaction else []
    text = js.template(sql) if "\n" in sql else js.quoted(sql)
    return js.statement(js.call("sequelize.query", text, *options), indent=indent, front="await ")


def statements(sql: Iterable[str], indent: int) -> str:
    """Several of them, in a transaction."""
    return "\n".join(run_sql(one, indent, True) for one in sql)

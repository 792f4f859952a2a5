"""A reserved word as a name must be quoted wherever it is used."""

from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.column import Column
from schemawright.model.table import Table
from schemawright.model.view import View


def _schema(seen: SeenSchema) -> Iterator[Found]:
    reserved = seen.dialect.reserved
    named: tuple[Table | Column | View, ...]
    named = (*seen.document.all(Table), *seen.document.all(Column), *seen.document.all(View))
    for one in named:
        if one.name.lower() in reserved:
            yield seen.found(one, f"The name {one.name} is a word of SQL.", f"Call it otherwise, such as {one.name}_.")


RULE = Rule(
    code="LINT_NAME_RESERVED",
    title="A name that is a word of SQL",
    topic="name",
    level="warning",
    why=("Unquoted it is read as something else, with an error at best: `SELECT user FROM …` gives who is connected."),
    safe="Choose another name.",
    manual="C SQL Key Words",
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    schema=_schema,
)

"""A rule rewrites queries, and evaluates volatile arguments twice."""

from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.raw import RawObject


def _schema(seen: SeenSchema) -> Iterator[Found]:
    for raw in seen.document.all(RawObject):
        if raw.object_type == "rule":
            yield seen.found(raw, f"{raw.name} is a rule.")


RULE = Rule(
    code="LINT_REWRITE_RULE",
    title="A rewrite rule",
    topic="design",
    level="info",
    why=(
        "Rules change the query, not the rows: with several rows, or functions that are volatile, they do what "
        "nobody meant."
    ),
    safe="Use a trigger.",
    manual="39.7 Rules Versus Triggers",
    schema=_schema,
)

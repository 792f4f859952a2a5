"""A foreign key of another type than its key compares with a cast."""

from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.column import Column
from schemawright.model.relationship import Relationship


def _schema(seen: SeenSchema) -> Iterator[Found]:
    document = seen.document
    for one in document.all(Relationship):
        if one.parent_relationship_id is not None:
            continue
        pairs = zip(one.source_column_ids, one.target_column_ids, strict=False)
        for source, target in ((document.find(Column, a), document.find(Column, b)) for a, b in pairs):
            if source is not None and target is not None and source.data_type != target.data_type:
                yield seen.found(
                    source,
                    f"{source.name} of the foreign key {one.name} is {source.data_type}, its key {target.data_type}.",
                    f"Make {source.name} {target.data_type}.",
                    label=f"Make {source.name} {target.data_type}",
                    operations=(
                        {
                            "action": "update",
                            "kind": "column",
                            "id": source.id,
                            "values": {"dataType": target.data_type},
                        },
                    ),
                )


RULE = Rule(
    code="LINT_FOREIGN_KEY_TYPES_DIFFER",
    title="A foreign key of another type than its key",
    topic="design",
    level="warning",
    why="Values that the key can have do not fit, joins cast, and may not use an index.",
    safe="Give both columns the same type.",
    manual="5.5.5 Foreign Keys",
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    schema=_schema,
)

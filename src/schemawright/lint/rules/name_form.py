"""Names of one form can be guessed."""

import re
from collections.abc import Iterator

from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.namespace import Namespace
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

DEFAULT = r"[a-z_][a-z0-9_]*"
KINDS: dict[str, type[Namespace | Table | Column | Index | Relationship | Check]] = {
    "namespace": Namespace,
    "table": Table,
    "column": Column,
    "index": Index,
    "relationship": Relationship,
    "check": Check,
}


def _schema(seen: SeenSchema) -> Iterator[Found]:
    for kind, record in KINDS.items():
        form = seen.names.get(kind)
        for one in seen.document.all(record):
            if re.fullmatch(form or DEFAULT, one.name) is None:
                what = f"is not of the form {form}" if form else "must be quoted wherever it is used"
                yield seen.found(
                    one,
                    f"The {kind} {one.name} {what}.",
                    f"Call it {_plain(one.name)}." if form is None and _plain(one.name) else "",
                )


def _plain(name: str) -> str:
    """`filmActor` as `film_actor`."""
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()
    return re.sub(r"[^a-z0-9_]+", "_", words).strip("_")


RULE = Rule(
    code="LINT_NAME_FORM",
    title="A name of another form",
    topic="name",
    level="info",
    why=(
        "A name with capitals, blanks or signs must be quoted wherever it is used, and is not found where that "
        "is forgotten."
    ),
    safe=(
        'Use lower-case letters, digits and underscores, or say your own form: `[lint.names] table = "[a-z]+s"` '
        "in schemawright.toml."
    ),
    manual="4.1.1 Identifiers and Key Words",
    atlas=("NM101", "NM102", "NM103", "NM104", "NM105", "NM106"),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    schema=_schema,
)

"""Raw objects: triggers, virtual tables, and tables that the model has no record for."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.lexer import solid
from schemawright.model.document import Document
from schemawright.model.raw import RawObject

PRIORITIES = {"table": 52, "virtual": 53, "index": 67, "trigger": 80}
"""What a raw object is, by a keyword of its `CREATE`, and when it is made."""

ALTERS = (silent("order", "line", "provides", "depends_on", "about", "name", "object_type"),)


def kind_of(text: str) -> str | None:
    """`table`, `virtual` (a table), `index` or `trigger`; `None` for a statement that makes none of these."""
    words = [token.value for token in solid(text)[:3]]
    if words[:1] != ["create"]:
        return None
    return next((word for word in words[1:] if word in PRIORITIES), None)


def parts(document: Document, raw: RawObject) -> Iterator[Part]:
    """A raw object is one part. It goes with what it is about; the rows of a table are in it."""
    kind = kind_of(raw.text)
    yield Part(
        key=raw.id,
        record=raw,
        priority=PRIORITIES.get(kind or "", 80),
        create=lambda names, raw: (Statement(raw.text.rstrip().rstrip(";")),),
        drop=drop,
        requires=frozenset(id for id in (raw.about, *raw.depends_on) if id is not None),
        texts=(Text(raw.text, relations=True),),
        gone_with=(raw.about,) if raw.about is not None else (),
        recreatable=not holds_rows(raw),
        sort=raw.order,
    )


def holds_rows(raw: RawObject) -> bool:
    """Whether it is a table."""
    return kind_of(raw.text) in ("table", "virtual")


def droppable(raw: RawObject) -> bool:
    """Whether it can be told how to drop it."""
    return kind_of(raw.text) is not None


def drop(names: Names, raw: RawObject) -> Statements:
    """`DROP TABLE`, `DROP INDEX` or `DROP TRIGGER`."""
    kind = (kind_of(raw.text) or "").upper().replace("VIRTUAL", "TABLE")
    name = names.quote(raw.name)
    lost = Diagnostic(
        code="MIGRATE_LOSS_TABLE_DROPPED",
        level="warning",
        message=f"The table {name} is dropped, and its rows with it.",
        help="Save what you need before.",
        subject=raw.id,
    )
    yield Statement(f"DROP {kind} {name}", warning=lost if holds_rows(raw) else None)

"""Raw objects: triggers, routines, events and the like, their text as it is."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Part, Statement, Statements, Text, silent
from schemawright.dialects.mysql.ddl.write import solid, statement
from schemawright.model.document import Document
from schemawright.model.raw import RawObject

EARLY = frozenset(("function", "procedure", "sequence"))
"""What tables and views may be made with."""
DROPPABLE = ("trigger", "function", "procedure", "event", "sequence", "view", "table", "server")
_OPTIONAL = frozenset(("or", "replace", "aggregate", "definer", "if", "not", "exists", "temporary"))


def parts(document: Document, raw: RawObject) -> Iterator[Part]:
    """A raw object is one part. It goes with what it is about."""
    yield Part(
        key=raw.id,
        record=raw,
        priority=45 if raw.object_type in EARLY else 80,
        create=lambda names, raw: (create(raw.text),),
        drop=lambda names, raw: drop(raw),
        requires=frozenset(id for id in (raw.about, *raw.depends_on) if id is not None),
        texts=(Text(raw.text, relations=True),),
        gone_with=(raw.about,) if raw.about is not None else (),
        recreatable=not is_table(raw),
        sort=raw.order,
    )


def create(text: str) -> Statement:
    """The statement, with a delimiter of its own where it has semicolons inside."""
    text = text.strip()
    delimiter = next(one for one in (";", "//", "$$", "||", ";;", "@@@") if one not in text)
    return statement(text, delimiter=delimiter)


def is_table(raw: RawObject) -> bool:
    """Whether it is a table that the model has no record for: its rows go with it."""
    return raw.object_type == "table"


def drop(raw: RawObject) -> Statements:
    """What takes the statement back."""
    if (undone := undo(raw.text)) is not None:
        name = raw.name
        lost = Diagnostic(
            code="MIGRATE_LOSS_TABLE_DROPPED",
            level="warning",
            message=f"The table {name} is dropped, and its rows with it.",
            help="Save what you need before.",
            subject=raw.id,
        )
        yield statement(undone, warning=lost if is_table(raw) else None)


def undo(text: str) -> str | None:
    """The statement that takes `text` back; `None` where that cannot be told from it."""
    tokens = solid(text)
    words = [token.value.lower() if token.kind == "name" else "" for token in tokens]
    if words[:1] != ["create"]:
        return None
    at = next((n for n, word in enumerate(words[:30]) if word in DROPPABLE), None)
    if at is None:
        return None
    name = at + 1
    while words[name : name + 1] and words[name] in _OPTIONAL:
        name += 1
    size = 3 if tokens[name + 1 : name + 2] and tokens[name + 1].text == "." else 1
    return f"DROP {words[at].upper()} {''.join(token.text for token in tokens[name : name + size])}"


ALTERS = (silent("order", "line", "provides", "depends_on", "about", "name", "object_type"),)

"""Sequences, which MariaDB has."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Alter, Part, Statements, silent
from schemawright.dialects.mysql.ddl.write import statement
from schemawright.dialects.names import Names
from schemawright.model.document import Document
from schemawright.model.sequence import Sequence, SequenceOptions


def parts(document: Document, sequence: Sequence, sort: str) -> Iterator[Part]:
    """A sequence is one part, there before the defaults that count with it."""
    yield Part(
        key=sequence.id,
        record=sequence,
        priority=40,
        create=lambda names, sequence: (statement(f"CREATE SEQUENCE {names.of(sequence)}{clauses(sequence.options)}"),),
        drop=lambda names, sequence: (statement(f"DROP SEQUENCE {names.of(sequence)}"),),
        recreatable=False,
        sort=sort,
    )


def clauses(options: SequenceOptions) -> str:
    """How it counts, as far as that is not the server's own way."""
    found = {
        "START WITH": options.start,
        "MINVALUE": options.minimum,
        "MAXVALUE": options.maximum,
        "INCREMENT BY": options.increment,
        "CACHE": options.cache,
    }
    text = "".join(f" {word} {value}" for word, value in found.items() if value is not None)
    return text + (" CYCLE" if options.cycle else "")


def _options(names: Names, before: Sequence, after: Sequence) -> Statements:
    """Each option that changes; one that goes is what the server would choose."""
    old, new = before.options, after.options
    downwards = (new.increment or 1) < 0
    chosen = {"minimum": -9223372036854775807 if downwards else 1, "increment": 1, "cache": 1000}
    chosen["maximum"] = -1 if downwards else 9223372036854775806
    chosen["start"] = (new.maximum or -1) if downwards else (new.minimum or 1)
    words = {"start": "START WITH", "minimum": "MINVALUE", "maximum": "MAXVALUE", "increment": "INCREMENT BY"}
    text = ""
    for field, word in {**words, "cache": "CACHE"}.items():
        one, other = getattr(old, field), getattr(new, field)
        if one != other:
            text += f" {word} {other if other is not None else chosen[field]}"
    if old.cycle != new.cycle:
        text += " CYCLE" if new.cycle else " NOCYCLE"
    yield statement(f"ALTER SEQUENCE {names.of(after)}{text}")


def rename(names: Names, sequence: Sequence, new: str) -> Statements:
    """A new name: to the server a sequence is a table."""
    yield statement(f"RENAME TABLE {names.of(sequence)} TO {names.quote(new)}")


ALTERS = (silent("owned_by", "data_type"), Alter(("options",), _options))

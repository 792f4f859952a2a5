"""Sequences, which MariaDB has."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Alter, Part, Statements, silent
from schemawright.dialects.mysql.ddl.write import alter, bracketed, statement
from schemawright.dialects.mysql.text import LEXER
from schemawright.dialects.names import Names
from schemawright.dialects.text import Token
from schemawright.model.column import Column
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
    """A new name: to the server a sequence is a table. The defaults that count with it keep the old one otherwise."""
    yield statement(f"RENAME TABLE {names.of(sequence)} TO {names.quote(new)}")
    past = names.former or names.document
    called = {
        one.name: names.document.require(Sequence, one.id) for one in past.all(Sequence) if one.id in names.document
    }
    counted: dict[Id, list[str]] = {}
    for column in names.document.all(Column):
        tokens = list(LEXER.tokens(column.default_value or ""))
        bearers = {place: called[tokens[place].value] for place in _sequences(tokens) if tokens[place].value in called}
        if all(one.id != sequence.id for one in bearers.values()):
            continue
        for place, one in bearers.items():
            tokens[place] = Token("name", names.quote(new if one.id == sequence.id else one.name))
        value = bracketed("".join(token.text for token in tokens))
        counted.setdefault(column.table_id, []).append(f"ALTER COLUMN {names.column(column.id)} SET DEFAULT {value}")
    for table_id, clauses in counted.items():
        yield alter(names, table_id, ", ".join(clauses))


def _sequences(tokens: list[Token]) -> Iterator[int]:
    """The places of names of sequences: `nextval(s)`, `NEXT VALUE FOR s`."""
    solid = [place for place, token in enumerate(tokens) if token.kind not in ("space", "comment")]
    words = [tokens[place].text.lower() for place in solid]
    for number, place in enumerate(solid):
        front = words[max(number - 2, 0) : number]
        if front[-1:] == ["for"] or (front[-1:] == ["("] and front[0] in ("nextval", "lastval", "setval")):
            yield place


ALTERS = (silent("owned_by", "data_type"), Alter(("options",), _options))

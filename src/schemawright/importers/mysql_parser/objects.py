"""Views, sequences, and what is kept as it is: triggers, routines, events."""

from typing import Any

from msgspec.structs import asdict

from schemawright.importers.mysql_parser.catalog import Catalog
from schemawright.importers.mysql_parser.cursor import Cursor, NotModelledError
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence, SequenceOptions
from schemawright.model.view import View


def read_view(cursor: Cursor, catalog: Catalog, *, replaces: bool) -> None:
    """`[ALGORITHM = …] [SQL SECURITY …] VIEW name [(…)] AS query [WITH … CHECK OPTION]`."""
    options: dict[str, str] = {}
    if cursor.take("ALGORITHM", "="):
        options["algorithm"] = cursor.next().word.lower()
    skip_definer(cursor)
    if cursor.take("SQL", "SECURITY"):
        options["security"] = cursor.next().word.lower()
    options = {name: value for name, value in options.items() if value not in ("undefined", "definer")}
    cursor.expect("VIEW")
    is_optional = cursor.take("IF", "NOT", "EXISTS")
    name = cursor.object_name()
    known = catalog.find(View, name)
    if known is not None and not replaces:
        if is_optional:
            return
        raise NotModelledError(f"there is a view {name} already")
    columns = cursor.names_in_brackets() if cursor.at("(") else ()
    cursor.expect("AS")
    first, last, check = cursor.place, len(cursor.tokens), None
    for words, option in _CHECKS:
        begin = last - len(words)
        if [token.word for token in cursor.tokens[begin:]] == list(words):
            last, check = begin, option
            break
    query = cursor.sql(first, last)
    cursor.place = len(cursor.tokens)
    given: dict[str, Any] = {"check_option": check}
    id = known.id if known is not None else catalog.new_id()
    catalog.put(View(id=id, name=name, query=query, column_names=columns, options=options, **given))


_CHECKS = (
    (("WITH", "CASCADED", "CHECK", "OPTION"), "cascaded"),
    (("WITH", "LOCAL", "CHECK", "OPTION"), "local"),
    (("WITH", "CHECK", "OPTION"), "cascaded"),
)


def skip_definer(cursor: Cursor) -> None:
    """Goes on behind `DEFINER = user@host`: who makes an object is its definer."""
    if not cursor.take("DEFINER"):
        return
    cursor.expect("=")
    cursor.next()
    if cursor.take("("):
        cursor.expect(")")
    elif cursor.take("@") or cursor.peek().kind == "variable":
        cursor.next()


def read_sequence(cursor: Cursor, catalog: Catalog) -> None:
    """`SEQUENCE name START WITH …`; what is as the server would choose it is left open."""
    cursor.expect("SEQUENCE")
    cursor.take("IF", "NOT", "EXISTS")
    name = cursor.object_name()
    options = SequenceOptions(**_said(_given(cursor, name)))
    catalog.put(Sequence(id=catalog.new_id(), name=name, options=options))


def read_alter_sequence(cursor: Cursor, catalog: Catalog) -> None:
    """`SEQUENCE name INCREMENT BY …`: what is not said stays."""
    cursor.expect("SEQUENCE")
    is_optional = cursor.take("IF", "EXISTS")
    name = cursor.object_name()
    given = _given(cursor, name)
    if (sequence := catalog.find(Sequence, name)) is not None:
        held = {field: value for field, value in asdict(sequence.options).items() if value is not None}
        catalog.change(sequence.id, options=SequenceOptions(**_said(held | given)))
    elif not is_optional:
        raise NotModelledError(f"there is no sequence {name}")


def _given(cursor: Cursor, name: str) -> dict[str, Any]:
    """The options that are said; one that is said to be none is `None`."""
    given: dict[str, Any] = {}
    while not cursor.is_at_end:
        if (word := cursor.take_any("NOCYCLE", "NOMINVALUE", "NOMAXVALUE")) is not None:
            given |= _NONE[word]
        elif cursor.take("NO"):
            given |= _NONE.get(f"NO{cursor.next().word}", {})
        elif cursor.take("CYCLE"):
            given["cycle"] = True
        elif cursor.take("NOCACHE"):
            given["cache"] = 0
        elif cursor.take("RESTART"):
            if cursor.take_any("WITH", "=") is not None or cursor.peek().text.isdecimal():
                cursor.next()
        elif cursor.take("ENGINE"):
            cursor.take("=")
            cursor.next()
        elif (word := cursor.take_any("START", "INCREMENT", "MINVALUE", "MAXVALUE", "CACHE")) is not None:
            cursor.take_any("WITH", "BY", "=")
            sign = -1 if cursor.take("-") else 1
            given[_SEQUENCE[word]] = sign * int(cursor.next().text)
        else:
            raise NotModelledError(f"{cursor.peek().text} of the sequence {name} is not known")
    return given


_NONE: dict[str, dict[str, Any]] = {
    "NOCYCLE": {"cycle": False},
    "NOMINVALUE": {"minimum": None},
    "NOMAXVALUE": {"maximum": None},
}
_SEQUENCE = {
    "START": "start",
    "INCREMENT": "increment",
    "MINVALUE": "minimum",
    "MAXVALUE": "maximum",
    "CACHE": "cache",
}


def _said(given: dict[str, Any]) -> dict[str, Any]:
    """The options without those that are the server's own choice."""
    given = {name: value for name, value in given.items() if value is not None}
    is_down = given.get("increment", 1) < 0
    chosen = {"increment": 1, "cache": 1000, "minimum": 1, "maximum": 9223372036854775806}
    if is_down:
        chosen |= {"minimum": -9223372036854775807, "maximum": -1}
    chosen["start"] = given.get("maximum", chosen["maximum"]) if is_down else given.get("minimum", chosen["minimum"])
    return {name: value for name, value in given.items() if chosen.get(name) != value}


def read_raw(cursor: Cursor, catalog: Catalog, order: str) -> None:
    """A trigger, function, procedure or event, as it is written but for its definer; a new one replaces an old."""
    skip_definer(cursor)
    start = cursor.place
    cursor.take("AGGREGATE")
    kind = cursor.next().word.lower()
    cursor.take("IF", "NOT", "EXISTS")
    name = cursor.object_name()
    about = _subject(cursor, catalog) if kind == "trigger" else None
    for known in catalog.all(RawObject):
        if (known.object_type, known.name) == (kind, name):
            catalog.remove(known.id)
    catalog.put(
        RawObject(
            id=catalog.new_id(),
            object_type=kind,
            name=name,
            text=f"CREATE {cursor.statement.text(start, database=cursor.database)}",
            order=order,
            provides=(name,) if kind in ("function", "procedure") else (),
            about=about,
            line=cursor.statement.line,
        )
    )


def _subject(cursor: Cursor, catalog: Catalog) -> str:
    """The table that a trigger is on."""
    while not cursor.take("ON"):
        cursor.next()
    return catalog.table(cursor.object_name()).id

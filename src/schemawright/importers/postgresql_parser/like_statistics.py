"""What `LIKE other INCLUDING STATISTICS` copies (`generateClonedExtStatsStmt` in `parse_utilcmd.c`)."""

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Tokens, parse, token_kind
from schemawright.importers.postgresql_parser import raw
from schemawright.importers.postgresql_parser.expressions import find_token
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.naming import choose, joined
from schemawright.importers.postgresql_parser.objects import dotted
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.model.raw import RawObject
from schemawright.model.table import Table

_ON, _FROM = map(token_kind, ("ON", "FROM"))


def copy_statistics(reading: Reading, source: Id, table: Table, *, with_comments: bool) -> None:
    """The statistics of the other table, with the names that PostgreSQL chooses."""
    held = [record for record in reading.catalog.all(RawObject) if record.about is not None]
    for record in held:
        if record.object_type != "statistics" or record.about != source:
            continue
        id, name = _copy(reading, record, table)
        for remark in held if with_comments else ():
            if remark.object_type == "comment" and remark.about == record.id:
                said = remark.text[_end_of_target(remark.text) :]
                identity = Identity("comment", f"statistics {name}", about=id)
                raw.keep_as(reading, identity, text=f"COMMENT ON STATISTICS {name}{said}", needed=(id,))


def _copy(reading: Reading, record: RawObject, table: Table) -> tuple[Id, str]:
    tokens = _tokens(record.text)
    first = find_token(tokens, 0, _ON) or 0
    last = find_token(tokens, first, _FROM) or len(tokens)
    kinds = find_token(tokens, 0, ord("("), first)
    said = f" {tokens.text(tokens.starts[kinds], tokens.ends[first - 1])}" if kinds is not None else ""
    elements = [one["StatsElem"].get("name") for one in parse(record.text).statements[0].node.get("exprs", ())]
    # The server keeps columns by their place in the table, and expressions behind them.
    columns = [name for name in reading.catalog.tables[table.id].columns if name in elements]
    middle = joined([*columns, *("expr" for name in elements if name is None)])
    namespace = reading.catalog.namespace_name(table.namespace_id)
    known = reading.catalog.raw
    name = choose(table.name, middle, "stat", lambda one: ("statistics", dotted((namespace, one))) in known)
    names = (namespace, name)
    listed = tokens.text(tokens.starts[first], tokens.ends[last - 1])
    text = f"CREATE STATISTICS {dotted(names)}{said} {listed} FROM {dotted((namespace, table.name))}"
    identity = Identity("statistics", dotted(names), names=names, about=table.id)
    needed = (*(id for id in record.depends_on if id != record.about), table.id)
    return raw.keep_as(reading, identity, text=text, needed=needed), dotted(names)


def _end_of_target(text: str) -> int:
    """Where the text of a comment begins: behind the name of what it is on."""
    tokens = _tokens(text)
    found = find_token(tokens, 0, token_kind("IS")) or 0
    return len(text.encode()[: tokens.ends[found - 1]].decode())


def _tokens(text: str) -> Tokens:
    data = text.encode()
    return Tokens(data, 0, len(data))

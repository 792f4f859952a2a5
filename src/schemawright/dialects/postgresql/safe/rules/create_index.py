"""`CREATE INDEX`: `CONCURRENTLY`, of a partitioned table one partition at a time (manual, CREATE INDEX)."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Statement
from schemawright.dialects.naming import choose_name
from schemawright.dialects.postgresql.locks import Name
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.postgresql.safe.site import Rule, Site
from schemawright.dialects.postgresql.safe.statements import build_index, quick


def _make(site: Site) -> list[Statement] | None:
    table = site.table
    index = Name(table.namespace, site.node["idxname"])
    if not site.known.table(table).is_partitioned:
        return [build_index(site.statement.sql, str(index))]
    return list(_partitioned(site, table, index, set()))


def _partitioned(site: Site, table: Name, index: Name, taken: set[str]) -> Iterator[Statement]:
    """The index without those of the partitions, then these, each attached once it is there."""
    sql = site.on(table, only=site.known.table(table).is_partitioned)
    sql = sql.replace(f"INDEX {quote_identifier(site.node['idxname'])} ", f"INDEX {quote_identifier(index.name)} ", 1)
    if not site.known.table(table).is_partitioned:
        yield build_index(sql, str(index))
        return
    yield quick(sql)
    for partition in [one.name for one in site.known.tables.values() if table in one.parents]:
        own = _name(site, partition, taken)
        yield from _partitioned(site, partition, own, taken)
        yield quick(f"ALTER INDEX {index} ATTACH PARTITION {own}")


def _name(site: Site, table: Name, taken: set[str]) -> Name:
    """The name that PostgreSQL gives a partition's index."""
    known = {name.name for name in (*site.known.indexes, *site.known.tables) if name.namespace == table.namespace}
    elements = [*site.node["indexParams"], *site.node.get("indexIncludingParams", [])]
    columns = tuple(_column(element["IndexElem"]) for element in elements)
    name = choose_name(table.name, columns, "idx", known | taken)
    taken.add(name)
    return Name(table.namespace, name)


def _column(element: dict[str, dict[str, object]]) -> str:
    """What an element of an index is called (`FigureIndexColname`)."""
    if "name" in element:
        return str(element["name"])
    ((kind, expression),) = element["expr"].items()
    if kind == "FuncCall" and isinstance(expression, dict):
        return str(expression["funcname"][-1]["String"]["sval"])
    return "expr"


RULE = Rule("IndexStmt", _make, "MIGRATE_UNSAFE_INDEX", "Run it when few are at work.")

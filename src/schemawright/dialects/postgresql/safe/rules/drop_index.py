"""`DROP INDEX`: `CONCURRENTLY`, which a partitioned table's index does not know."""

from schemawright.dialects.ddl import Statement
from schemawright.dialects.postgresql.locks.nodes import names_of
from schemawright.dialects.postgresql.safe.site import Rule, Site
from schemawright.dialects.postgresql.safe.statements import concurrently, lasting, quick


def _make(site: Site) -> list[Statement] | None:
    if site.node["removeType"] != "OBJECT_INDEX" or site.node.get("concurrent"):
        return [quick(site.statement.sql)] if any(effect.blocks_writers for effect in site.effects) else None
    (dropped,) = site.node["objects"]
    index = site.known.indexes.get(site.known.find(names_of(dropped["List"]["items"])))
    if index is None or site.known.table(index.table).is_partitioned or site.known.table(index.table).is_new:
        return [quick(site.statement.sql)]
    return [lasting(concurrently(site.statement.sql))]


RULE = Rule("DropStmt", _make, "MIGRATE_UNSAFE_DROP", "Run it when few are at work.")

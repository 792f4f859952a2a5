"""A table under a new name: a view keeps the old one for the programs that use it still."""

from schemawright.dialects.ddl import Passage, Statement
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.blocks import PASSING
from schemawright.dialects.postgresql.ddl.counters import RELATIONS
from schemawright.dialects.postgresql.locks import Name
from schemawright.dialects.postgresql.safe.site import Site
from schemawright.dialects.postgresql.safe.statements import block, quick
from schemawright.model.table import Table


def rename_table(site: Site, passage: Passage) -> tuple[Statement, Statement] | None:
    """The rename with a view under the old name, and what takes the view away in the end.

    `None` where no program knows the old name, where it gets another bearer, or where row security guards the table: a
    view would show the rows with its owner's rights.
    """
    old = site.table
    new = Name(old.namespace, site.node["newname"])
    after = passage.after
    table = after.document.find(Table, site.given.record.id)
    is_passing = old not in _relations(passage.before) or old in _relations(after)
    if table is None or table.row_security != "off" or after.of(table) != str(new) or is_passing:
        return None
    lines = [site.statement.sql, f"CREATE VIEW {old} AS SELECT * FROM {new}", _grants(site, old, new)]
    return quick(block(lines, "DECLARE\n    granted record;\n")), quick(f"DROP VIEW {old}")


def _relations(names: Names) -> set[Name]:
    held = [one for kind in RELATIONS for one in names.document.all(kind)]
    return {Name(names.namespace_of(one) or "", one.name) for one in held}  # type: ignore[attr-defined]


def _grants(site: Site, view: Name, table: Name) -> str:
    """Who may use the table may use the view."""
    literal = site.names.literal
    grantee = "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END"
    return (
        f"{PASSING}\n    FOR granted IN SELECT privilege_type AS what, {grantee} AS whom "
        f"FROM pg_class, aclexplode(relacl) WHERE pg_class.oid = {literal(str(table))}::regclass "
        "AND privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') LOOP "
        f"EXECUTE format('GRANT %s ON %s TO %s', granted.what, {literal(str(view))}, granted.whom); END LOOP"
    )

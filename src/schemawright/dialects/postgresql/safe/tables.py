"""A table under a new name: a view keeps the old one for the programs that use it still."""

from schemawright.dialects.ddl import Passage, Statement
from schemawright.dialects.postgresql.blocks import PASSING
from schemawright.dialects.postgresql.locks import Name
from schemawright.dialects.postgresql.safe.site import Site
from schemawright.dialects.postgresql.safe.statements import block, quick
from schemawright.model.table import Table


def rename_table(site: Site, passage: Passage) -> tuple[Statement, Statement] | None:
    """The rename with a view under the old name, and what takes the view away in the end.

    `None` where the old name gets another bearer, or row security guards the table: a view would show the rows with its
    owner's rights.
    """
    old = site.table
    new = Name(old.namespace, site.node["newname"])
    after = passage.after
    table = after.document.find(Table, site.given.record.id)
    bearers = {Name(after.namespace_of(one) or "", one.name) for one in after.document.all(Table)}
    if table is None or table.row_security != "off" or after.of(table) != str(new) or old in bearers:
        return None
    lines = [site.statement.sql, f"CREATE VIEW {old} AS SELECT * FROM {new}", _grants(site, old, new)]
    return quick(block(lines, "DECLARE\n    granted record;\n")), quick(f"DROP VIEW {old}")


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

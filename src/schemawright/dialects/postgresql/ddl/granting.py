"""In whose name something is granted, and what must not be taken from an owner."""

from schemawright.dialects.ddl import Statement, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.write import solid
from schemawright.dialects.postgresql.privileges import SUPERUSER
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject

PUBLIC_HAS_OWNER = 15
"""The version since which `public` belongs to the role `pg_database_owner`."""


def given(raw: RawObject, statement: Statement) -> Statements:
    """A `GRANT` or `REVOKE` by the role that `GRANTED BY` names, since nobody can grant in another's name."""
    tokens = solid(raw.text) if raw.object_type in ("grant", "revoke") else []
    at = next((n for n, token in enumerate(tokens) if token.kind == "name" and token.value == "granted"), None)
    if at is None:
        yield statement
        return
    yield f"SET ROLE {tokens[at + 2].text}"
    yield statement
    yield "RESET ROLE"


def taken_back(names: Names, raw: RawObject, undone: Statement) -> Statements:
    """What takes a grant back, unless it was to the owner, who had the privilege before and keeps it."""
    if _may_be_to_owner(names, raw):
        condition = f"IF CURRENT_USER <> {names.literal(SUPERUSER)} THEN"
        comment = f"Where {SUPERUSER} made it, it is the owner, and had this before."
        yield Statement(f"DO $$ BEGIN {condition} {undone.sql}; END IF; END $$", comment=comment)
    else:
        yield from given(raw, undone)


def _may_be_to_owner(names: Names, raw: RawObject) -> bool:
    tokens = [token.value for token in solid(raw.text)]
    if raw.object_type not in ("grant", "default privileges") or tokens[-2:] != ["to", SUPERUSER]:
        return False
    if raw.object_type == "default privileges":
        return "schema" not in tokens and "for" not in tokens
    return not _is_owner_told(names, raw)


def _is_owner_told(names: Names, raw: RawObject) -> bool:
    """Whether a statement tells the owner, or it is the namespace that is there from the beginning."""
    told = {other.about for other in names.document.all(RawObject) if other.object_type == "owner"}
    if raw.about is not None and raw.about in told:
        return True
    namespace = names.document.find(Namespace, raw.about)
    version = names.document.schema.settings.server_version or PUBLIC_HAS_OWNER
    return namespace is not None and namespace.name == "public" and version >= PUBLIC_HAS_OWNER

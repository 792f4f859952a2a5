"""Programs lose what is revoked at once."""

from collections.abc import Iterator

from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule


def _act(act: Act) -> Iterator[Found]:
    if act.what in ("GrantStmt", "GrantRoleStmt"):
        if not act.node.get("is_grant"):
            yield Found(message="Privileges or memberships are revoked.")
    elif act.what in ("DropRoleStmt", "DropOwnedStmt"):
        yield Found(message="A role, or what it owns and may do, is dropped.")
    else:
        yield Found(message=f"{act.name or 'What a role owns'} gets another owner.")


RULE = Rule(
    code="LINT_PRIVILEGES_TAKEN",
    title="Privileges, roles or ownership are taken away",
    topic="compatibility",
    level="off",
    why=(
        "Running programs fail at the next statement that needs them; a new owner may change and drop what the "
        "old one did."
    ),
    safe="Grant the new roles first, move the programs, then revoke.",
    manual="REVOKE",
    squawk=("ban-revoke",),
    acts=frozenset(
        {
            "GrantStmt",
            "GrantRoleStmt",
            "DropRoleStmt",
            "DropOwnedStmt",
            "ReassignOwnedStmt",
            "AlterOwnerStmt",
            "AT_ChangeOwner",
            "OBJECT_VIEW AT_ChangeOwner",
            "OBJECT_MATVIEW AT_ChangeOwner",
            "OBJECT_SEQUENCE AT_ChangeOwner",
            "OBJECT_TYPE AT_ChangeOwner",
        }
    ),
    act=_act,
)

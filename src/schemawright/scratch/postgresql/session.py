"""A session in a scratch database: what it does about roles, extensions and owners so that a script can run."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import psycopg
from psycopg.sql import SQL, Identifier

from schemawright.scratch.postgresql.script import Mended, run
from schemawright.scratch.server import ScriptError

_ROLE_EXISTS = re.compile(r'role "(.*)" already exists', re.DOTALL)
_ROLE_MISSING = re.compile(r'role "(.*)" does not exist', re.DOTALL)
_NOT_MEMBER = re.compile(r'must be (?:a )?(?:member of|able to SET) (?:role|ROLE) "(.*)"', re.DOTALL)
_EXTENSION = re.compile(r"(?:CREATE|ALTER|DROP|COMMENT\s+ON)\s+EXTENSION\b", re.IGNORECASE)
_OWNER = re.compile(r"ALTER\s.*\sOWNER\s+TO\s+(?:\w+|\"(?:[^\"]|\"\")+\")\s*;?\s*", re.IGNORECASE | re.DOTALL)
_CREATE_ROLE = re.compile(r"CREATE\s+(?:ROLE|USER|GROUP)\s+(\w+|\"(?:[^\"]|\"\")+\")", re.IGNORECASE)
_HARMLESS = """SELECT FROM pg_roles r WHERE r.rolname = %s AND r.oid >= 16384 AND NOT (r.rolsuper OR r.rolcanlogin
OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls)
AND NOT EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)"""
"""A role whose members gain nothing: none of the system's, without attributes, and itself a member of none."""


class Session:
    """Runs scripts in `connection`. Where roles may be made, `administer` gives a connection for that.

    With a `role` it is confined: the connection is that role's, and only what needs more and does no harm is done by
    `superuser`: extensions are made, roles without any right. Owners stay as they are.
    """

    def __init__(
        self,
        connection: psycopg.Connection,
        administer: Callable[[], psycopg.Connection] | None,
        role: str | None = None,
        superuser: psycopg.Connection | None = None,
    ) -> None:
        self.connection = connection
        self._administer = administer
        self._role = role
        self._superuser = superuser

    def run(self, text: str, *, stop: bool = True) -> tuple[ScriptError, ...]:
        """Runs a script; see `script.run`."""
        mend = self._mend if self._administer is not None else None
        route = self._route if self._superuser is not None else None
        return run(self.connection, text, stop=stop, mend=mend, route=route)

    def query(self, sql: str) -> list[object]:
        """The first value of each row that a query answers. Raises `ScriptError`."""
        try:
            return [row[0] for row in self.connection.execute(sql.encode()).fetchall()]
        except psycopg.Error as error:
            message = (error.diag.message_primary or str(error)).strip()
            raise ScriptError(message, sqlstate=error.sqlstate or "", line=1, statement=sql) from error

    def transaction(self) -> AbstractContextManager[object]:
        """What runs in it is kept whole or not at all."""
        return self.connection.transaction()

    def _route(self, statement: str) -> psycopg.Connection | None:
        assert self._superuser is not None
        if _EXTENSION.match(statement):
            path = self.connection.execute("SELECT current_setting('search_path')").fetchone()
            self._superuser.execute("SELECT set_config('search_path', %s, false)", path)
            return self._superuser
        if _OWNER.fullmatch(statement):
            return None
        if (match := _CREATE_ROLE.match(statement)) is not None:
            name = match[1]
            self._make_role(name[1:-1].replace('""', '"') if name.startswith('"') else name.lower())
            return None
        return self.connection

    def _mend(self, error: ScriptError) -> Mended:
        if error.sqlstate == "42710" and _ROLE_EXISTS.fullmatch(error.message):
            return "pass"
        wanted = {"42704": _ROLE_MISSING, "42501": _NOT_MEMBER}.get(error.sqlstate)
        match = wanted.search(error.message) if wanted is not None else None
        return "again" if match is not None and self._make_role(match[1]) else None

    def _make_role(self, name: str) -> bool:
        """Makes a role without any right, and a confined session's role a member of it."""
        assert self._administer is not None
        with self._administer() as connection:
            try:
                connection.execute(SQL("CREATE ROLE {} NOLOGIN").format(Identifier(name)))
            except psycopg.errors.DuplicateObject:
                pass
            except psycopg.Error:
                return False
            if self._role is not None and connection.execute(_HARMLESS, [name]).fetchone() is not None:
                connection.execute(SQL("GRANT {} TO {}").format(Identifier(name), Identifier(self._role)))
        return True

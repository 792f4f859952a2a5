"""One reading of a database's catalogs: what the parts of it share.

Each part asks a few large queries, one a class of object, never one an object, and adds records. An object is known by
the catalog that holds it and its oid; what depends on what is read from `pg_depend` once, at the end.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import psycopg
from msgspec.structs import replace
from psycopg.rows import namedtuple_row

from schemawright.base.diagnostics import Diagnostic, Level
from schemawright.base.ids import Id
from schemawright.base.order import spread
from schemawright.dialects.registry import dialect_named
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.view import MaterializedView, View

FIRST_NORMAL_OID = 16384
"""Objects below it are made by `initdb` (`FirstNormalObjectId` in `access/transam.h`)."""

quote = dialect_named("postgresql").quote_identifier
literal = dialect_named("postgresql").quote_literal


class Object(NamedTuple):
    """An object of the database: `("pg_class", 16400, 0)`; `part` is the number of a column."""

    catalog: str
    oid: int
    part: int = 0


def own(catalog: str, alias: str, *, inner: bool = True) -> str:
    """The SQL condition that an object is no system's, no extension's, nor (`inner=False`) made with one."""
    kinds = "('e')" if inner else "('e', 'i')"
    return (
        f"{alias}.oid >= {FIRST_NORMAL_OID} AND {alias}.oid NOT IN (SELECT objid FROM pg_depend"
        f" WHERE classid = 'pg_catalog.{catalog}'::regclass AND deptype IN {kinds})"
    )


USER_NAMESPACE = r"n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
"""The SQL condition that the namespace `n` is not the system's."""


class Reading:
    """What has been read so far."""

    def __init__(self, connection: psycopg.Connection[Any], new_id: Callable[[], Id]) -> None:
        self._cursor = connection.cursor(row_factory=namedtuple_row)
        self.version = connection.info.server_version // 10000
        self.new_id = new_id
        self.records: list[Record] = []
        self.diagnostics: list[Diagnostic] = []
        self.ids: dict[Object, Id] = {}
        self.raw: list[tuple[tuple[int, int], RawObject, tuple[Object, ...]]] = []
        self.spoken: dict[Object, str] = {}
        """How `COMMENT ON`, `GRANT` and the like speak of an object: `FUNCTION public.area(integer)`."""
        self.aliases: dict[Object, Object] = {}
        """Objects that are part of another: the rule behind a view, the row type of a table, an array of a type."""
        self.shells: dict[Object, Id] = {}
        """Base types of the user, which begin as a shell that their functions can name."""
        self.namespaces: dict[str, Id] = {}
        self.columns: dict[tuple[int, int], Id] = {}
        """Columns of tables by the table's oid and their number."""
        self.catalogs: dict[int, str] = {
            row.oid: row.relname for row in self.rows("SELECT oid, relname FROM pg_class WHERE relnamespace = 11")
        }
        self._comments: dict[Object, str] = {
            Object(self.catalogs[row.classoid], row.objoid, row.objsubid): row.description
            for row in self.rows(
                "SELECT classoid, objoid, objsubid, description FROM pg_description d"
                f" WHERE (objoid >= {FIRST_NORMAL_OID} OR objoid = to_regnamespace('public'))"
                " AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.classoid AND e.objid = d.objoid"
                " AND e.deptype = 'e')"
            )
        }

    def rows(self, sql: str) -> list[Any]:
        """The rows of a query, as named tuples."""
        return self._cursor.execute(sql.encode()).fetchall()

    def since(self, version: int, expression: str, otherwise: str = "NULL") -> str:
        """An SQL expression that only this and later major versions know."""
        return expression if self.version >= version else otherwise

    def add(self, record: Record, *objects: Object, spoken: str | None = None) -> Id:
        """Takes in a record that stands for these objects."""
        self.records.append(record)
        for known in objects:
            self.ids[known] = record.id
        if spoken is not None:
            self.spoken[objects[0]] = spoken
        return record.id

    def add_raw(
        self,
        known: Object,
        object_type: str,
        name: str,
        text: str,
        *,
        namespace: str | None = None,
        provides: tuple[str, ...] = (),
        about: Id | None = None,
        needs: tuple[Object, ...] | None = None,
        spoken: str | None = None,
        step: int = 0,
    ) -> Id:
        """Takes in a raw object; `step` counts the statements about one object, the one that makes it being 0.

        It depends on what `pg_depend` says of the objects in `needs` (of the object itself, where it makes it).
        """
        if needs is None:
            needs = (known,) if step == 0 else ()
        record = RawObject(
            id=self.new_id(),
            namespace_id=self.namespace(namespace),
            object_type=object_type,
            name=name,
            text=text.strip().removesuffix(";"),
            provides=provides,
            about=about,
        )
        self.raw.append(((known.oid, step), record, needs))
        if step == 0:
            self.ids[known] = record.id
        if spoken is not None:
            self.spoken[known] = spoken
        self.diagnostics.append(
            Diagnostic(
                code="IMPORT_RAW_OBJECT",
                level="info",
                message=f"The {object_type} {name} is kept word for word.",
                subject=record.id,
            )
        )
        return record.id

    def namespace(self, name: str | None) -> Id | None:
        """The id of a namespace by name."""
        return self.namespaces.get(name) if name is not None else None

    def id(self, catalog: str, oid: int, part: int = 0) -> Id | None:
        """The record that stands for an object, directly or as the whole that it is part of."""
        known = Object(catalog, oid, part)
        while known not in self.ids and known in self.aliases:
            known = self.aliases[known]
        found = self.ids.get(known)
        return self.id(catalog, oid) if found is None and part else found

    def comment(self, catalog: str, oid: int, part: int = 0) -> str | None:
        """The comment on an object, which the caller keeps in its record."""
        return self._comments.pop(Object(catalog, oid, part), None)

    @property
    def comments_left(self) -> Iterable[tuple[Object, str]]:
        """The comments that no record holds."""
        return sorted(self._comments.items())

    def note(
        self, code: str, message: str, help: str = "", *, level: Level = "warning", subject: Id | None = None
    ) -> None:
        """Says what cannot be kept."""
        self.diagnostics.append(Diagnostic(code=code, level=level, message=message, help=help, subject=subject))

    def finish(self) -> None:
        """Gives raw objects their order, and everything that has dependencies the records it depends on."""
        needed = self._needed()
        self.raw.sort(key=lambda entry: entry[0])
        for (_, record, objects), order in zip(self.raw, spread(len(self.raw)), strict=True):
            depends = self._depends(needed, record.id, objects, functions_see_shells=record.object_type == "function")
            kept = tuple(id for id in depends if id not in (record.about, record.namespace_id))
            self.records.append(replace(record, order=order, depends_on=kept))
        objects_of: dict[Id, list[Object]] = {}
        for known, id in self.ids.items():
            objects_of.setdefault(id, []).append(known)
        for place, found in enumerate(self.records):
            if isinstance(found, View | MaterializedView):
                depends = self._depends(needed, found.id, tuple(objects_of[found.id]))
                self.records[place] = replace(found, depends_on=depends)

    def _needed(self) -> dict[Object, list[Object]]:
        found: dict[Object, list[Object]] = {}
        for row in self.rows(
            "SELECT classid, objid, refclassid, refobjid FROM pg_depend"
            f" WHERE objid >= {FIRST_NORMAL_OID} AND refobjid >= {FIRST_NORMAL_OID} AND deptype IN ('n', 'a', 'i')"
            " AND classid NOT IN ('pg_class'::regclass, 'pg_attrdef'::regclass, 'pg_constraint'::regclass)"
        ):
            known = Object(self.catalogs[row.classid], row.objid)
            needs = Object(self.catalogs[row.refclassid], row.refobjid)
            found.setdefault(known, []).append(needs)
            if (whole := self.aliases.get(known)) is not None:
                found.setdefault(whole, []).append(needs)
        return found

    def _depends(
        self,
        needed: dict[Object, list[Object]],
        itself: Id,
        objects: tuple[Object, ...],
        *,
        functions_see_shells: bool = False,
    ) -> tuple[Id, ...]:
        found: dict[Id, None] = {}
        for known in objects:
            if known in self.ids and self.ids[known] != itself:
                found[self.ids[known]] = None
            for need in needed.get(known, ()):
                id = self.id(*need)
                whole = self.aliases.get(need, need)
                if functions_see_shells and whole in self.shells:
                    id = self.shells[whole]
                if id is not None and id != itself:
                    found[id] = None
        return tuple(found)


def text_of(names: Iterable[str]) -> str:
    """A qualified name as SQL text."""
    return ".".join(map(quote, names))


def provided(namespace: str, name: str) -> tuple[str, ...]:
    """What others may call an object by: its name with and without its namespace."""
    return (text_of((namespace, name)), quote(name))


def settings(values: Iterable[str] | None) -> dict[str, str]:
    """`["fillfactor=70"]` by name."""
    return dict(value.split("=", 1) for value in values or ())

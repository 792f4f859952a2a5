"""Namespaces and extensions."""

from collections.abc import Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Alter, Part, Statement, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.write import comment_on, comments
from schemawright.model.document import Document
from schemawright.model.namespace import Extension, Namespace

BUILT_IN = {"public": "standard public schema"}
"""Namespaces that every new database has, and what `initdb` writes about them."""

NEEDS = {
    "earthdistance": ("cube",),
    "postgis_raster": ("postgis",),
    "postgis_sfcgal": ("postgis",),
    "postgis_tiger_geocoder": ("postgis", "fuzzystrmatch"),
    "postgis_topology": ("postgis",),
    "pgrouting": ("postgis",),
    "hstore_plperl": ("hstore", "plperl"),
    "hstore_plpython3u": ("hstore", "plpython3u"),
    "jsonb_plperl": ("plperl",),
    "jsonb_plpython3u": ("plpython3u",),
    "ltree_plpython3u": ("ltree", "plpython3u"),
    "vchord": ("vector",),
}
"""The extensions that an extension needs before it (the `requires` of its control file)."""


def namespace_parts(document: Document, namespace: Namespace, sort: str) -> Iterator[Part]:
    """A namespace is one part; `public` is there in every new database."""
    yield Part(
        key=namespace.id,
        record=namespace,
        priority=10,
        create=_create,
        drop=lambda names, namespace: (
            () if namespace.name in BUILT_IN else (f"DROP SCHEMA {names.quote(namespace.name)}",)
        ),
        recreatable=False,
        sort=sort,
    )


def _create(names: Names, namespace: Namespace) -> Statements:
    name = names.quote(namespace.name)
    if namespace.name not in BUILT_IN:
        yield f"CREATE SCHEMA {name}"
    if namespace.comment != BUILT_IN.get(namespace.name):
        yield from comments(names, f"SCHEMA {name}", namespace.comment)


def rename_namespace(names: Names, namespace: Namespace, new: str) -> Statements:
    """A new name."""
    yield f"ALTER SCHEMA {names.quote(namespace.name)} RENAME TO {names.quote(new)}"


def _comment_namespace(names: Names, before: Namespace, after: Namespace) -> Statements:
    comment = after.comment if after.comment is not None else BUILT_IN.get(after.name)
    yield comment_on(names, f"SCHEMA {names.quote(after.name)}", comment)


NAMESPACE_ALTERS = (Alter(("comment",), _comment_namespace),)


def extension_parts(document: Document, extension: Extension, sort: str) -> Iterator[Part]:
    """An extension is one part, after those that it needs."""
    needed = {other.id for other in document.all(Extension) if other.name in NEEDS.get(extension.name, ())}
    needed |= {extension.namespace_id} if extension.namespace_id is not None else set()
    yield Part(
        key=extension.id,
        record=extension,
        priority=20,
        create=_create_extension,
        drop=lambda names, extension: (f"DROP EXTENSION {names.quote(extension.name)}",),
        requires=frozenset(needed),
        is_late=True,
        recreatable=False,
        sort=extension.name,
    )


def _create_extension(names: Names, extension: Extension) -> Statements:
    text = f"CREATE EXTENSION IF NOT EXISTS {names.quote(extension.name)}"
    if extension.namespace_id is not None:
        text += f" WITH SCHEMA {names.quote(names.namespace(extension.namespace_id) or 'public')}"
    text += f" VERSION {names.literal(extension.version)}" if extension.version is not None else ""
    yield text
    yield from comments(names, f"EXTENSION {names.quote(extension.name)}", extension.comment)


def move_extension(names: Names, extension: Extension, new: str) -> Statements:
    """Another namespace."""
    yield f"ALTER EXTENSION {names.quote(extension.name)} SET SCHEMA {names.quote(new)}"


def _version(names: Names, before: Extension, after: Extension) -> Statements:
    """Extensions bring scripts to newer versions: an older one is made anew, where nothing uses it."""
    if _numbers(before.version) > _numbers(after.version) > ():
        name = names.quote(after.name)
        yield Statement(
            f"DROP EXTENSION {name}",
            warning=Diagnostic(
                code="MIGRATE_EXTENSION_BACK",
                level="warning",
                message=f"{name} goes back to version {after.version}: it is dropped, unless something uses it.",
                help="Drop what uses it in a migration of its own before.",
                subject=after.id,
            ),
        )
        yield from _create_extension(names, after)
        return
    to = f" TO {names.literal(after.version)}" if after.version is not None else ""
    yield f"ALTER EXTENSION {names.quote(after.name)} UPDATE{to}"


def _numbers(version: str | None) -> tuple[int, ...]:
    """`1.10` as `(1, 10)`; nothing where a version is not told in numbers."""
    parts = (version or "").split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


def _comment_extension(names: Names, before: Extension, after: Extension) -> Statements:
    name = f"EXTENSION {names.quote(after.name)}"
    if after.comment is not None:
        yield comment_on(names, name, after.comment)
        return
    known = f"SELECT comment FROM pg_available_extensions WHERE name = {names.literal(after.name)}"
    yield f"DO $$ BEGIN EXECUTE format('COMMENT ON {name} IS %L', ({known})); END $$"


EXTENSION_ALTERS = (Alter(("version",), _version), Alter(("comment",), _comment_extension))

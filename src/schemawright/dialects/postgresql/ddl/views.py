"""Views and materialized views."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Alter, Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.stars import with_columns_named
from schemawright.dialects.postgresql.ddl.write import changed_options, closed, comment_on, comments, options
from schemawright.model.document import Document
from schemawright.model.view import MaterializedView, View

AnyView = View | MaterializedView


def parts(document: Document, view: AnyView, sort: str) -> Iterator[Part]:
    """A view is one part."""
    namespace = (view.namespace_id,) if view.namespace_id is not None else ()
    texts = [Text(view.query, relations=True, search_path=view.search_path)]
    if isinstance(view, View):
        texts += [Text(text) for text in view.column_defaults.values()]
    yield Part(
        key=view.id,
        record=view,
        priority=60 if isinstance(view, View) else 64,
        create=create,
        drop=lambda names, view: (f"DROP {word(view)} {names.of(view)}",),
        requires=frozenset((*namespace, *view.depends_on)),
        texts=tuple(texts),
        sort=sort,
    )


def word(view: AnyView) -> str:
    """What PostgreSQL calls it."""
    return "VIEW" if isinstance(view, View) else "MATERIALIZED VIEW"


def create(names: Names, view: AnyView) -> Statements:
    """`CREATE VIEW` or `CREATE MATERIALIZED VIEW`, with its comments and defaults."""
    text = _view(names, view) if isinstance(view, View) else _materialized(names, view)
    yield Statement(text, search_path=view.search_path)
    if isinstance(view, View):
        for column, default in sorted(view.column_defaults.items()):
            yield _default(names, view, column, default)
    for column, comment in sorted(view.column_comments.items()):
        yield comment_on(names, f"COLUMN {names.of(view)}.{names.quote(column)}", comment)
    yield from comments(names, f"{word(view)} {names.of(view)}", view.comment)


def _default(names: Names, view: View, column: str, default: str | None) -> str:
    action = f"SET DEFAULT {closed(default)}" if default is not None else "DROP DEFAULT"
    return f"ALTER VIEW {names.of(view)} ALTER COLUMN {names.quote(column)} {action}"


def _columns(names: Names, view: AnyView) -> str:
    return f" ({', '.join(map(names.quote, view.column_names))})" if view.column_names else ""


def _view(names: Names, view: View) -> str:
    recursive = "RECURSIVE " if view.is_recursive else ""
    text = f"CREATE {recursive}VIEW {names.of(view)}{_columns(names, view)}"
    text += f" WITH {options(names, view.options)}" if view.options else ""
    text += f" AS\n{closed(with_columns_named(names, view.query, view.search_path))}"
    return text + (f"\nWITH {view.check_option.upper()} CHECK OPTION" if view.check_option is not None else "")


def _materialized(names: Names, view: MaterializedView) -> str:
    text = f"CREATE MATERIALIZED VIEW {names.of(view)}{_columns(names, view)}"
    text += f" USING {names.quote(view.access_method)}" if view.access_method is not None else ""
    text += f" WITH {options(names, view.storage_parameters)}" if view.storage_parameters else ""
    text += f" TABLESPACE {names.quote(view.tablespace)}" if view.tablespace is not None else ""
    query = closed(with_columns_named(names, view.query, view.search_path))
    return f"{text} AS\n{query}\nWITH {'' if view.with_data else 'NO '}DATA"


def rename(names: Names, view: AnyView, new: str) -> Statements:
    """A new name in the same namespace."""
    yield f"ALTER {word(view)} {names.of(view)} RENAME TO {names.quote(new)}"


def move(names: Names, view: AnyView, new: str) -> Statements:
    """Another namespace."""
    yield f"ALTER {word(view)} {names.of(view)} SET SCHEMA {names.quote(new)}"


def _comment(names: Names, before: AnyView, after: AnyView) -> Statements:
    yield comment_on(names, f"{word(after)} {names.of(after)}", after.comment)


def _column_comments(names: Names, before: AnyView, after: AnyView) -> Statements:
    for column in sorted({*before.column_comments, *after.column_comments}):
        comment = after.column_comments.get(column)
        if before.column_comments.get(column) != comment:
            yield comment_on(names, f"COLUMN {names.of(after)}.{names.quote(column)}", comment)


def _column_defaults(names: Names, before: View, after: View) -> Statements:
    for column in sorted({*before.column_defaults, *after.column_defaults}):
        default = after.column_defaults.get(column)
        if before.column_defaults.get(column) != default:
            yield _default(names, after, column, default)


def _options(names: Names, before: View, after: View) -> Statements:
    for clause in changed_options(names, before.options, after.options):
        yield f"ALTER VIEW {names.of(after)} {clause}"


def _parameters(names: Names, before: MaterializedView, after: MaterializedView) -> Statements:
    for clause in changed_options(names, before.storage_parameters, after.storage_parameters):
        yield f"ALTER MATERIALIZED VIEW {names.of(after)} {clause}"


def _data(names: Names, before: MaterializedView, after: MaterializedView) -> Statements:
    yield f"REFRESH MATERIALIZED VIEW {names.of(after)}{'' if after.with_data else ' WITH NO DATA'}"


def _tablespace(names: Names, before: MaterializedView, after: MaterializedView) -> Statements:
    yield f"ALTER MATERIALIZED VIEW {names.of(after)} SET TABLESPACE {names.quote(after.tablespace or 'pg_default')}"


VIEW_ALTERS = (
    silent("display_name", "depends_on"),
    Alter(("options",), _options),
    Alter(("column_comments",), _column_comments),
    Alter(("column_defaults",), _column_defaults),
    Alter(("comment",), _comment),
)
MATERIALIZED_ALTERS = (
    silent("display_name", "depends_on", "refresh_strategy", "refresh_schedule", "concurrently"),
    Alter(("storage_parameters",), _parameters),
    Alter(("with_data",), _data),
    Alter(("tablespace",), _tablespace),
    Alter(("column_comments",), _column_comments),
    Alter(("comment",), _comment),
)

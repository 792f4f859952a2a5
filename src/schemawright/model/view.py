"""Views and materialized views."""

from typing import Annotated, ClassVar, Literal

from schemawright.base.ids import Id
from schemawright.model.record import CANVAS, Expression, Name, NamespaceId, Query, Record, refers


class View(Record, frozen=True, kw_only=True):
    """A view.

    `query` is the text after `AS`, without a final semicolon. `depends_on` are the records whose rows or definition the
    query uses (tables, views, raw objects such as functions, types), as the dialect's parser or the catalogs tell.
    """

    namespace_id: NamespaceId | None = None
    name: Name
    display_name: str | None = None
    query: Query
    column_names: tuple[str, ...] = ()
    """Names given in front of `AS`; empty where the query names its own."""
    options: dict[str, str] = {}
    check_option: Literal["local", "cascaded"] | None = None
    is_recursive: bool = False
    column_comments: dict[str, str] = {}
    column_defaults: dict[str, Expression] = {}
    search_path: tuple[str, ...] = ()
    """Where unqualified names in `query` are looked up, if it is not the dialect's default."""
    comment: str | None = None
    depends_on: Annotated[tuple[Id, ...], refers(on_delete="shrink")] = ()
    is_broken: Annotated[bool, CANVAS] = False
    """Something that the query used has been deleted."""
    position_x: Annotated[float, CANVAS] = 0.0
    position_y: Annotated[float, CANVAS] = 0.0

    named: ClassVar = "relation"
    together: ClassVar = (("position_x", "position_y"),)


class MaterializedView(Record, frozen=True, kw_only=True):
    """A materialized view; its indexes are `Index` records with its id as `table_id`."""

    namespace_id: NamespaceId | None = None
    name: Name
    display_name: str | None = None
    query: Query
    column_names: tuple[str, ...] = ()
    refresh_strategy: Literal["manual", "on_demand", "scheduled", "on_change"] = "manual"
    """Who refreshes it: people, the application, a clock (`refresh_schedule`), or triggers on what it depends on."""
    refresh_schedule: str | None = None
    """Five fields as in crontab, for the strategy `scheduled`."""
    concurrently: bool = False
    """Refreshed `CONCURRENTLY`, which needs a unique index without a condition."""
    with_data: bool = True
    access_method: str | None = None
    tablespace: str | None = None
    storage_parameters: dict[str, str] = {}
    column_comments: dict[str, str] = {}
    search_path: tuple[str, ...] = ()
    comment: str | None = None
    depends_on: Annotated[tuple[Id, ...], refers(on_delete="shrink")] = ()
    is_broken: Annotated[bool, CANVAS] = False
    position_x: Annotated[float, CANVAS] = 0.0
    position_y: Annotated[float, CANVAS] = 0.0

    named: ClassVar = "relation"
    together: ClassVar = (("position_x", "position_y"),)

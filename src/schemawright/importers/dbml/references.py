"""References of a DBML text: foreign keys, the unique key of a one-to-one, the table between of a many-to-many."""

from collections.abc import Iterable

from schemawright.base.order import spread
from schemawright.importers.dbml.definitions import ColumnDefinition, Endpoint, Reference, TableDefinition
from schemawright.importers.dbml.making import Making
from schemawright.importers.dbml.tokens import error_at
from schemawright.model.column import Column
from schemawright.model.relationship import Action, Relationship
from schemawright.model.table import Table

_ACTIONS: dict[str, Action] = {
    "no action": "no action",
    "restrict": "restrict",
    "cascade": "cascade",
    "set null": "set null",
    "set default": "set default",
}
_REFERENCE_SETTINGS = frozenset({"delete", "update", "color"})

End = tuple[Table, tuple[Column, ...]]


def relate(making: Making, references: Iterable[Reference]) -> None:
    """Makes what the references say. Raises `SourceError` where one leads nowhere."""
    for reference in references:
        _reference(making, reference)


def inline_references(table: TableDefinition) -> list[Reference]:
    """The references written with the columns of a table."""
    found = []
    for member in [one for one in table.members if isinstance(one, ColumnDefinition)]:
        for reference in member.settings.references:
            left = Endpoint(table.name, (member.name,), member.start)
            # Of `-` on a column that column holds the key, as of `>`.
            sign = ">-" if reference.sign == "-" else reference.sign
            found.append(Reference(sign, left, reference.right, None, reference.settings))
    return found


def _end(making: Making, endpoint: Endpoint) -> End:
    table = making.tables.get(making.whole_name(endpoint.table)) or making.tables.get(endpoint.table)
    if table is None:
        name = ".".join(endpoint.table)
        raise error_at(making.source.text, endpoint.start, f"There is no table {name}. Add it or mend the reference.")
    held = making.columns[table.id]
    for name in endpoint.columns:
        if name not in held:
            raise error_at(making.source.text, endpoint.start, f"Table {table.name} has no column {name}.")
    return table, tuple(held[name] for name in endpoint.columns)


def _reference(making: Making, reference: Reference) -> None:
    assert reference.left is not None
    left, right = _end(making, reference.left), _end(making, reference.right)
    if len(left[1]) != len(right[1]):
        raise error_at(
            making.source.text, reference.right.start, "Both ends of a reference need the same number of columns."
        )
    making.unknown_settings(reference.settings, _REFERENCE_SETTINGS, "a reference")
    if reference.sign == "<>":
        _junction(making, reference, left, right)
        return
    # Of a reference on its own, the left end of `-` is the one that is referenced, as of `<`.
    source, target = (left, right) if reference.sign in (">", ">-") else (right, left)
    _relate(making, reference, source, target)
    ids = tuple(column.id for column in source[1])
    if "-" in reference.sign and not any(held <= set(ids) for held in making.unique.get(source[0].id, ())):
        making.key(source[0], ids, "unique", None)


def _relate(
    making: Making,
    reference: Reference,
    source: End,
    target: End,
    name: str | None = None,
) -> None:
    columns = tuple(column.name for column in source[1])
    relationship = Relationship(
        id=making.new_id(),
        source_table_id=source[0].id,
        name=name or reference.name or making.choose(source[0], columns, "fkey"),
        source_column_ids=tuple(column.id for column in source[1]),
        target_table_id=target[0].id,
        target_column_ids=tuple(column.id for column in target[1]),
        on_delete=_action(making, reference, "delete"),
        on_update=_action(making, reference, "update"),
    )
    making.records.append(relationship)


def _action(making: Making, reference: Reference, event: str) -> Action:
    text = (reference.settings.text(event) or "no action").lower()
    if text not in _ACTIONS:
        start = reference.settings.values[event][0].start
        raise error_at(making.source.text, start, f"{text!r} is no action. Use one of: {', '.join(_ACTIONS)}.")
    return _ACTIONS[text]


def _junction(making: Making, reference: Reference, left: End, right: End) -> None:
    """A table between two others, with a key of their keys."""
    name = reference.name or f"{left[0].name}_{right[0].name}"
    while name in making.taken:
        name += "_"
    making.taken.add(name)
    table = Table(id=making.new_id(), namespace_id=left[0].namespace_id, name=name)
    making.records.append(table)
    making.columns[table.id] = {}
    ends = [(end, _junction_columns(making, table, end)) for end in (left, right)]
    ids = tuple(column.id for _, columns in ends for column in columns)
    making.key(table, ids, "primary", None)
    for end, columns in ends:
        _relate(making, reference, (table, columns), end, making.choose(table, tuple(c.name for c in columns), "fkey"))


def _junction_columns(making: Making, table: Table, end: End) -> tuple[Column, ...]:
    held = making.columns[table.id]
    made = []
    for column in end[1]:
        name = f"{end[0].name}_{column.name}"
        while name in held:
            name += "_"
        order = spread(len(held) + 1)[-1]
        copy = Column(
            id=making.new_id(),
            table_id=table.id,
            name=name,
            order=order,
            data_type=column.data_type,
            is_nullable=False,
        )
        held[name] = copy
        making.records.append(copy)
        made.append(copy)
    return tuple(made)

"""What goes along with `DROP … CASCADE` of a type or a function, beyond what hangs on it by id."""

from collections.abc import Iterator

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import parse_expression
from schemawright.importers.postgresql_parser.alter_columns import drop_columns
from schemawright.importers.postgresql_parser.objects import dotted, type_text_of
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading
from schemawright.importers.postgresql_parser.references import mentions
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, Index
from schemawright.model.types import Composite, Domain

User = Column | Domain | Check | Index | Exclusion


def take_uses_of_type(reading: Reading, id: Id) -> None:
    """Columns and attributes of a type, and domains over it, with all that uses those."""
    catalog = reading.catalog
    text = type_text_of(catalog.types, id)
    spelt = (text, f"{text}[]")
    drop_columns(reading, [column for column in catalog.all(Column) if column.data_type in spelt], cascade=True)
    for composite in catalog.all(Composite):
        kept = tuple(attribute for attribute in composite.attributes if attribute.data_type not in spelt)
        if kept != composite.attributes:
            catalog.change(composite.id, attributes=kept)
    for domain in catalog.all(Domain):
        if domain.data_type in spelt:
            take_uses_of_type(reading, domain.id)
            catalog.remove(domain.id, cascade=True)


def take_calls(reading: Reading, id: Id) -> None:
    """Defaults, checks, generated columns and indexes that call a function.

    Raises `NotModelledError` where there is another of its name, so that it cannot be told which is called.
    """
    catalog = reading.catalog
    called = next((key for key, ids in catalog.functions.items() if id in ids), None)
    if called is None:
        return
    users = list(_callers(reading, called))
    if users and len(catalog.functions[called]) > 1:
        raise NotModelledError(f"there are several functions {dotted(called)}, and what calls which is not known")
    for user in users:
        if isinstance(user, Column) and user.generated is not None:
            drop_columns(reading, [user], cascade=True)
        elif isinstance(user, Column):
            catalog.change(user.id, default_value=None)
        elif isinstance(user, Domain) and _calls(user.default_value, called):
            # The default is part of the domain, not a thing of its own as a column's.
            take_uses_of_type(reading, user.id)
            catalog.remove(user.id, cascade=True)
        elif isinstance(user, Domain):
            checks = tuple(check for check in user.checks if not _calls(check.expression, called))
            catalog.change(user.id, checks=checks)
        else:
            catalog.remove(user.id)


def _callers(reading: Reading, called: tuple[str, str]) -> Iterator[User]:
    for record in list(reading.catalog.records.values()):
        if isinstance(record, User) and any(_calls(text, called) for text in _texts(record)):
            yield record


def _texts(record: User) -> Iterator[str | None]:
    if isinstance(record, Column):
        yield from (record.default_value, record.generated.expression if record.generated is not None else None)
    elif isinstance(record, Domain):
        yield from (record.default_value, *(check.expression for check in record.checks))
    elif isinstance(record, Check):
        yield record.expression
    else:
        elements = record.columns if isinstance(record, Index) else record.elements
        yield from (record.where, *(element.expression for element in elements))


def _calls(text: str | None, called: tuple[str, str]) -> bool:
    """Whether an expression calls a function, by its bare name or with its namespace."""
    if text is None or called[-1] not in text:
        return False
    return any(names in (called, called[-1:]) for names in mentions(parse_expression(text)).functions)

"""Checks and foreign keys."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Key, Part, Statements, Text
from schemawright.dialects.mysql.ddl import columns, indexes
from schemawright.dialects.mysql.ddl.holders import holder_of
from schemawright.dialects.mysql.ddl.own_checks import column_of
from schemawright.dialects.mysql.ddl.write import alter, bracketed, flavour_of
from schemawright.dialects.names import Names
from schemawright.model.check import Check
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

PLAIN = ("no action", "restrict")
"""One and the same to InnoDB, and what it does if nothing is said."""


def check_parts(document: Document, check: Check, sort: str) -> Iterator[Part]:
    """A check is one part: of its column, or of its table."""
    column = column_of(document, check)
    yield Part(
        key=check.id,
        record=check,
        priority=55,
        create=create_check if column is None else create_of_column,
        drop=drop_check if column is None else drop_of_column,
        requires=frozenset((check.table_id, *((column.id,) if column is not None else ()))),
        texts=(Text(check.expression, holder=check.table_id),),
        inside=check.table_id if column is None else column.id,
        gone_with=(check.table_id,) if column is None else (column.id, check.table_id),
        sort=sort,
    )


def check_clause(names: Names, check: Check) -> str:
    """`CONSTRAINT name CHECK (…)`."""
    text = f"CONSTRAINT {names.quote(check.name)} CHECK {bracketed(check.expression)}"
    return text if check.enforced else f"{text} NOT ENFORCED"


def create_check(names: Names, check: Check) -> Statements:
    """Adds a check of the table."""
    yield alter(names, check.table_id, f"ADD {check_clause(names, check)}")


def drop_check(names: Names, check: Check) -> Statements:
    """Drops a check of the table."""
    yield alter(names, check.table_id, f"DROP CONSTRAINT {names.quote(check.name)}")


def create_of_column(names: Names, check: Check) -> Statements:
    """Gives a column its check; a column that counts can have none."""
    column = column_of(names.document, check)
    assert column is not None
    text = columns.definition(names, column, counts=False, check=check)
    yield alter(names, check.table_id, f"MODIFY COLUMN {text}")


def drop_of_column(names: Names, check: Check) -> Statements:
    """Takes a column its check."""
    column = column_of(names.document, check)
    assert column is not None
    yield alter(names, check.table_id, f"MODIFY COLUMN {columns.definition(names, column, counts=False)}")


def relationship_parts(document: Document, key: Relationship, sort: str) -> Iterator[Part]:
    """A foreign key, and the index that the server would make for it where there is none that serves.

    InnoDB keeps both keys that it looks things up by, so the foreign key steps aside when one of them changes.
    """
    needed = []
    own = holder_of(document, key.source_table_id, key.source_column_ids)
    if own is None:
        needed.append(index_key(key))
        yield Part(
            key=needed[0],
            record=key,
            priority=56,
            create=lambda names, key: (alter(names, key.source_table_id, f"ADD {index_clause(names, key)}"),),
            drop=lambda names, key: (alter(names, key.source_table_id, f"DROP INDEX {names.quote(key.name)}"),),
            requires=frozenset((key.source_table_id, *key.source_column_ids)),
            inside=key.source_table_id,
            gone_with=(key.source_table_id,),
            sort=sort,
        )
    target = holder_of(document, key.target_table_id, key.target_column_ids)
    needed += [holder.id for holder in (own, target) if holder is not None]
    yield Part(
        key=key.id,
        record=key,
        priority=70,
        create=create_relationship,
        drop=drop_relationship,
        requires=frozenset(
            (key.source_table_id, *key.source_column_ids, key.target_table_id, *key.target_column_ids, *needed)
        ),
        gone_with=(key.source_table_id,),
        sort=sort,
    )


def index_key(key: Relationship) -> Key:
    """The part that is the index of a foreign key. Its columns and name are in that: with others it is another one."""
    return "/".join((key.id, "index", *key.source_column_ids, key.name))


def index_clause(names: Names, key: Relationship) -> str:
    """The index that a foreign key needs and that the document has no record of."""
    return f"KEY {names.quote(key.name)} ({names.columns(key.source_column_ids)})"


def relationship_clause(names: Names, key: Relationship, name: str | None = None) -> str:
    """`CONSTRAINT name FOREIGN KEY …`."""
    text = f"CONSTRAINT {names.quote(name or key.name)} FOREIGN KEY ({names.columns(key.source_column_ids)})"
    text += f" REFERENCES {names.of(key.target_table_id)} ({names.columns(key.target_column_ids)})"
    text += f" ON DELETE {key.on_delete.upper()}" if key.on_delete not in PLAIN else ""
    return text + (f" ON UPDATE {key.on_update.upper()}" if key.on_update not in PLAIN else "")


def create_relationship(names: Names, key: Relationship) -> Statements:
    """Adds a foreign key.

    An index that the server once made by itself would give way to one of the new foreign key's name: it is made anew,
    as one that stays.
    """
    clause = f"ADD {relationship_clause(names, key)}"
    held = holder_of(names.document, key.source_table_id, key.source_column_ids)
    if isinstance(held, Index) and _may_be_made_by_server(names, held, key):
        clause = f"DROP INDEX {names.quote(held.name)}, ADD {indexes.clause(names, held)}, {clause}"
    yield alter(names, key.source_table_id, clause)


def _may_be_made_by_server(names: Names, index: Index, key: Relationship) -> bool:
    """Whether an index was there before, over the columns of the foreign key alone, and under another name."""
    is_plain = not index.is_unique and len(index.columns) == len(key.source_column_ids)
    return is_plain and index.name != key.name and names.before(Index, index.id) is not None


def drop_relationship(names: Names, key: Relationship) -> Statements:
    """Drops a foreign key; its index stays."""
    yield alter(names, key.source_table_id, f"DROP FOREIGN KEY {names.quote(key.name)}")


def renamed_along(old: Names, new: Names) -> Iterator[tuple[Record, str]]:
    """Constraints of the server's own naming, which get another name when their table does.

    Foreign keys called `…_ibfk_1`, and in MySQL checks called `…_chk_1` (RENAME TABLE).
    """
    for key in new.document.all(Relationship):
        if (called := _called_along(old, new, key, key.source_table_id, "_ibfk_")) is not None:
            clause = f"DROP FOREIGN KEY {new.quote(called)}, ADD {relationship_clause(new, key)}"
            yield key, f"ALTER TABLE {new.of(key.source_table_id)} {clause}"
    for check in new.document.all(Check) if flavour_of(new).checks_share_names else ():
        if (called := _called_along(old, new, check, check.table_id, "_chk_")) is not None:
            clause = f"DROP CONSTRAINT {new.quote(called)}, ADD {check_clause(new, check)}"
            yield check, f"ALTER TABLE {new.of(check.table_id)} {clause}"


def _called_along(old: Names, new: Names, record: Check | Relationship, table_id: str, mark: str) -> str | None:
    """What a constraint that is to keep its name is called once its table is renamed."""
    was = old.document.find(type(record), record.id)
    one, other = old.document.find(Table, table_id), new.document.find(Table, table_id)
    if was is None or was.name != record.name or record.id in new.dropped:
        return None
    if one is None or other is None or one.name == other.name or not record.name.startswith(f"{one.name}{mark}"):
        return None
    return f"{other.name}{record.name.removeprefix(one.name)}"

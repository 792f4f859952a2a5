"""A column beside another one, which gets all that the other has, and its place in the end.

So a change of type that rewrites the table, and a rename that old programs must not notice, is made while others work:
a trigger keeps both columns alike, the rows that are there are filled a few at a time, indexes and constraints are made
for the new column, and one short transaction puts it into the place of the old.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Passage, Phase, Statement
from schemawright.dialects.names import Names
from schemawright.dialects.naming import choose_name
from schemawright.dialects.postgresql.ddl import constraints, indexes
from schemawright.dialects.postgresql.ddl.columns import closed_default, details, identity_clause
from schemawright.dialects.postgresql.ddl.write import collate
from schemawright.dialects.postgresql.locks.nodes import walk
from schemawright.dialects.postgresql.parser import parse_expression
from schemawright.dialects.postgresql.safe.rules.add_constraint import by_index, key_index
from schemawright.dialects.postgresql.safe.statements import (
    bar_nulls,
    block,
    build_index,
    fill,
    quick,
    spare_name,
)
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.facts import type_parts
from schemawright.model.index import Index
from schemawright.model.key import Key as KeyRecord
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain

Follower = KeyRecord | Index | Check | Relationship
"""What is made for the new column and takes the place of what the old one has."""

_SELECT = len("SELECT (")


@dataclass(frozen=True, slots=True)
class Twin:
    """A column as it was and as it is to be. `using` is how the new value comes from the old, where that is said."""

    before: Column
    after: Column
    using: str | None = None

    @property
    def is_rename(self) -> bool:
        return self.before.name != self.after.name

    @property
    def name(self) -> str:
        """What the new column is called while both are there."""
        return self.after.name if self.is_rename else spare_name(self.before.name, "new")


class Twins:
    """Twins that take their places together, since foreign keys tie them.

    `names` are those of the state in which they are made. Of what depends on the columns, `kept` is what the plan does
    not drop by itself.
    """

    def __init__(self, twins: tuple[Twin, ...], names: Names, passage: Passage) -> None:
        self.twins = twins
        self.names = names
        self.passage = passage
        self.kept = passage.kept

    @cached_property
    def beside(self) -> Names:
        """The names with each column called as its twin is while both are there."""
        document = self.names.document
        changed = {
            twin.before.id: msgspec.structs.replace(self._record(Column, twin.before.id), name=twin.name)
            for twin in self.twins
        }
        return Names(document.replacing({Column: changed}), self.names.dialect)

    def _record(self, kind: type[Any], id: Id) -> Any:
        return self.names.document.require(kind, id)

    @cached_property
    def followers(self) -> tuple[Follower, ...]:
        """Keys and indexes, then checks, then foreign keys."""
        ids = dict.fromkeys(id for twin in self.twins for id in _followers(self.passage, twin.before))
        found = [record for id in ids if isinstance(record := self.names.document.get(id), Follower)]
        return tuple(sorted(found, key=lambda record: (_RANK[type(record)], record.name)))

    # Beforehand

    def prepare(self, phase: Phase | None) -> Iterator[Statement]:
        """What makes the new columns, fills them, and gives them what the old ones have; blocks nobody."""
        for twin in self.twins:
            yield from self._add(twin, phase)
        for twin in self.twins:
            table, new = self._table(twin), self.names.quote(twin.name)
            value = twin.using or self._old(twin)
            is_missing = f"{new} IS NULL AND ({value}) IS NOT NULL"
            if self._may_be_row(twin):
                # Of a row IS NOT NULL says that none of its fields is missing.
                is_missing = f"{new} IS NOT DISTINCT FROM NULL AND ({value}) IS DISTINCT FROM NULL"
            yield fill(table, f"{new} = {value}", is_missing, phase)
        for twin in self.twins:
            if not twin.before.is_nullable:
                check = self.names.quote(spare_name(twin.name, "present"))
                yield from bar_nulls(self._table(twin), self.names.quote(twin.name), check, phase)
        for record in self.followers:
            yield from self._follow(record, phase)

    def _add(self, twin: Twin, phase: Phase | None) -> Iterator[Statement]:
        table, new, column = self._table(twin), self.names.quote(twin.name), twin.after
        compression = f" COMPRESSION {column.compression}" if column.compression is not None else ""
        # One that is only renamed is of the type as it is called so far.
        typed = self.names.type(twin.before.data_type) if twin.is_rename else self.passage.after.type(column.data_type)
        data_type = f"{typed}{compression}{collate(self.names, column.collation)}"
        yield quick(f"ALTER TABLE {table} ADD COLUMN {new} {data_type}", phase)
        function, trigger = self._function(twin), self.names.quote(self._called(twin))
        body = _body(twin, new, self._old(twin))
        yield quick(f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $twin${body}$twin$", phase)
        yield quick(
            f"CREATE TRIGGER {trigger} BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
            phase,
        )

    def _may_be_row(self, twin: Twin) -> bool:
        """Whether the new column is of a composite type, or of a domain that may be over one."""
        base = type_parts(twin.after.data_type).base
        return isinstance(self.passage.after.user_type(base), Composite | Domain | Table)

    def _old(self, twin: Twin) -> str:
        return self.names.column(twin.before.id)

    def _table(self, twin: Twin) -> str:
        return self.names.of(twin.before.table_id)

    def _function(self, twin: Twin, now: Names | None = None) -> str:
        """The trigger's function; its namespace is called as in `now`."""
        held = self._namers(twin) if now is None else now
        namespace = held.namespace_of(held.document.require(Table, twin.before.table_id))
        return held.dialect.qualify(namespace, self._called(twin))

    def _called(self, twin: Twin) -> str:
        """The name of the trigger and of its function: such that it is the last to see a row."""
        table = self._namers(twin).document.require(Table, twin.before.table_id)
        return spare_name(f"zz_{table.name}_{twin.before.name}", "twin")

    def _namers(self, twin: Twin) -> Names:
        return self.passage.before if twin.is_rename or self.names is self.passage.before else self.names

    def _temporary(self, record: Follower) -> str:
        return spare_name(record.name, "new")

    def _follow(self, record: Follower, phase: Phase | None) -> Iterator[Statement]:
        name = self._temporary(record)
        if isinstance(record, KeyRecord | Index):
            namespace = self.names.namespace_of(record)
            qualified = self.names.dialect.qualify(namespace, name)
            if isinstance(record, KeyRecord):
                yield build_index(key_index(self.beside, record, name), qualified, phase)
            else:
                index = self._rewritten(msgspec.structs.replace(record, name=name), record.table_id)
                yield build_index(str(next(iter(indexes.create(self.beside, index)))), qualified, phase)
            return
        table = constraints.table_id(record)
        called = self._rewritten(msgspec.structs.replace(record, name=name, validated=False), table)
        quoted = self.names.quote(name)
        yield quick(f"ALTER TABLE {self.names.of(table)} ADD {constraints.clause(self.beside, called)}", phase)
        if record.validated:
            yield quick(f"ALTER TABLE {self.names.of(table)} VALIDATE CONSTRAINT {quoted}", phase)

    def _rewritten(self, record: Any, table: Id) -> Any:
        """A record whose texts name the new columns."""
        renames = {twin.before.name: twin.name for twin in self.twins if twin.before.table_id == table}

        def text(value: str | None) -> str | None:
            return value if value is None else self.names.dialect.rename_in(value, renames)

        if isinstance(record, Check):
            return msgspec.structs.replace(record, expression=text(record.expression))
        if isinstance(record, Index):
            columns = tuple(msgspec.structs.replace(one, expression=text(one.expression)) for one in record.columns)
            return msgspec.structs.replace(record, columns=columns, where=text(record.where))
        return record

    # The change itself

    def swap(self, names: Names) -> Statement:
        """Puts the new columns into the places of the old; `names` are those that hold by then."""
        tables = sorted({names.of(table) for twin in self.twins for table in self._locked(twin)})
        lines = [f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"]
        lines += [f"DROP FUNCTION {self._function(twin, names)}() CASCADE" for twin in self.twins]
        lines += [line for twin in self.twins for line in self._hand_over_sequences(twin, names)]
        for record in self.followers:
            if isinstance(record, Relationship):
                lines.append(str(next(iter(constraints.drop(names, self._present(record, names))))))
        counters = list(enumerate(twin for twin in self.twins if self._counts(twin)))
        for number, twin in counters:
            sequence = _sequence(names, twin, twin.before.name if twin.is_rename else twin.after.name)
            select = f"'SELECT last_value, is_called FROM ' || {sequence}"
            lines.append(f"EXECUTE {select} INTO last_{number}, called_{number}")
        for twin in self.twins:
            lines += self._exchange(twin, names)
        for record in self.followers:
            lines += self._install(self._present(record, names), self._temporary(record), names)
        for number, twin in counters:
            table, column = names.of(twin.before.table_id), names.column(twin.before.id)
            lines.append(f"ALTER TABLE {table} ALTER COLUMN {column} ADD {identity_clause(names, _counted(twin))}")
            lines.append(f"PERFORM setval({_sequence(names, twin, twin.after.name)}, last_{number}, called_{number})")
        declared = "".join(f"    last_{number} bigint;\n    called_{number} boolean;\n" for number, _ in counters)
        return quick(block(lines, f"DECLARE\n{declared}" if declared else ""))

    def _locked(self, twin: Twin) -> Iterator[Id]:
        """The tables that the swap touches."""
        yield twin.before.table_id
        for record in self.followers:
            if isinstance(record, Relationship):
                yield from (record.source_table_id, record.target_table_id)

    def _present(self, record: Follower, names: Names) -> Any:
        return names.document.get(record.id) or record

    def _counts(self, twin: Twin) -> bool:
        """Whether its identity stays."""
        return twin.before.identity is not None and f"{twin.before.id}/identity" in self.kept

    def _hand_over_sequences(self, twin: Twin, names: Names) -> Iterator[str]:
        for sequence in names.document.all(Sequence):
            if sequence.owned_by == twin.before.id and sequence.id in self.kept:
                table = names.of(twin.before.table_id)
                yield f"ALTER SEQUENCE {names.of(sequence)} OWNED BY {table}.{names.quote(twin.name)}"

    def _exchange(self, twin: Twin, names: Names) -> Iterator[str]:
        table, final = names.of(twin.before.table_id), names.quote(twin.after.name)
        old = names.quote(twin.before.name if twin.is_rename else twin.after.name)
        yield f"ALTER TABLE {table} DROP COLUMN {old}"
        if not twin.is_rename:
            yield f"ALTER TABLE {table} RENAME COLUMN {names.quote(twin.name)} TO {final}"
        if not twin.before.is_nullable:
            yield from self._name_of_bar(twin, names)
        after = names.document.require(Column, twin.before.id)
        if after.default_value is not None and keeps_default(twin.before, twin.after):
            yield f"ALTER TABLE ONLY {table} ALTER COLUMN {final} SET DEFAULT {closed_default(after)}"
        # An identity comes afterwards.
        yield from details(names, msgspec.structs.replace(after, identity=None) if self._counts(twin) else after)

    def _name_of_bar(self, twin: Twin, names: Names) -> Iterator[str]:
        """PostgreSQL 18 keeps a name for `NOT NULL`, made of the column's at that time."""
        table = names.of(twin.before.table_id)
        record = names.document.require(Table, twin.before.table_id)
        column = twin.before if twin.is_rename else twin.after
        wanted = column.not_null_name or choose_name(record.name, (twin.after.name,), "not_null", ())
        named = self.names.document.require(Table, twin.before.table_id)
        given = choose_name(named.name, (twin.name,), "not_null", ())
        if given != wanted:
            rename = f"RENAME CONSTRAINT {names.quote(given)} TO {names.quote(wanted)}"
            yield f"IF current_setting('server_version_num')::int >= 180000 THEN ALTER TABLE {table} {rename}; END IF"

    def _install(self, record: Any, temporary: str, names: Names) -> Iterator[str]:
        """A follower gets its name, and what is said of it besides."""
        if isinstance(record, KeyRecord):
            yield f"ALTER TABLE {names.of(record.table_id)} ADD {by_index(names, record, temporary)}"
            yield from constraints.details(names, record)
        elif isinstance(record, Index):
            namespace = names.namespace_of(record)
            yield f"ALTER INDEX {names.dialect.qualify(namespace, temporary)} RENAME TO {names.quote(record.name)}"
            yield from [str(sql) for sql in indexes.create(names, record)][1:]
        else:
            table = names.of(constraints.table_id(record))
            yield f"ALTER TABLE {table} RENAME CONSTRAINT {names.quote(temporary)} TO {names.quote(record.name)}"
            yield from constraints.details(names, record)


_RANK: Mapping[type[Record], int] = {KeyRecord: 0, Index: 1, Check: 2, Relationship: 3}


def _sequence(names: Names, twin: Twin, column: str) -> str:
    """The name of an identity column's sequence, as the server finds it."""
    return f"pg_get_serial_sequence({names.literal(names.of(twin.before.table_id))}, {names.literal(column)})"


def _counted(twin: Twin) -> Column:
    """The column with the identity that the new one takes over; its sequence changes its type with the column."""
    assert twin.before.identity is not None
    return msgspec.structs.replace(twin.before, identity=msgspec.structs.replace(twin.before.identity, data_type=None))


def keeps_default(before: Column, after: Column) -> bool:
    """Whether a column has the same default all along."""
    return before.default_value is not None and before.default_value == after.default_value


def _followers(passage: Passage, column: Column) -> Iterator[Id]:
    """The records that depend on a column and stay."""
    document = passage.before.document
    for record in document.parts(column.table_id):
        if record.id in passage.kept and isinstance(record, Follower) and _speaks_of(passage.before, record, column):
            yield record.id
    for record, _ in document.referrers(column.id):
        if record.id in passage.kept and isinstance(record, Relationship):
            yield record.id


def _speaks_of(names: Names, record: Follower, column: Column) -> bool:
    if isinstance(record, KeyRecord):
        return column.id in (*record.column_ids, *record.include)
    if isinstance(record, Relationship):
        return column.id in record.source_column_ids
    if isinstance(record, Check):
        return column.name in names.dialect.identifiers_in(record.expression)
    texts = [one.expression for one in record.columns if one.expression] + ([record.where] if record.where else [])
    named = any(column.name in names.dialect.identifiers_in(text) for text in texts)
    return named or column.id in (*(one.column_id for one in record.columns), *record.include)


def _body(twin: Twin, new: str, old: str) -> str:
    """The trigger's: keeps the new column as the old one says, of a rename also the other way."""
    if not twin.is_rename:
        value = _of_new(twin.using, twin.before.name, old) if twin.using is not None else f"NEW.{old}"
        return f"\nBEGIN\n    NEW.{new} := {value};\n    RETURN NEW;\nEND\n"
    return f"""
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.{new} IS NULL THEN NEW.{new} := NEW.{old}; ELSE NEW.{old} := NEW.{new}; END IF;
    ELSIF NEW.{new}::text IS DISTINCT FROM OLD.{new}::text THEN
        NEW.{old} := NEW.{new};
    ELSE
        NEW.{new} := NEW.{old};
    END IF;
    RETURN NEW;
END
"""


def _of_new(expression: str, name: str, quoted: str) -> str:
    """An expression over a column as one over the new row's."""
    data = expression.encode()
    places = [
        node["location"] - _SELECT
        for kind, node in walk({"": parse_expression(expression)})
        if kind == "ColumnRef" and node["fields"][-1].get("String", {}).get("sval") == name
    ]
    for place in sorted(places, reverse=True):
        data = data[:place] + b"NEW." + data[place:]
    return data.decode()


def using_of(sql: str) -> str | None:
    """What stands behind `USING` in an `ALTER COLUMN TYPE`."""
    before, _, expression = sql.rpartition(" USING ")
    return expression if before else None


def groups(passage: Passage, twins: Iterable[Twin]) -> list[tuple[Twin, ...]]:
    """Twins apart, but those together that a foreign key, key, index or check ties."""
    found: list[tuple[set[Id], list[Twin]]] = []
    for twin in twins:
        ties = {twin.before.id, *_followers(passage, twin.before)}
        tied = [group for group in found if group[0] & ties]
        found = [group for group in found if group not in tied]
        members = [one for group in tied for one in group[1]]
        found.append((ties.union(*(group[0] for group in tied)), [*members, twin]))
    return [tuple(members) for _, members in found]

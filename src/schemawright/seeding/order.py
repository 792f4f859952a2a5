"""The order in which tables are filled: referenced tables first, cycles cut where a foreign key may be left empty."""

from dataclasses import dataclass
from graphlib import TopologicalSorter

from schemawright.base.ids import Id
from schemawright.model import facts
from schemawright.model.document import Document
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.data_types import namespace_name


@dataclass(frozen=True)
class Order:
    """`groups` of tables: more than one table where their foreign keys form a cycle that can't be cut, so that only a
    single statement (or deferred checks) can fill them. `cut` are the ids of foreign keys that are left empty.
    """

    groups: tuple[tuple[Table, ...], ...]
    cut: frozenset[Id]


def fill_order(document: Document) -> Order:
    """The order for all tables, the same for equal documents."""
    tables = sorted(document.all(Table), key=lambda t: (namespace_name(document, t.namespace_id) or "", t.name, t.id))
    needs: dict[Id, set[Id]] = {table.id: set() for table in tables}
    held = sorted(document.all(Relationship), key=lambda relationship: (relationship.name, relationship.id))
    links = [one for one in held if one.enforced and one.source_table_id != one.target_table_id]
    cut: set[Id] = set()
    part_of = _components(tables, links)
    for link in links:
        if part_of[link.source_table_id] == part_of[link.target_table_id] and not facts.is_required(document, link):
            cut.add(link.id)
    kept = [link for link in links if link.id not in cut]
    for link in kept:
        needs[link.source_table_id].add(link.target_table_id)
    for table in tables:
        if table.partition_of is not None and table.partition_of in needs:
            # A partitioned table's rows are those of its partitions; what references it waits for them.
            needs[table.partition_of].add(table.id)
    return Order(_groups(tables, needs, _cycles(tables, needs)), frozenset(cut))


def _components(tables: list[Table], links: list[Relationship]) -> dict[Id, Id]:
    """For each table the first table (in order) of those that it forms a cycle with; itself where it is in none."""
    forward: dict[Id, set[Id]] = {table.id: set() for table in tables}
    for link in links:
        forward[link.source_table_id].add(link.target_table_id)
    return _cycles(tables, forward)


def _cycles(tables: list[Table], forward: dict[Id, set[Id]]) -> dict[Id, Id]:
    """Strongly connected components (Tarjan 1972), without recursion."""
    place = {table.id: number for number, table in enumerate(tables)}
    index: dict[Id, int] = {}
    low: dict[Id, int] = {}
    waiting: list[Id] = []
    found: dict[Id, Id] = {}
    for table in tables:
        if table.id in index:
            continue
        work = [(table.id, iter(sorted(forward[table.id], key=place.__getitem__)))]
        index[table.id] = low[table.id] = len(index)
        waiting.append(table.id)
        while work:
            current, following = work[-1]
            for after in following:
                if after not in index:
                    index[after] = low[after] = len(index)
                    waiting.append(after)
                    work.append((after, iter(sorted(forward[after], key=place.__getitem__))))
                    break
                if after not in found:
                    low[current] = min(low[current], index[after])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[current])
                if low[current] == index[current]:
                    cut = waiting.index(current)
                    members, waiting[cut:] = waiting[cut:], []
                    first = min(members, key=place.__getitem__)
                    found |= dict.fromkeys(members, first)
    return found


def _groups(tables: list[Table], needs: dict[Id, set[Id]], part_of: dict[Id, Id]) -> tuple[tuple[Table, ...], ...]:
    members: dict[Id, list[Table]] = {}
    for table in tables:
        members.setdefault(part_of[table.id], []).append(table)
    sorter: TopologicalSorter[Id] = TopologicalSorter()
    for table in tables:
        sorter.add(part_of[table.id], *sorted({part_of[need] for need in needs[table.id]} - {part_of[table.id]}))
    return tuple(tuple(members[first]) for first in sorter.static_order())

"""Views, triggers and policies that a change drops and makes again are missed by nobody: both is done in one go.

What takes long and stands between is done afterwards.
"""

from collections.abc import Iterable
from dataclasses import replace

from schemawright.base.ids import Id
from schemawright.dialects.ddl import Given
from schemawright.dialects.postgresql.ddl.write import closed
from schemawright.dialects.postgresql.safe.statements import ATTEMPTS, block
from schemawright.model.check import Check
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.view import View

_LATER = (Key, Index, Check, Exclusion, Relationship)
"""What hardly a view, trigger or policy needs to be made again."""
_QUERIES = ("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")
"""How statements begin that work on rows, or answer some."""


def in_one_go(given: list[Given]) -> list[Given]:
    """The statements with those from the first drop to the last new making as one, and the long ones behind them."""
    again = _again(given)
    places = [number for number, one in enumerate(given) if one.record.id in again and one.kind in ("drop", "create")]
    if not places:
        return given
    first, last = places[0], places[-1] + 1
    if _waits_for_key(given[first:last]):
        return given
    ahead, short, long = _apart(given[first:last])
    if any(one.statement.sql.startswith("DO $swap$") for one in long):
        return given  # what is made again needs the column that comes into its place only there
    if any(not _can_be_joined(one) for one in short) or sum(one.statement.warning is not None for one in short) > 1:
        return given
    return [*given[:first], *ahead, _joined(short), *long, *given[last:]]


def _again(given: Iterable[Given]) -> set[Id]:
    """The records that are dropped and made again, whose like costs no time."""
    found: dict[str, set[Id]] = {"drop": set(), "create": set()}
    for one in given:
        if one.kind in found and isinstance(one.record, View | RawObject):
            found[one.kind].add(one.record.id)
    return found["drop"] & found["create"]


def _waits_for_key(given: list[Given]) -> bool:
    """Whether a view may group by a primary key, or a body names a constraint, and so must wait for it."""
    made = {one.record.id for one in given if one.kind == "create" and isinstance(one.record, _LATER)}
    if any(isinstance(one.record, RawObject) and not made.isdisjoint(one.record.depends_on) for one in given):
        return True
    makes_key = any(isinstance(one.record, Key) and one.record.key_type == "primary" for one in given)
    views = (one.statement.sql.lower() for one in given if isinstance(one.record, View))
    return makes_key and any("group by" in sql for sql in views)


def _apart(given: list[Given]) -> tuple[list[Given], list[Given], list[Given]]:
    """Long drops, which clear the way, what is done at once, and what can wait.

    What is about one record keeps its order.
    """
    waiting: set[Id] = set()
    ahead: list[Given] = []
    short: list[Given] = []
    long: list[Given] = []
    for one in given:
        record: Record = one.record
        if one.kind == "drop" and _is_long(one) and record.id not in waiting:
            ahead.append(one)
            continue
        if (one.kind == "create" and isinstance(record, _LATER)) or _is_long(one):
            waiting.add(record.id)
        (long if record.id in waiting else short).append(one)
    return ahead, short, long


def _is_long(one: Given) -> bool:
    sql = one.statement.sql
    return "CONCURRENTLY" in sql.partition("\n")[0] or sql.startswith("DO $fill$") or "VALIDATE CONSTRAINT" in sql


def _can_be_joined(one: Given) -> bool:
    """Whether a statement can stand in a transaction with others, under the usual search path."""
    statement = one.statement
    if statement.sql.lstrip().upper().startswith(_QUERIES):
        return False
    is_free = statement.transactional or (statement.attempts > 1 and not _is_long(one))
    return is_free and not statement.search_path and one.kind != "setting" and "$gap$" not in statement.sql


def _joined(short: list[Given]) -> Given:
    sql = block([closed(one.statement.sql) for one in short], tag="gap")
    warning = next((one.statement.warning for one in short if one.statement.warning is not None), None)
    comment = "\n".join(dict.fromkeys(one.statement.comment for one in short if one.statement.comment))
    statement = replace(short[0].statement, sql=sql, warning=warning, comment=comment)
    return replace(short[0], statement=replace(statement, transactional=False, attempts=ATTEMPTS))

"""Four times the tables are four times the work: nothing looks through all of a schema for each change."""

from bench.diff import changed, pair
from bench.schemas import script
from schemawright.changes.match import match
from schemawright.migrate.plan import plan
from tests.counting import calls


def work_on(tables: int) -> int:
    """The calls of a difference in every fourth table, locks told."""
    text = script(tables)
    old, new = pair(text, changed(text))
    return calls(lambda: plan(old, match(old, new).document, locks=("up", "down")))


def test_four_times_the_tables_are_four_times_the_work() -> None:
    work_on(20)  # what is kept from one plan to the next is there for both
    few, many = work_on(60), work_on(240)
    assert many < 4.5 * few

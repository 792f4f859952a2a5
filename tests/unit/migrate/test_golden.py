"""The steps of the golden migrations, as they stand in the files."""

import pytest

from schemawright.migrate.plan import plan
from tests.unit.migrate.golden import Case, cases


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_steps(case: Case) -> None:
    assert case.written(case.plan()) == case.output


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_nothing_to_do_between_equals(case: Case) -> None:
    old, new = case.matched()
    for document in (old, new):
        found = plan(document, document)
        assert (found.up, found.down, found.up_sql) == ((), (), "")


def test_there_are_cases() -> None:
    assert len(cases()) > 30

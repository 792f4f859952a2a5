"""The steps of migrations on MariaDB and MySQL, as the golden files have them."""

import pytest

from schemawright.migrate.plan import plan
from tests.unit.migrate.golden import Case
from tests.unit.migrate.mariadb_golden import cases, matched, written

CASES = [*cases(), *cases("mysql")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_steps(case: Case) -> None:
    assert written(case) == case.output


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_nothing_to_do_between_equals(case: Case) -> None:
    for document in matched(case):
        assert plan(document, document).up_sql == ""


def test_there_are_cases() -> None:
    assert len(list(cases())) > 15

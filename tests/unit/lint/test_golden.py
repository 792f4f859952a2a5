"""What is found in scripts, and that each rule finds something somewhere."""

import pytest

from schemawright.lint.registry import rules
from schemawright.lint.rule import Rule
from tests.unit.lint.golden import Case, cases

CASES = cases()


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.topic}: {case.title}") for case in CASES])
def test_what_is_found(case: Case) -> None:
    assert case.written() == case.output, "python -m tests.unit.lint.golden writes it anew"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_each_rule_finds_something(rule: Rule) -> None:
    assert any(f" {rule.code}: " in case.output for case in CASES)

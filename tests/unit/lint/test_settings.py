"""Levels, versions and forms of names as they are written down."""

from typing import Any

import pytest

from schemawright.base.errors import InvalidError
from schemawright.lint.acts import Version
from schemawright.lint.linting import of_script
from schemawright.lint.registry import rules
from schemawright.lint.settings import NEWEST, settings_of


def test_flags_come_before_the_file() -> None:
    table = {"LINT_SERIAL": "error", "LINT_MONEY": "off", "version": 15, "in_transaction": True}
    found = settings_of(table, {"LINT_SERIAL": "off"})
    assert (found.level(rules()["LINT_SERIAL"]), found.level(rules()["LINT_MONEY"])) == (None, None)
    assert (found.version, found.in_transaction) == (Version(15), True)
    assert settings_of(table, version="14.2").version == Version(14, 2)
    assert settings_of({}).version == NEWEST


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"LINT_NONSENSE": "off"}, "There is no rule"),
        ({"LINT_MONEY": "loud"}, "'loud' is no level"),
        ({"version": "new"}, "'new' is no version"),
        ({"names": {"trigger": "x"}}, "has no trigger"),
        ({"names": {"table": "("}}, "no regular expression"),
        ({"names": "x"}, "has no 'x'"),
    ],
)
def test_what_is_wrong_is_said(table: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidError, match=said.replace("(", r"\(")):
        settings_of(table)


def test_names_have_the_form_that_is_asked_for() -> None:
    settings = settings_of({"names": {"table": "[a-z]+s", "index": ".*_idx"}})
    text = "CREATE TABLE film (id bigint PRIMARY KEY); CREATE INDEX film_idx ON film (id);"
    said = [one.message for one in of_script(text, settings=settings) if one.code == "LINT_NAME_FORM"]
    assert said == ["The table film is not of the form [a-z]+s."]

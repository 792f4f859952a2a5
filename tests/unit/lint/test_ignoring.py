"""Comments that switch rules off."""

import pytest

from schemawright.lint.linting import of_script
from schemawright.lint.settings import Settings

QUIET = Settings(
    levels={
        "LINT_LOCK_TIMEOUT_MISSING": "off",
        "LINT_STATEMENT_TIMEOUT_MISSING": "off",
        "LINT_NOT_REPEATABLE": "off",
        "LINT_IGNORE_UNUSED": "off",
    }
)
DROP, OTHER = "ALTER TABLE film DROP COLUMN title;", "ALTER TABLE actor DROP COLUMN name;"


def lines(text: str) -> list[int | None]:
    return [one.line for one in of_script(text, settings=QUIET)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"-- schemawright: ignore LINT_COLUMN_DROPPED\n{DROP}\n{OTHER}", [3]),
        (f"/* schemawright: ignore LINT_COLUMN_DROPPED */ {DROP}\n{OTHER}", [2]),
        (f"{DROP} -- schemawright: ignore LINT_COLUMN_DROPPED because nobody reads it\n{OTHER}", [2]),
        ("ALTER TABLE film\n  -- schemawright: ignore LINT_COLUMN_DROPPED\n  DROP COLUMN title;\n" + OTHER, [4]),
        (f"{DROP}\n-- schemawright: ignore LINT_COLUMN_DROPPED\n{OTHER}", [1]),
        (f"-- schemawright: ignore LINT_TABLE_DROPPED\n{DROP}", [2]),
        (f"-- schemawright: ignore-file LINT_COLUMN_DROPPED\n{DROP}\n{OTHER}", []),
        (f"-- squawk-ignore ban-drop-column\n{DROP}\n{OTHER}", [3]),
        (f"-- squawk-ignore-file\n{DROP}\n{OTHER}", []),
        (f"-- squawk-ignore\n{DROP}", [2]),
        (f"SELECT '-- schemawright: ignore LINT_COLUMN_DROPPED';\n{DROP}", [2]),
    ],
)
def test_what_a_comment_counts_for(text: str, left: list[int]) -> None:
    assert lines(text) == left


def test_a_comment_that_counts_for_nothing_is_said() -> None:
    text = f"-- schemawright: ignore LINT_TABLE_DROPPED\n{DROP}\n-- squawk-ignore ban-drop-table\nSELECT 1;"
    said = [one.message for one in of_script(text) if one.code == "LINT_IGNORE_UNUSED"]
    assert said == ["Nothing here is found by LINT_TABLE_DROPPED."]


def test_what_is_off_anyway_may_be_ignored() -> None:
    text = "-- schemawright: ignore LINT_INDEX_DROPPED\nSELECT 1;"
    assert of_script(text) == ()

"""The linter beside squawk: what squawk finds in the golden scripts is found here at the same line, or is explained."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from schemawright.dialects.postgresql.parser import parse
from schemawright.lint.acts import Acts
from schemawright.lint.linting import of_script
from schemawright.lint.registry import rules
from schemawright.lint.settings import NEWEST, Settings, version_of
from tests.unit.lint.golden import Case, cases

SQUAWK = Path(sys.executable).with_name("squawk")
NAMES = sorted({name for rule in rules().values() for name in rule.squawk} - {"unused-ignore"})
ALL = Settings(levels={rule.code: "warning" for rule in rules().values()})
LESS = {
    "prefer-robust-stmts": "Only what fails the second time is said here: SET NOT NULL does not.",
    "require-lock-timeout": "Only statements that wait for a lock on a table count here.",
    "require-statement-timeout": "The same.",
    "require-table-schema": "A table of one's own session has no schema to write.",
}
"""Rules of squawk's that say more than ours, and why ours do not."""
NOT_SO = {
    ("constraints checked at once", 4, "adding-foreign-key-constraint"): "A new column that is NULL is not checked.",
    ("columns that are computed for each row", 6, "adding-field-with-default"): "A virtual column is not stored.",
    ("partitions before 14", 2, "require-concurrent-partition-detach"): "PostgreSQL 13 has no CONCURRENTLY there.",
    ("required columns", 3, "adding-required-field"): "A serial has a default.",
    ("in order", 4, "transaction-nesting"): "ROLLBACK TO ends no transaction.",
}
"""Findings of squawk's that are wrong, and why."""

Places = set[tuple[int, str]]
POSTGRESQL = [case for case in cases() if case.dialect == "postgresql"]


def by_squawk(case: Case) -> Places:
    options = ["--include", ",".join(NAMES), "--reporter", "json", "--stdin-filepath", "case.sql"]
    if case.in_transaction:
        options.append("--assume-in-transaction")
    if case.version:
        options += ["--pg-version", case.version]
    done = subprocess.run([SQUAWK, *options], input=case.script, capture_output=True, text=True, check=False)
    return {(one["line"] + 1, one["rule_name"]) for one in json.loads(done.stdout or "[]")}


def by_us(case: Case) -> Places:
    settings = Settings(
        levels=ALL.levels,
        version=version_of(case.version) if case.version else NEWEST,
        in_transaction=case.in_transaction,
    )
    found = of_script(case.script, "postgresql", settings)
    return {(one.line or 0, name) for one in found for name in one.rule.squawk}


def of_the_script_itself(case: Case) -> set[int]:
    """The lines that change what the script has made: nobody waits for that or loses it."""
    script = parse(case.script)
    return {script.position(act.at)[0] for act in Acts(script, NEWEST).acts if act.is_new}


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.topic}: {case.title}") for case in POSTGRESQL])
def test_what_squawk_finds_is_found(case: Case) -> None:
    own = of_the_script_itself(case)
    missed = {(line, name) for line, name in by_squawk(case) - by_us(case) if line not in own and name not in LESS}
    assert missed == {(line, name) for title, line, name in NOT_SO if title == case.title}


def test_the_names_of_squawks_rules_are_its_own() -> None:
    wrong = subprocess.run([SQUAWK, "--include", "nonsense"], input="", capture_output=True, text=True, check=False)
    assert "invalid rule name nonsense" in wrong.stderr
    done = subprocess.run(
        [SQUAWK, "--include", ",".join(NAMES)], input="SELECT 1;", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr

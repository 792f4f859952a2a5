"""How rules are declared."""

import pytest

from schemawright.dialects.registry import dialects
from schemawright.lint.registry import rules, rules_named
from schemawright.lint.rule import TOPICS, Rule

each = pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)


@each
def test_a_rule_says_what_why_and_how(rule: Rule) -> None:
    assert rule.code.startswith("LINT_")
    assert rule.topic in TOPICS
    for text in (rule.why, rule.safe):
        assert text.endswith("."), text
    assert not rule.title.endswith(".")


@each
def test_a_rule_is_asked_about_what_it_looks_at(rule: Rule) -> None:
    assert bool(rule.acts) == (rule.act is not None)
    assert bool(rule.clauses) == (rule.clause is not None)
    assert set(rule.dialects) <= set(dialects())


@each
def test_a_rule_of_statements_names_the_manual_or_the_same_rule_elsewhere(rule: Rule) -> None:
    assert rule.topic == "lint" or rule.manual or rule.squawk or rule.atlas or rule.strong_migrations


def test_names_of_other_linters_find_their_rules() -> None:
    assert [rule.code for rule in rules_named("ban-drop-column")] == ["LINT_COLUMN_DROPPED"]
    assert len(rules_named("constraint-missing-not-valid")) > 1
    assert [rule.code for rule in rules_named("DS103")] == ["LINT_COLUMN_DROPPED", "LINT_SQLITE_COLUMN_LEFT_OUT"]
    assert rules_named("nonsense") == ()


ATLAS = """
DS101 DS102 DS103 MF101 MF102 MF103 MF104 BC101 BC102 CD101 CD102 CD103 PG101 PG102 PG103 PG104 PG105 PG110 PG301 PG302
PG303 PG304 PG305 PG306 PG307 PG308 PG309 PG310 PG311 TX101 TX201 NM101 NM102 NM103 NM104 NM105 NM106 SA101
MY101 MY102 MY110 MY111 MY112 MY113 MY120 MY121 MY122 MY123 MY130 MY131 MY132 MY133 MY134 MY135 MY136 LT101
""".split()
"""Atlas' checks but those of ownership (OW), which belong to its service."""
SQUAWK = """
adding-field-with-default adding-foreign-key-constraint adding-not-nullable-field adding-required-field
adding-serial-primary-key-field ban-add-column ban-add-composite-attribute ban-add-enum-value
ban-alter-database-options ban-alter-domain-with-add-constraint ban-alter-extension ban-alter-function-options
ban-alter-generated-expression ban-alter-identity ban-alter-policy-condition ban-alter-policy-roles
ban-alter-role-options ban-alter-row-level-security ban-alter-sequence-values ban-alter-system-options
ban-alter-view-options ban-char-field ban-concurrent-index-creation-in-transaction ban-create-domain-with-constraint
ban-create-policy ban-detach-inheritance ban-disable-trigger ban-drop-column ban-drop-constraint ban-drop-database
ban-drop-default ban-drop-domain ban-drop-extension ban-drop-function ban-drop-generated-expression ban-drop-index
ban-drop-not-null ban-drop-policy ban-drop-schema ban-drop-sequence ban-drop-table ban-drop-trigger ban-drop-type
ban-drop-view ban-duplicate-column-assignments ban-new-write-restriction ban-replace-view-function
ban-replica-identity ban-revoke ban-set-default ban-set-schema ban-truncate-cascade ban-uncommitted-transaction
changing-column-type constraint-missing-not-valid disallowed-unique-constraint identifier-too-long
prefer-bigint-over-int prefer-bigint-over-smallint prefer-identity prefer-repack prefer-robust-stmts
prefer-text-field prefer-timestamp-tz renaming-column renaming-object renaming-table
require-concurrent-index-creation require-concurrent-index-deletion require-concurrent-partition-detach
require-concurrent-reindex require-enum-value-ordering require-lock-timeout require-statement-timeout
require-table-schema require-timeout-settings transaction-nesting unused-ignore
""".split()
"""squawk's rules, of version 2.70; a syntax error is no finding here but an exit code of 2."""
STRONG = """
add_column_default add_column_default_callable add_column_json add_column_generated_stored change_column remove_column
rename_column rename_table add_reference add_index remove_index add_index_columns add_index_corruption create_table
change_column_default change_column_null change_column_null_postgresql add_foreign_key validate_foreign_key
add_check_constraint validate_check_constraint add_exclusion_constraint add_unique_constraint rename_schema
add_column_auto_incrementing add_check_constraint_mysql change_column_null_mysql
""".split()
"""strong_migrations' checks; what is left speaks of Ruby (`execute`, `change_table`)."""


@pytest.mark.parametrize("name", ATLAS)
def test_each_check_of_atlas_has_its_rule(name: str) -> None:
    assert any(name in rule.atlas for rule in rules().values())


@pytest.mark.parametrize("name", STRONG)
def test_each_check_of_strong_migrations_has_its_rule(name: str) -> None:
    assert any(name in rule.strong_migrations for rule in rules().values())


@pytest.mark.parametrize("name", SQUAWK)
def test_each_rule_of_squawk_has_its_rule(name: str) -> None:
    assert any(name in rule.squawk for rule in rules().values())

"""What can't be asked of a server in one transaction: statements that go their own way, scripts, time zones."""

import pytest

from schemawright.dialects.postgresql.locks import Known, Name, effects

TABLES = """
CREATE TABLE t (id integer PRIMARY KEY, at timestamp, n integer);
CREATE INDEX t_n ON t (n);
CREATE TABLE parted (a integer) PARTITION BY LIST (a);
CREATE TABLE one PARTITION OF parted FOR VALUES IN (1);
"""


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("CREATE INDEX CONCURRENTLY ON t (n)", "public.t SHARE UPDATE EXCLUSIVE scan"),
        ("DROP INDEX CONCURRENTLY t_n", "public.t SHARE UPDATE EXCLUSIVE brief"),
        ("REINDEX TABLE CONCURRENTLY t", "public.t SHARE UPDATE EXCLUSIVE scan"),
        ("REINDEX (CONCURRENTLY off) INDEX t_n", "public.t SHARE scan"),
        ("VACUUM FULL t", "public.t ACCESS EXCLUSIVE rewrite"),
        ("VACUUM t", "public.t SHARE UPDATE EXCLUSIVE scan"),
        ("REFRESH MATERIALIZED VIEW CONCURRENTLY m", "public.m EXCLUSIVE scan"),
        ("ALTER TABLE parted DETACH PARTITION one CONCURRENTLY", "public.parted SHARE UPDATE EXCLUSIVE brief"),
        ("ALTER TABLE unknown ALTER c TYPE text", "public.unknown ACCESS EXCLUSIVE rewrite"),
        ("SET timezone = 'UTC'; ALTER TABLE t ALTER at TYPE timestamptz", "public.t ACCESS EXCLUSIVE brief"),
        ("ALTER TABLE t ALTER at TYPE timestamptz", "public.t ACCESS EXCLUSIVE rewrite"),
        ("SET search_path = a; ALTER TABLE t SET LOGGED", "a.t ACCESS EXCLUSIVE rewrite"),
        (
            "ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c",
            "public.t ACCESS EXCLUSIVE scan",
        ),
    ],
)
def test_the_first_effect(sql: str, said: str) -> None:
    (effect, *_) = effects(sql, 18, Known.of(TABLES))
    assert f"{effect.table} {effect.mode} {effect.hold}" == said


def test_nobody_waits_for_a_table_that_the_script_makes() -> None:
    assert effects("CREATE TABLE new (id integer); CREATE INDEX ON new (id); ALTER TABLE new ALTER id TYPE text") == ()


def test_a_name_follows_its_renames() -> None:
    known = Known.of(TABLES + "ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME n TO m; ALTER INDEX t_n RENAME TO u_m;")
    assert known.indexes[Name("public", "u_m")].columns == {"m"}
    assert [str(effect.table) for effect in effects("DROP INDEX u_m", 18, known)] == ["public.u"]


@pytest.mark.parametrize(
    ("sql", "blocks"), [("CREATE INDEX ON t (n)", True), ("CREATE INDEX CONCURRENTLY ON t (n)", False)]
)
def test_who_waits_long(sql: str, blocks: bool) -> None:
    assert [effect.blocks_long for effect in effects(sql)] == [blocks]

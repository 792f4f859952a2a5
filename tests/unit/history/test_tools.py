"""What the files of other tools look like."""

import pytest

from schemawright.base.errors import InvalidError
from schemawright.history.errors import HistoryError
from schemawright.history.folder import History, Migration
from schemawright.history.tools.atlas import sum_of
from schemawright.history.tools.registry import tool_named

ALONE = "-- schemawright: no-transaction\n"
PLAIN = Migration("20260101000000", "a", "-- Why.\nSELECT 1;\nSELECT 2;\n", "SELECT 3;\n")
MIXED = Migration("20260102000000", "b", f"SELECT 1;\n{ALONE}VACUUM;\n", "SELECT 2;\n")
ONE_WAY = Migration("20260103000000", "c", "SELECT 4;")
HISTORY = History("postgresql", (PLAIN, MIXED, ONE_WAY))
BODY = "CREATE FUNCTION f() RETURNS int BEGIN\n  SET @a = 1;\n  RETURN 2;\nEND"
BODIES = History(
    "mariadb", (Migration("1", "f", f"DELIMITER //\n{BODY}\n//\nDELIMITER ;\nSELECT 1;\n", "DROP FUNCTION f;"),)
)


def files(tool: str, history: History = HISTORY) -> dict[str, str]:
    return dict(tool_named(tool).write(history).files)


def test_atlas_documents_this_sum() -> None:
    """The example of https://atlasgo.io/blog/2022/09/05/announcing-migration-execution."""
    found = {
        "1_initial.sql": '-- add new schema named "my_schema"\nCREATE DATABASE `my_schema`;\n'
        '-- create "tbl" table\nCREATE TABLE `my_schema`.`tbl` (`col` int NOT NULL);',
        "2_second.sql": "ALTER TABLE `my_schema`.`tbl` ADD `col_2` TEXT;",
        "3_third.sql": "CREATE TABLE `tbl_2` (`col` int NOT NULL);",
    }
    assert sum_of(found).splitlines() == [
        "h1:cD9kOv5VDRLrKVZ0pM4CxAlhH6mgE8PQLpUeuIMKDcs=",
        "1_initial.sql h1:SrFyOe0eg5WnE96GH3TtAt6046sfrOK4YKZYBlYr1SA=",
        "2_second.sql h1:FPzwV+MzwyCss7SASZtyafXiYc9Un5bzlcc3u7MxLJU=",
        "3_third.sql h1:uD+xDcA3Q+gHqwca2ZBDAHWYvC2eiUcwr1IgMsN0Q6c=",
    ]


def test_golang_migrate() -> None:
    assert files("golang-migrate") == {
        "20260101000000_a.up.sql": PLAIN.up,
        "20260101000000_a.down.sql": PLAIN.down,
        "20260102000000_b_part_1_of_2.up.sql": "SELECT 1;\n",
        "20260102000000_b_part_1_of_2.down.sql": "SELECT 1;\n",
        "20260102000001_b_part_2_of_2.up.sql": "VACUUM;\n",
        "20260102000001_b_part_2_of_2.down.sql": "SELECT 2;\n",
        "20260103000000_c.up.sql": "SELECT 4;\n",
    }


def test_dbmate() -> None:
    found = tool_named("dbmate").write(HISTORY)
    assert dict(found.files) == {
        "20260101000000_a.sql": f"-- migrate:up\n{PLAIN.up}\n-- migrate:down\n{PLAIN.down}",
        "20260102000000_b_part_1_of_2.sql": "-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 1;\n",
        "20260102000001_b_part_2_of_2.sql": "-- migrate:up transaction:false\nVACUUM;\n\n-- migrate:down\nSELECT 2;\n",
        "20260103000000_c.sql": "-- migrate:up\nSELECT 4;\n\n-- migrate:down\n",
    }
    assert [one.code for one in found.diagnostics] == ["HISTORY_NO_WAY_BACK"]


def test_flyway() -> None:
    assert files("flyway") == {
        "V20260101000000__a.sql": PLAIN.up,
        "U20260101000000__a.sql": PLAIN.down,
        "V20260102000000.1__b_part_1_of_2.sql": "SELECT 1;\n",
        "U20260102000000.1__b_part_1_of_2.sql": "SELECT 1;\n",
        "V20260102000000.2__b_part_2_of_2.sql": "VACUUM;\n",
        "V20260102000000.2__b_part_2_of_2.sql.conf": "executeInTransaction=false\n",
        "U20260102000000.2__b_part_2_of_2.sql": "SELECT 2;\n",
        "V20260103000000__c.sql": "SELECT 4;\n",
    }


def test_liquibase() -> None:
    found = files("liquibase")
    marks = "splitStatements:false stripComments:false rollbackSplitStatements:false"
    assert found["20260102000000_b.sql"] == (
        "--liquibase formatted sql\n\n"
        f"--changeset schemawright:20260102000000-1 {marks}\nSELECT 1;\n--rollback empty\n\n"
        f"--changeset schemawright:20260102000000-2 {marks} runInTransaction:false\nVACUUM;\n--rollback SELECT 2;\n"
    )
    assert "rollback" not in found["20260103000000_c.sql"].replace("rollbackSplit", "")
    assert found["changelog.yaml"].count("include:") == 3
    assert files("liquibase", History("postgresql"))["changelog.yaml"] == "databaseChangeLog: []\n"


def test_atlas() -> None:
    found = files("atlas")
    assert found["20260102000001_b_part_2_of_2.sql"] == "-- atlas:txmode none\n\nVACUUM;\n"
    assert found["atlas.sum"] == sum_of({name: text for name, text in found.items() if name != "atlas.sum"})


def test_bodies_with_semicolons() -> None:
    assert files("golang-migrate", BODIES)["1_f.up.sql"] == f"{BODY};\nSELECT 1;\n"
    assert files("flyway", BODIES)["V1__f.sql"] == f"DELIMITER //\n{BODY}\n//\nDELIMITER ;\nSELECT 1;\n"
    assert files("atlas", BODIES)["1_f.sql"] == f"-- atlas:delimiter -- end\n\n{BODY}\n-- end\nSELECT 1\n-- end\n"
    assert files("liquibase", BODIES)["1_f.sql"].count("--changeset ") == 2


def test_a_frame_is_not_for_tools() -> None:
    framed = History("sqlite", (Migration("1", "a", "BEGIN;\nSELECT 1;\nSELECT 2;\nCOMMIT;\n"),))
    assert files("golang-migrate", framed) == {"1_a.up.sql": "SELECT 1;\nSELECT 2;\n"}


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("dbmate", "-- migrate:down"),
        ("liquibase", "  -- rollback if it fails"),
        ("liquibase", "/ 2"),
        ("atlas", "-- atlas:sum ignore"),
    ],
)
def test_what_a_tool_would_misread_is_refused(tool: str, line: str) -> None:
    history = History("sqlite", (Migration("1", "a", f"SELECT 1;\nSELECT '\n{line}\n';\n"),))
    with pytest.raises(HistoryError) as caught:
        files(tool, history)
    (found,) = caught.value.diagnostics
    assert (found.code, found.message.startswith("1_a.up.sql:3: ")) == ("HISTORY_TOOL_MISREADS", True)


PRAGMA = f"{ALONE}PRAGMA foreign_keys = OFF;\nBEGIN;\nDROP TABLE a;\nPRAGMA foreign_key_check;\nCOMMIT;\n"
REBUILT = History("sqlite", (Migration("1", "a", "SELECT 1;\nSELECT 2;\n"), Migration("2", "b", PRAGMA, "SELECT 3;")))
CHECK = """CREATE TEMP TABLE rows_that_refer_to_nothing (number INTEGER CHECK (number = 0));
INSERT INTO rows_that_refer_to_nothing SELECT count(*) FROM pragma_foreign_key_check;
DROP TABLE rows_that_refer_to_nothing;
"""


def test_a_setting_of_a_session_stays_with_what_needs_it() -> None:
    found = tool_named("golang-migrate").write(REBUILT)
    inner = f"DROP TABLE a;\n{CHECK}"
    assert dict(found.files) == {
        "1_a.up.sql": "BEGIN;\nSELECT 1;\nSELECT 2;\nCOMMIT;\n",
        "2_b.up.sql": f"PRAGMA foreign_keys = OFF;\nBEGIN;\n{inner}COMMIT;\n",
        "2_b.down.sql": "SELECT 3;\n",
    }
    assert [one.code for one in found.diagnostics] == ["HISTORY_TOOL_WRAPS"]
    assert files("dbmate", REBUILT)["2_b.sql"].startswith("-- migrate:up transaction:false\nPRAGMA")
    saved = f"PRAGMA foreign_keys = OFF;\nSAVEPOINT migration;\n{inner}RELEASE migration;\n"
    assert files("flyway", REBUILT)["V2__b.sql"] == saved
    assert files("atlas", REBUILT)["2_b.sql"] == f"-- atlas:txmode none\n\n{saved}"
    marks = "endDelimiter:/ stripComments:false rollbackEndDelimiter:/ runInTransaction:false"
    cut = saved.replace(";\n", "\n/\n")
    assert files("liquibase", REBUILT)["2_b.sql"] == (
        f"--liquibase formatted sql\n\n--changeset schemawright:2 {marks}\n{cut}--rollback SELECT 3\n--rollback /\n"
    )


def test_no_room_for_a_part() -> None:
    near = Migration("20260102000001", "near", "SELECT 1;")
    with pytest.raises(HistoryError, match="comes right behind it"):
        files("dbmate", History("postgresql", (MIXED, near)))
    assert len(files("flyway", History("postgresql", (MIXED, near)))) == 6


def test_no_such_tool() -> None:
    with pytest.raises(InvalidError, match="atlas, dbmate, flyway, golang-migrate, liquibase, schemawright"):
        tool_named("ant")

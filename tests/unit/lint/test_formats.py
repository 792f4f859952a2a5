"""The forms in which findings are written; SARIF by what its schema of version 2.1.0 asks for."""

import json
from typing import Any

import pytest

from schemawright.base.errors import InvalidError
from schemawright.lint.formats.registry import format_named
from schemawright.lint.linting import of_document, of_script
from tests.unit.lint.golden import document

TEXT = 'ALTER TABLE film DROP COLUMN title;\nDROP TABLE "Akteur", ärger;'


def test_text_says_where_what_and_how() -> None:
    lines = format_named("text").write(of_script(TEXT), "a.sql").splitlines()
    assert lines[0] == "a.sql:1:1: error LINT_COLUMN_DROPPED: film.title is dropped with all its values."
    assert lines[1].startswith("    Deploy programs that do not name title first")


def test_json_has_every_field() -> None:
    first, *_ = json.loads(format_named("json").write(of_script(TEXT), "a.sql"))
    assert (first["source"], first["line"], first["column"], first["level"]) == ("a.sql", 1, 1, "error")
    assert (first["code"], first["topic"]) == ("LINT_COLUMN_DROPPED", "loss")


def sarif(text: str = TEXT, source: str = "a b/ä.sql") -> Any:
    return json.loads(format_named("sarif").write(of_script(text), source))


def test_sarif_has_what_its_schema_requires() -> None:
    content = sarif()
    assert content["version"] == "2.1.0"
    (run,) = content["runs"]
    assert set(run) <= {"tool", "results", "columnKind"}
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    driver = run["tool"]["driver"]
    assert driver["name"]
    rules = driver["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert set(rule) <= {
            "id",
            "shortDescription",
            "fullDescription",
            "help",
            "defaultConfiguration",
            "properties",
        }
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in ("none", "note", "warning", "error")


def test_sarif_places_each_result() -> None:
    (run,) = sarif()["runs"]
    assert run["results"]
    for result in run["results"]:
        assert set(result) <= {"ruleId", "ruleIndex", "level", "message", "locations"}
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("note", "warning", "error")
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "a%20b/%C3%A4.sql"
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1


def test_sarif_of_a_document_has_no_lines() -> None:
    found = of_document(document("CREATE TABLE film (made timestamp);"))
    content = json.loads(format_named("sarif").write(found, "a.schema.json"))
    (place, *_) = [one["locations"][0]["physicalLocation"] for one in content["runs"][0]["results"]]
    assert "region" not in place


def test_another_format_is_refused() -> None:
    with pytest.raises(InvalidError, match="Use one of: json, sarif, text"):
        format_named("xml")

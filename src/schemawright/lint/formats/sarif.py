"""Findings as SARIF 2.1.0, which code hosts show beside the lines (OASIS, Static Analysis Results Format)."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import schemawright
from schemawright.lint.formats.registry import Format
from schemawright.lint.rule import Finding, Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}


def _write(findings: Sequence[Finding], source: str) -> str:
    found = list({one.code: one.rule for one in findings}.values())
    places = {rule.code: number for number, rule in enumerate(found)}
    driver = {
        "name": "schemawright",
        "version": schemawright.__version__,
        "rules": [_rule(rule) for rule in found],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places[one.code], source) for one in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.safe, "markdown": rule.safe},
        "defaultConfiguration": {"level": LEVELS[rule.level], "enabled": rule.level != "off"},
        "properties": {"tags": [rule.topic]},
    }


def _result(one: Finding, rule: int, source: str) -> dict[str, Any]:
    message = f"{one.message} {one.help}".strip()
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": LEVELS[one.level],
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(one, source)}],
    }
    return result


def _location(one: Finding, source: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(source, safe="/:.-_~")}}
    if one.line is not None:
        place["region"] = {"startLine": one.line, "startColumn": one.column or 1}
    return place


FORMAT = Format("sarif", _write)

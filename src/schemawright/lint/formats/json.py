"""Findings for programs: an array of objects."""

import json
from collections.abc import Sequence
from typing import Any

from schemawright.lint.formats.registry import Format
from schemawright.lint.rule import Finding


def _write(findings: Sequence[Finding], source: str) -> str:
    return json.dumps([_content(one, source) for one in findings], indent=1, ensure_ascii=False) + "\n"


def _content(one: Finding, source: str) -> dict[str, Any]:
    return {
        "source": source,
        "line": one.line,
        "column": one.column,
        "level": one.level,
        "code": one.code,
        "topic": one.rule.topic,
        "message": one.message,
        "help": one.help,
        "subject": one.subject,
        "operations": list(one.operations),
    }


FORMAT = Format("json", _write)

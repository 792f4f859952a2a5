"""Findings for people: one line says where and what, the next what to do."""

from collections.abc import Sequence

from schemawright.lint.formats.registry import Format
from schemawright.lint.rule import Finding


def _write(findings: Sequence[Finding], source: str) -> str:
    return "".join(_said(one, source) for one in findings)


def _said(one: Finding, source: str) -> str:
    place = f"{source}:{one.line}:{one.column}" if one.line is not None else source
    help = f"    {one.help}\n" if one.help else ""
    return f"{place}: {one.level} {one.code}: {one.message}\n{help}"


FORMAT = Format("text", _write)

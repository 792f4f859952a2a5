"""Acceptance cases: two schemas, and what a migration between them must do."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from schemawright.model.schema import DialectName

FOLDER = Path(__file__).parent

Section = Literal["old", "new", "rows", "holds", "rename", "backfill", "using", "refused", "same"]
_CASE = re.compile(r"^-- case: (.+)$", re.MULTILINE)
_SECTION = re.compile(r"^-- (old|new|rows|holds|rename|backfill|using|refused|same)(?::[ \t]*(.*))?$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One case of a file; `README.md` says how it is written."""

    dialect: DialectName
    topic: str
    name: str
    old: str
    new: str
    rows: str = ""
    holds: tuple[str, ...] = ()
    renames: tuple[tuple[str, str], ...] = ()
    backfills: tuple[tuple[str, str], ...] = ()
    conversions: tuple[tuple[str, str], ...] = ()
    refused: str | None = None
    same: bool = False

    def __str__(self) -> str:
        return f"{self.dialect}/{self.topic}: {self.name}"


def read(path: Path) -> list[Case]:
    """The cases of a file. Raises `ValueError` where one is not written as it should be."""
    parts = _CASE.split(path.read_text())
    if parts[0].strip(" -\n").startswith("case"):
        raise ValueError(f"{path.name} does not begin with a case.")
    found = [_case(path, name.strip(), body) for name, body in zip(parts[1::2], parts[2::2], strict=True)]
    names = [case.name for case in found]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"{path.name} calls two cases {twice.pop()!r}.")
    return found


def _case(path: Path, name: str, body: str) -> Case:
    parts = _SECTION.split(body)
    sections: dict[str, str] = {}
    for kind, told, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        if kind in sections:
            raise ValueError(f"{path.name}: {name} has {kind!r} twice.")
        sections[kind] = told or text.strip("\n")
    if not {"old", "new"} <= sections.keys() or (parts[0].strip()):
        raise ValueError(f"{path.name}: {name} needs the sections old and new, and nothing before them.")
    return Case(
        dialect=cast("DialectName", path.parent.name),
        topic=path.stem,
        name=name,
        old=sections["old"],
        new=sections["new"],
        rows=sections.get("rows", ""),
        holds=tuple(line.rstrip(";") for line in sections.get("holds", "").splitlines() if line.strip()),
        renames=tuple(_pair(pair) for pair in sections.get("rename", "").split(", ") if pair),
        backfills=tuple(_pair(line) for line in sections.get("backfill", "").splitlines() if line),
        conversions=tuple(_pair(line) for line in sections.get("using", "").splitlines() if line),
        refused=sections.get("refused"),
        same="same" in sections,
    )


def _pair(text: str) -> tuple[str, str]:
    one, _, other = text.partition("=")
    return one, other


def cases(dialect: str) -> list[Case]:
    """Every case of a dialect, by topic."""
    return [case for path in sorted((FOLDER / dialect).glob("*.sql")) for case in read(path)]

"""Writes `docs/MIGRATIONS.md` from the cases: `python -m tests.acceptance.migrations.report [--check]`.

What a case says is what the tests have run, so that the page needs no server.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from schemawright.base.errors import UnsupportedError
from schemawright.changes.match import match
from schemawright.dialects.registry import dialect_named
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from tests.acceptance.migrations.case import FOLDER, Case, cases

PAGE = Path(__file__).parents[3] / "docs" / "MIGRATIONS.md"
NASTY = "nasty"
INTRODUCTION = """\
Each case is two schemas, and rows where they matter. `make test` plans the way between them, runs it up, down and up
again on the real database, and compares the catalogs with what the two scripts build by themselves, and the rows with
what they were. `python -m tests.acceptance.migrations DATABASE TOPIC` runs a part of them. What cannot be done is
refused, with a code; nothing else is left out."""


def page() -> str:
    """The page."""
    found = {path.name: cases(path.name) for path in sorted(FOLDER.iterdir()) if any(path.glob("*.sql"))}
    blocks = [
        "# Migrations: what is proved",
        INTRODUCTION,
    ]
    for dialect, held in found.items():
        blocks += [f"## {dialect_named(dialect).title}", _table(held), *_refused(held)]
    blocks.append("## The nastiest, and their SQL")
    for case in found["postgresql"]:
        if case.topic == NASTY:
            blocks += _shown(case)
    return "\n\n".join(blocks) + "\n"


def _table(held: list[Case]) -> str:
    lines = [
        "| topic | cases | there and back | of these with rows | the same, no step | refused |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    topics = {case.topic: [other for other in held if other.topic == case.topic] for case in held}
    for name, some in {**topics, "**all**": held}.items():
        refused, same = sum(case.refused is not None for case in some), sum(case.same for case in some)
        rows = sum(bool(case.rows) for case in some if case.refused is None)
        counts = (len(some), len(some) - refused - same, rows, same, refused)
        lines.append(f"| {name.replace('_', ' ')} | {' | '.join(map(str, counts))} |")
    return "\n".join(lines)


def _refused(held: list[Case]) -> Iterator[str]:
    refused = [case for case in held if case.refused is not None]
    if refused:
        yield "Refused:"
        yield "\n".join(f"- {case.topic.replace('_', ' ')}: {case.name} (`{case.refused}`)" for case in refused)


def _shown(case: Case) -> Iterator[str]:
    yield f"### {case.name[:1].upper()}{case.name[1:]}"
    yield f"```sql\n-- from\n{case.old}\n\n-- to\n{case.new}\n```"
    try:
        read = importer_for("case.sql", case.dialect).read
        old, new = (Document(read(text, ImportOptions()).records) for text in (case.old, case.new))
        found = plan(old, match(old, new, case.renames, guess=False).document)
        yield f"```sql\n-- up\n{found.up_sql}```"
        yield f"```sql\n-- down\n{found.down_sql}```"
    except UnsupportedError as error:
        yield f"Refused: `{error.diagnostics[0].code}`: {error.diagnostics[0].message} {error.diagnostics[0].help}"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(PAGE.read_text() != page())
    PAGE.write_text(page())

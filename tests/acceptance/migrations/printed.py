"""All that plans of the acceptance cases say, as JSON: `python -m tests.acceptance.migrations.printed ascending 1`.

Ids are given in the order told, and every `stride`th case is planned, beside those that were once unequal.
"""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import count
from random import Random
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import SchemawrightError, UnsupportedError
from schemawright.base.ids import Id
from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.backfill import backfills_named
from schemawright.migrate.conversion import conversions_named
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from tests.acceptance.migrations.case import FOLDER, Case, cases

DIALECTS = sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.sql")))
ORDERS = ("ascending", "descending", "random")
ONCE_UNEQUAL = frozenset(
    (
        "bounds exchanged between partitions that are empty",
        "check of one partition becomes everyone's",
        "default privileges in the style of a dump, and what is made anew beside them",
        "heir leaves, and its parent's check goes with it",
        "heir's column follows another name though the heir is made anew",
        "leaf partition becomes partitioned itself",
        "many schemas with one name in each",
        "nested default partitions",
        "partitions of three levels changed in the middle",
        "two tables swap namespaces",
        "two tables with identities swap names",
        "whole tree, nothing said, with what depends on it",
    )
)
"""Cases whose plans differed from run to run: ranked by id, or by the order of a set."""


def ids(order: str) -> Callable[[], Id]:
    """Where new ids come from."""
    numbers, random = count(1), Random(order)

    def new_id() -> Id:
        number = next(numbers)
        place = {"ascending": number, "descending": 2**32 - number, "random": random.getrandbits(32)}[order]
        return f"{place:08x}-0000-7000-8000-{number:012x}"

    return new_id


def printed(case: Case, new_id: Callable[[], Id], *, guess: bool, safe: bool) -> list[Any]:
    """Scripts, locks, diagnostics and guesses of a case's plan, or its refusal; names stand for ids."""
    try:
        old, new = (_read(case, sql, new_id) for sql in (case.old, case.new))
        matched = match(old, new, case.renames, guess=guess)
    except SchemawrightError as error:
        return [error.code, error.message]
    new = matched.document
    try:
        filled = backfills_named(old, new, dict(case.backfills))
        led = conversions_named(old, new, dict(case.conversions))
        found = plan(old, new, safe=safe, locks=("up", "down"), backfills=filled, conversions=led)
    except UnsupportedError as error:
        return [_told(old, new, diagnostic) for diagnostic in error.diagnostics]
    except SchemawrightError as error:
        return [error.code, error.message]
    said = [_told(old, new, diagnostic) for diagnostic in (*found.notes, *found.warnings_back)]
    locks = [repr(step.locks) for step in (*found.up, *found.down)]
    return [found.up_sql, found.down_sql, said, locks, list(map(str, matched.guesses))]


def _read(case: Case, sql: str, new_id: Callable[[], Id]) -> Document:
    options = ImportOptions(dialect=case.dialect, new_id=new_id)
    return Document(importer_for("case.sql", case.dialect).read(sql, options).records)


def _told(old: Document, new: Document, diagnostic: Diagnostic) -> list[str]:
    subject: Any = new.get(diagnostic.subject) or old.get(diagnostic.subject)
    return [diagnostic.code, diagnostic.level, diagnostic.message, diagnostic.help or "", getattr(subject, "name", "")]


def chosen(stride: int) -> Iterator[Case]:
    """Every so manyth case of each dialect, and those that were once unequal."""
    for dialect in DIALECTS:
        for number, case in enumerate(cases(dialect)):
            if number % stride == 0 or case.name in ONCE_UNEQUAL:
                yield case


def main() -> None:
    """Prints what each plan says, by case and by how it is planned."""
    order, stride = sys.argv[1], int(sys.argv[2])
    new_id = ids(order)
    found = {
        f"{case}{', guessing' if guess else ''}{', safe' if safe else ''}": printed(
            case, new_id, guess=guess, safe=safe
        )
        for case in chosen(stride)
        for guess in (False, True)
        for safe in ((False, True) if case.dialect == "postgresql" else (False,))
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()

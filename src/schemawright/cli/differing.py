"""The difference of two sources, for `diff`, `check` and `verify`."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from schemawright.base.errors import InvalidError
from schemawright.base.garbage import collection_paused
from schemawright.changes.guessing import Guess
from schemawright.cli.sources import Road, load
from schemawright.migrate.step import Plan
from schemawright.model.document import Document

if TYPE_CHECKING:
    from schemawright.migrate.plan import Direction
    from schemawright.scratch.server import Server


@dataclass(frozen=True)
class Differing:
    """Two documents under the same ids, the renames that were guessed, and the plan between them."""

    old: Document
    new: Document
    guesses: tuple[Guess, ...]
    plan: Plan


def compare_sources(
    old: str,
    new: str,
    dialect: str = "postgresql",
    *,
    road: Road = "parser",
    renames: Iterable[str] = (),
    guess: bool = True,
    server: str | None = None,
    proof: "Server | None" = None,
    safe: bool = False,
    locks: "Collection[Direction]" = (),
    backfills: Iterable[str] = (),
    conversions: Iterable[str] = (),
) -> Differing:
    """Reads both sources, matches their records and plans the way, for the version of the server `proof` if given.

    Raises `UnsupportedError` where a difference can't be expressed.
    """
    before, after = _loaded(old, new, dialect, road, server)
    if before.schema.dialect != after.schema.dialect:
        raise InvalidError(
            f"{old} is for {before.schema.dialect}, {new} for {after.schema.dialect}. Compare two of one dialect."
        )
    if proof is not None:
        from schemawright.scratch.proof import for_server

        before, after = for_server(before, proof), for_server(after, proof)
    return compare_documents(
        before,
        after,
        renames=renames,
        guess=guess,
        safe=safe,
        locks=locks,
        backfills=backfills,
        conversions=conversions,
    )


@collection_paused()
def _loaded(old: str, new: str, dialect: str, road: Road, server: str | None) -> tuple[Document, Document]:
    memory: dict[Any, Any] = {}
    before = load(old, dialect, road=road, server=server, memory=memory).document
    return before, load(new, dialect, road=road, server=server, memory=memory).document


@collection_paused()
def compare_documents(
    before: Document,
    after: Document,
    *,
    renames: Iterable[str] = (),
    guess: bool = True,
    safe: bool = False,
    locks: "Collection[Direction]" = (),
    backfills: Iterable[str] = (),
    conversions: Iterable[str] = (),
) -> Differing:
    """Matches the records of two documents of one dialect and plans the way; see `compare_sources`."""
    from schemawright.changes.match import match
    from schemawright.migrate.backfill import backfills_named
    from schemawright.migrate.conversion import conversions_named
    from schemawright.migrate.plan import plan

    matched = match(before, after, [_rename(text) for text in renames], guess=guess)
    filled = backfills_named(before, matched.document, dict(_said("backfill", text) for text in backfills))
    led = conversions_named(before, matched.document, dict(_said("using", text) for text in conversions))
    planned = plan(before, matched.document, safe=safe, locks=locks, backfills=filled, conversions=led)
    return Differing(before, matched.document, matched.guesses, planned)


def _rename(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise InvalidError(f"{text!r} is not a rename. Write --rename old=new, such as film.title=film.name.")
    return old, new


def _said(option: str, text: str) -> tuple[str, str]:
    column, equals, expression = text.partition("=")
    if not (column and equals and expression.strip()):
        raise InvalidError(f"{text!r} names no column and value. Write --{option} table.column=expression, in SQL.")
    return column.strip(), expression.strip()

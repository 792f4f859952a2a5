"""A migration from nothing to a document, cut into stages that each can be run and undone: types, tables, indexes…

The steps of the whole come in an order that runs, so whatever stands in front of a cut is a schema of its own; each
stage is the plan between two of them.
"""

from dataclasses import dataclass

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import UnsupportedError
from schemawright.base.ids import Id
from schemawright.migrate.plan import creation, plan
from schemawright.migrate.step import Step
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import Schema


@dataclass(frozen=True)
class Stage:
    """One migration: its name (`create_tables`) and the steps of both ways."""

    name: str
    document: Document
    """What the database holds when the stage is done."""
    up: tuple[Step, ...]
    down: tuple[Step, ...]


_CUTS = (
    ("create_tables", frozenset({"table"})),
    ("create_views", frozenset({"view", "materializedView"})),
    ("create_indexes", frozenset({"index"})),
    ("create_foreign_keys", frozenset({"relationship"})),
)
"""What begins a stage. In front of the first are types, sequences and functions; behind the last, triggers and more."""


@dataclass(frozen=True)
class Migration:
    """The stages in order, and what stays behind when they are undone."""

    stages: tuple[Stage, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def migration(document: Document) -> Migration:
    """The migration that makes `document` in an empty database; raises `UnsupportedError` where it can't be made."""
    try:
        return Migration(_stages(document))
    except UnsupportedError as error:
        stuck = {one.subject for one in error.diagnostics}
        raws = [raw for raw in document.all(RawObject) if raw.id in stuck]
        if len(raws) < len(error.diagnostics):
            raise
    # Statements such as ALTER LANGUAGE … OWNER change what was there before, so no one can tell what to go back to.
    ids = {raw.id for raw in raws}
    rest = Document(record for record in document if record.id not in ids)
    last = tuple(step for step in creation(document).up if step.subject in ids)
    said = tuple(_stays(raw) for raw in raws)
    return Migration((*_stages(rest), Stage("alter_others", document, last, ())), said)


def _stays(raw: RawObject) -> Diagnostic:
    return Diagnostic(
        code="TARGET_NOT_UNDONE",
        level="warning",
        message=f"Undoing the migrations leaves {raw.object_type} {raw.name} as it is: what was before is not known.",
        help="Undo it by hand where it matters.",
        subject=raw.id,
    )


def _stages(document: Document) -> tuple[Stage, ...]:
    whole = plan(None, document)
    if not whole.up:
        return ()
    cuts = _cuts(whole.up)
    found: list[Stage] = []
    before: Document | None = None
    for name, after in zip(
        (name for name, _ in cuts), _documents(document, whole.up, [end for _, end in cuts]), strict=True
    ):
        try:
            part = plan(before, after)
        except UnsupportedError:
            # Cut here it can't be undone; as one it can, or `plan(None, document)` would have said so.
            return (Stage("create_schema", document, whole.up, whole.down),)
        if part.up:
            found.append(Stage(name, after, part.up, part.down))
        before = after
    return tuple(found)


def _cuts(steps: tuple[Step, ...]) -> list[tuple[str, int]]:
    """Each stage's name and where it ends."""
    found: list[tuple[str, int]] = []
    name, start = "create_types", 0
    for following, kinds in _CUTS:
        place = next((n for n in range(start, len(steps)) if steps[n].record_kind in kinds), None)
        if place is not None:
            if place > start:
                found.append((name, place))
            name, start = following, place
    last = max((n for n, step in enumerate(steps) if step.record_kind in _CUTS[-1][1]), default=-1)
    if 0 <= start <= last < len(steps) - 1:
        found.append((name, last + 1))
        name = "create_triggers"
    return [*found, (name, len(steps))]


def _documents(document: Document, steps: tuple[Step, ...], ends: list[int]) -> list[Document]:
    """The document at each end: the records whose steps are all done, with what belongs to them."""
    last_step: dict[Id, int] = {}
    for number, step in enumerate(steps):
        if step.subject is not None:
            last_step[step.subject] = number
    known: dict[Id, int] = {}
    for record in document:
        _stage_of(document, record, last_step, ends, known)
    return [
        Document(record for record in document if isinstance(record, Schema) or known[record.id] <= number)
        for number in range(len(ends))
    ]


def _stage_of(
    document: Document, record: Record, last_step: dict[Id, int], ends: list[int], known: dict[Id, int]
) -> int:
    """The first stage in which a record can be: its own steps are done, and all that it refers to is there."""
    if record.id in known:
        return known[record.id]
    step = last_step.get(record.id, 0)
    stage = next(number for number, end in enumerate(ends) if step < end)
    known[record.id] = stage
    for reference in KIND_OF[type(record)].references:
        for id in reference.ids(record):
            if (other := document.get(id)) is not None:
                stage = max(stage, _stage_of(document, other, last_step, ends, known))
    known[record.id] = stage
    return stage

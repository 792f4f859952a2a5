"""What holds for all documents and all changes."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.base.errors import RefusedError
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create, Delete, Update, from_wire, invert, to_wire
from schemawright.changes.compare import diff, squash
from schemawright.model.document import Document, from_json, to_json
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record

from .documents import documents, texts


@st.composite
def batches(draw: Any, document: Document) -> tuple[Change, ...]:
    """Up to eight changes that apply to `document` one after the other."""
    changes: list[Change] = []
    for _ in range(draw(st.integers(0, 8))):
        records = [record for record in document if KIND_OF[type(record)].name != "schema"]
        action = draw(st.sampled_from(["update", "delete", "again"]))
        deleted = [change.record for change in changes if isinstance(change, Delete) and change.id not in document]
        change: Change
        if action == "again" and deleted:
            change = Create(draw(st.sampled_from(deleted)))
        elif not records:
            continue
        elif action == "delete":
            change = Delete(draw(st.sampled_from(records)))
        else:
            record = draw(st.sampled_from(records))
            field = draw(st.sampled_from(sorted(KIND_OF[type(record)].fields)))
            before = getattr(record, field)
            after = draw(texts) if _is_text(record, field) else draw(st.sampled_from([before, _zero(record, field)]))
            change = Update(KIND_OF[type(record)], record.id, {field: after}, {field: before})
        changes.append(change)
        document = apply(document, (change,))
    return tuple(changes)


def _is_text(record: Record, field: str) -> bool:
    """Whether the field takes any text, and not only one of a few words."""
    try:
        msgspec.convert("any text", KIND_OF[type(record)].types[field])
    except msgspec.ValidationError:
        return False
    return True


def _zero(record: Record, field: str) -> Any:
    default = KIND_OF[type(record)].fields[field].default
    return getattr(record, field) if default is msgspec.NODEFAULT else default


@given(st.data(), documents())
def test_the_inverse_undoes(data: st.DataObject, document: Document) -> None:
    changes = data.draw(batches(document))
    assert apply(apply(document, changes), invert(changes)) == document


@given(documents(), documents())
def test_applying_the_difference_gives_the_other(old: Document, new: Document) -> None:
    assert apply(old, diff(old, new)) == new
    assert diff(new, new) == ()


@given(st.data(), documents())
def test_the_difference_after_edits_leads_there_and_back(data: st.DataObject, old: Document) -> None:
    new = apply(old, data.draw(batches(old)))
    changes = diff(old, new)
    assert apply(old, changes) == new
    assert apply(new, invert(changes)) == old
    assert len({(change.kind.name, change.id) for change in changes}) == len(changes)


@given(st.data(), documents())
def test_a_squashed_batch_does_the_same(data: st.DataObject, document: Document) -> None:
    changes = data.draw(batches(document))
    short = squash(changes)
    assert apply(document, short) == apply(document, changes)
    assert len(short) <= len(changes)
    assert apply(apply(document, short), invert(short)) == document


@given(documents())
def test_a_document_survives_json(document: Document) -> None:
    text = to_json(document)
    assert from_json(text) == document
    assert to_json(from_json(text)) == text


@given(st.data(), documents())
def test_changes_survive_the_wire(data: st.DataObject, document: Document) -> None:
    for change in data.draw(batches(document)):
        again = from_wire(json.loads(json.dumps(to_wire(change))), document)
        assert again == change
        document = apply(document, (change,))


@given(st.data(), documents())
def test_carried_over_look_ups_equal_fresh_ones(data: st.DataObject, document: Document) -> None:
    for record in document:
        document.parts(record.id), tuple(document.referrers(record.id))
    edited = apply(document, data.draw(batches(document)))
    fresh = Document(edited)
    for record in (*document, *edited):
        assert {r.id for r in edited.parts(record.id)} == {r.id for r in fresh.parts(record.id)}
        assert {(r.id, ref) for r, ref in edited.referrers(record.id)} == {
            (r.id, ref) for r, ref in fresh.referrers(record.id)
        }


@given(documents())
def test_a_failing_batch_changes_nothing(document: Document) -> None:
    copy = Document(document)
    schema = document.schema
    with pytest.raises(RefusedError) as refused:
        apply(
            document, (Update(KIND_OF[type(schema)], schema.id, {"name": "x"}, {"name": schema.name}), Create(schema))
        )
    assert refused.value.code == "exists"
    assert document == copy

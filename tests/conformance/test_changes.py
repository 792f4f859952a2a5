"""The cases that Python and TypeScript both run: apply and invert mean the same on both sides of the wire.

`web/tests/conformance.test.ts` reads the same file.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from schemawright.base.errors import RefusedError
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create, Delete, Update, decode_fields, invert
from schemawright.model.document import from_json, record_from, to_json
from schemawright.model.kinds import KINDS

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases.json").read_text())


def _change(wire: dict[str, Any]) -> Change:
    """A change by its wire form alone, as a client knows it."""
    kind = KINDS[wire["kind"]]
    match wire["action"]:
        case "create":
            return Create(record_from(kind, {**wire["values"], "id": wire["id"]}))
        case "update":
            return Update(kind, wire["id"], decode_fields(kind, wire["values"]), decode_fields(kind, wire["before"]))
        case _:
            return Delete(record_from(kind, {**wire["before"], "id": wire["id"]}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_apply_and_invert(case: dict[str, Any]) -> None:
    document = from_json(json.dumps(case["document"]))
    changes = [_change(wire) for wire in case["changes"]]
    if "refused" in case:
        with pytest.raises(RefusedError) as refusal:
            apply(document, changes)
        assert refusal.value.code == case["refused"]
        return
    after = apply(document, changes)
    assert json.loads(to_json(after)) == case["after"]
    assert apply(after, invert(changes)) == document

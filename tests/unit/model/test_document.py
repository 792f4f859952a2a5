"""Documents that are read from text."""

import pytest

from schemawright.base.errors import InvalidError, NotFoundError, SourceError
from schemawright.base.ids import new_id
from schemawright.model.document import Document, from_json
from schemawright.model.kinds import KINDS
from schemawright.model.schema import Schema
from schemawright.model.table import Table


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("CREATE TABLE x ()", "not JSON"),
        ("[]", "not a schema document"),
        ('{"schemawright": 99, "schema": {}}', "format 99"),
    ],
)
def test_what_is_no_document_is_said(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        from_json(text)


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ('{"schemawright": 1}', "/schema"),
        ('{"schemawright": 1, "schema": {"id": "s", "name": ""}}', "/schema/name"),
        ('{"schemawright": 1, "schema": {"id": "s", "name": "s"}, "tabels": []}', "/tabels"),
        ('{"schemawright": 1, "schema": {"id": "s", "name": "s"}, "tables": {}}', "/tables"),
        (
            '{"schemawright": 1, "schema": {"id": "s", "name": "s"}, "tables": [{"id": "t", "name": 5}]}',
            "/tables/0/name",
        ),
        ('{"schemawright": 1, "schema": {"id": "s", "name": "s", "dialect": "oracle"}}', "/schema/dialect"),
    ],
)
def test_wrong_records_are_pointed_at(text: str, pointer: str) -> None:
    with pytest.raises(InvalidError) as error:
        from_json(text)
    assert error.value.pointer == pointer


def test_an_id_is_borne_once() -> None:
    schema = Schema(id=new_id(), name="s")
    with pytest.raises(InvalidError, match="one id"):
        Document([schema, Table(id=schema.id, name="t")])


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(NotFoundError, match="no table with the id x"):
        Document([Schema(id=new_id(), name="s")]).require(Table, "x")


def test_every_kind_declares_real_fields() -> None:
    for kind in KINDS.values():
        grouped = {field for group in kind.record.together for field in group}
        assert grouped <= kind.fields.keys()
        assert kind.record.parent is None or kind.record.parent in kind.fields
        for reference in kind.references:
            assert all(name in KINDS for name in reference.kinds)

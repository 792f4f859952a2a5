"""Every template in every dialect makes a table that the dialect's own reader takes back."""

import pytest

from schemawright.base.errors import InvalidError
from schemawright.commands.evaluate import evaluate
from schemawright.commands.schemas import new_document
from schemawright.commands.templates import TEMPLATES
from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.schema import DialectName
from schemawright.model.table import Table
from tests.unit.commands.test_commands import command, do, refused


def _names(document: Document) -> list[str]:
    named: list[Table | Column | Index] = [*document.all(Table), *document.all(Column), *document.all(Index)]
    return sorted(one.name for one in named)


DIALECTS: tuple[DialectName, ...] = ("postgresql", "mysql", "mariadb", "sqlite")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_a_template_makes_can_be_read_back(dialect: DialectName) -> None:
    document = new_document("All", dialect=dialect)
    for number, template in enumerate(TEMPLATES):
        document = do(document, command("addFromTemplate", template=template, positionX=number * 300.0))
    read = importer_for("all.sql", dialect).read(export(document, "sql").text, ImportOptions(dialect=dialect))
    assert [one for one in read.diagnostics if one.level == "error"] == []
    back = Document(read.records)
    assert sorted(one.key_type for one in back.all(Key)) == sorted(one.key_type for one in document.all(Key))
    assert _names(back) == _names(document)
    types = {(one.name, one.data_type, one.is_nullable) for one in document.all(Column)}
    assert {(one.name, one.data_type, one.is_nullable) for one in back.all(Column)} == types


def test_a_template_made_twice_gets_another_name() -> None:
    document = do(new_document("Two"), *[command("addFromTemplate", template="users")] * 2)
    assert sorted(table.name for table in document.all(Table)) == ["users", "users_2"]


def test_there_is_no_such_template() -> None:
    with pytest.raises(InvalidError, match="no template 'nothing'"):
        evaluate(new_document("None"), [command("addFromTemplate", template="nothing")])


def test_audit_columns_are_added_where_they_lack() -> None:
    document = do(new_document("Audited"), command("addFromTemplate", template="tags"))
    (table,) = document.all(Table)
    document = do(document, *[command("addAuditColumns", tableIds=[table.id])] * 2)
    names = [column.name for column in document.children(table.id, Column)]
    assert names == ["id", "name", "color", "created_at", "created_by", "updated_at", "updated_by"]
    assert refused(document, command("addAuditColumns", tableIds=["gone"])) == "gone"

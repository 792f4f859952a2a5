"""What a document refers to that is not there."""

import pytest

from schemawright.advise.registry import suggest
from schemawright.base.errors import UnsupportedError
from schemawright.changes.apply import apply
from schemawright.commands.evaluate import evaluate
from schemawright.exporters.registry import export
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.plan import plan
from schemawright.model.broken import faults
from schemawright.model.column import Column
from schemawright.model.document import Document, to_json
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.model.view import View
from schemawright.targets.registry import generate


def document(*parts: Record) -> Document:
    """Tables `a` and `b` with a column `id` each, of which that of `a` is the key."""
    tables = [Table(id=name, name=name) for name in "ab"]
    columns = [Column(id=f"{name}.id", table_id=name, name="id", data_type="integer") for name in "ab"]
    key = Key(id="k", table_id="a", name="a_pkey", key_type="primary", column_ids=("a.id",))
    return Document([Schema(id="s", name="s"), *tables, *columns, key, *parts])


def link(source: str = "b.id", target: str = "a", target_column: str = "a.id") -> Relationship:
    return Relationship(
        id="r",
        name="link",
        source_table_id="b",
        source_column_ids=(source,),
        target_table_id=target,
        target_column_ids=(target_column,),
    )


BROKEN = {
    "a table that is gone": (link(target="x", target_column="x.id"),),
    "a column that is gone": (link(source="b.x"),),
    "a column of another table": (link(source="a.id"),),
    "no table": (Column(id="c", table_id="x", name="lost", data_type="integer"),),
    "an index on what is gone": (
        Index(id="i", table_id="b", name="i", columns=(IndexElement(column_id="b.id"), IndexElement(column_id="b.x"))),
    ),
    "a view of a table that is gone": (View(id="v", name="v", query="SELECT 1", depends_on=("a", "x")),),
    "a key's column": (Key(id="u", table_id="b", name="u", key_type="unique", column_ids=("b.x",)),),
    "an ancestor": (Table(id="c", name="c", inherits=("a", "x")),),
    "a partitioned table": (Table(id="c", name="c", partition_of="x", partition_bound="DEFAULT"),),
    "a namespace": (Table(id="c", name="c", namespace_id="x"),),
    "a circle of heirs": (Table(id="c", name="c", inherits=("d",)), Table(id="d", name="d", inherits=("c", "a"))),
    "itself": (Table(id="c", name="c", inherits=("c",)),),
}


@pytest.mark.parametrize("parts", BROKEN.values(), ids=BROKEN)
def test_the_broken_part_is_said_and_its_suggestion_mends_it(parts: tuple[Record, ...]) -> None:
    broken = document(*parts)
    said = suggest(broken)
    assert {one.subject_ids[0] for one in said} <= {part.id for part in parts}
    assert {one.code for one in said} == {"BROKEN_REFERENCE"}
    assert all(one.message.startswith("The ") and one.help and one.label for one in said)
    for one in said:
        broken = apply(broken, evaluate(broken, one.operations))
    assert list(faults(broken)) == []
    assert {"a", "b", "a.id", "b.id", "k"} <= {record.id for record in broken}


def test_all_suggestions_together_mend_what_each_does() -> None:
    broken = document(link(source="b.x"), *BROKEN["a circle of heirs"], *BROKEN["an index on what is gone"])
    operations = tuple(operation for one in suggest(broken) for operation in one.operations)
    assert list(faults(apply(broken, evaluate(broken, operations)))) == []


def test_a_view_that_lost_something_stays_marked() -> None:
    broken = document(*BROKEN["a view of a table that is gone"])
    mended = apply(broken, evaluate(broken, suggest(broken)[0].operations))
    view = mended.require(View, "v")
    assert (view.depends_on, view.is_broken) == (("a",), True)


def test_nothing_is_made_of_a_broken_document() -> None:
    broken = document(link(source="b.x"))
    for make in (
        lambda: export(broken, "sql"),
        lambda: export(broken, "markdown"),
        lambda: plan(None, broken),
        lambda: plan(broken, document()),
        lambda: generate("sequelize", broken),
    ):
        with pytest.raises(UnsupportedError, match="refers to what is not there: The relationship 'link'") as error:
            make()
        assert [(one.code, one.subject) for one in error.value.diagnostics] == [("BROKEN_REFERENCE", "r")]
    assert '"b.x"' in export(broken, "document").text


def test_a_broken_document_is_read_and_said_to_be_so() -> None:
    text = to_json(document(link(source="b.x"))).decode()
    read = importer_for("some.schema.json", "postgresql").read(text, ImportOptions(dialect="postgresql", name="s"))
    assert [(one.code, one.level, one.subject) for one in read.diagnostics] == [
        ("IMPORT_BROKEN_REFERENCE", "warning", "r")
    ]
    assert len(read.records) == len(document(link()))

"""Records of what a DBML text says."""

from schemawright.importers.dbml.definitions import Source
from schemawright.importers.dbml.making import Making
from schemawright.importers.dbml.references import inline_references, relate
from schemawright.importers.registry import ImportOptions, ImportResult
from schemawright.model.drawing import Note


def records_of(source: Source, options: ImportOptions) -> ImportResult:
    """The records of a text; raises `SourceError` where names in it lead nowhere or are there twice."""
    making = Making(source, options)
    making.compare_database()
    for enum in source.enums:
        making.enum(enum)
    tables = [making.whole(definition) for definition in source.tables]
    for table in tables:
        making.table(table)
    for table in tables:
        relate(making, inline_references(table))
    relate(making, source.references)
    making.records += [Note(id=making.new_id(), text=text) for _, text in source.notes]
    for skipped in source.skipped:
        making.note(skipped.start, "IMPORT_NOT_MODELLED", f"{skipped.what} is not kept: there is no place for it.")
    return ImportResult((making.header, *making.records), tuple(making.diagnostics))

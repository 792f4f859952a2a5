"""Rows as CSV, one text a table, in the form that PostgreSQL's `COPY … WITH (FORMAT csv, HEADER)` reads."""

from schemawright.model.document import Document
from schemawright.seeding.data_types import namespace_name, resolve, underlying
from schemawright.seeding.rows import Seeds, TableRows
from schemawright.seeding.values import Value, as_text


def csv_files(seeds: Seeds) -> dict[str, str]:
    """Each table's rows by a file name, in the order in which to load them: `001_film.csv`, `002_sales.order.csv`.

    A null is nothing at all, an empty text is `""` (PostgreSQL manual, COPY).
    """
    filled = [one for one in seeds.tables if one.rows]
    return {
        f"{number:03}_{_name(seeds.document, one)}.csv": _text(seeds.document, one)
        for number, one in enumerate(filled, 1)
    }


def _name(document: Document, one: TableRows) -> str:
    namespace = namespace_name(document, one.table.namespace_id)
    name = f"{namespace}.{one.table.name}" if namespace else one.table.name
    return "".join(char if char.isalnum() or char in "._-" else "_" for char in name)


def _text(document: Document, one: TableRows) -> str:
    types = {column.id: underlying(document, resolve(document, column.data_type)) for column in one.columns}
    lines = [",".join(_quoted(column.name) for column in one.columns)]
    for row in one.rows:
        values: list[Value] = [(row.values.get(column.id), types[column.id]) for column in one.columns]
        lines.append(",".join("" if value is None else _quoted(as_text(value, kind)) for value, kind in values))
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'

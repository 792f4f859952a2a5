"""A simple picture of tables and views where they stand, and of the relationships between them.

For where there is no browser (the command line, the data dictionary). What the canvas shows is drawn by the designer,
which exports it as it is seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.drawing import Area, Note
from schemawright.model.facts import primary_key, relationship_type
from schemawright.model.namespace import Namespace
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

WIDTH, HEADER, ROW, GAP, MARGIN = 260.0, 34.0, 24.0, 60.0, 40.0
"""Sizes in the canvas' own units (CSS pixels at scale 1)."""

LIGHT = """
svg { background: #f7f8fa; font: 13px ui-sans-serif, system-ui, sans-serif }
.box { fill: #fff; stroke: #cfd5de } .head { fill: #3557d6 } .view .head { fill: #64748b }
.title { fill: #fff; font-weight: 600 } .name { fill: #1b2433 } .type { fill: #6b7688; text-anchor: end }
.key { font-weight: 600 } .line { fill: none; stroke: #7a869a; stroke-width: 1.5 }
.area { fill: #e8ecf4; stroke: #cfd5de }
.note { fill: #fff7d6; stroke: #e6d9a2 }
"""
DARK = """
svg { background: #12161d } .box { fill: #1b212b; stroke: #39424f } .name { fill: #e6eaf0 } .type { fill: #8f9bad }
.line { stroke: #8f9bad } .area { fill: #181e27; stroke: #39424f } .note { fill: #3a3520; stroke: #5c5434 }"""
BY_PREFERENCE = f"{LIGHT}@media (prefers-color-scheme: dark) {{{DARK} }}\n"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with a title and rows of a name and a type; `keys` are the names that stand out."""

    x: float
    y: float
    title: str
    rows: tuple[tuple[str, str, bool], ...]
    style: str = "table"

    @property
    def height(self) -> float:
        return HEADER + ROW * len(self.rows)


def write(document: Document) -> ExportResult:
    """The picture, light or dark as the reader likes it."""
    return ExportResult(picture(document, BY_PREFERENCE))


def picture(document: Document, style: str) -> str:
    """The picture with a style sheet; tables that all lie on one spot are set out in rows first."""
    boxes = _boxes(document)
    extras: list[Area | Note] = [*document.all(Area), *document.all(Note)]
    right = max([box.x + WIDTH for box in boxes.values()] + [e.position_x + e.width for e in extras], default=WIDTH)
    bottom = max(
        [box.y + box.height for box in boxes.values()] + [e.position_y + e.height for e in extras], default=ROW
    )
    left = min([box.x for box in boxes.values()] + [e.position_x for e in extras], default=0.0)
    top = min([box.y for box in boxes.values()] + [e.position_y for e in extras], default=0.0)
    size = (left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN)
    view = " ".join(_number(value) for value in size)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" {_size(size[2], size[3])}>',
        f"<title>{escape(document.schema.display_name or document.schema.name)}</title>",
        f"<style>{style}</style>",
    ]
    lines += [_area(area) for area in sorted(document.all(Area), key=lambda area: area.id)]
    relationships = sorted(document.all(Relationship), key=lambda r: (r.name, r.id))
    lines += [_line(document, r, boxes) for r in relationships if r.parent_relationship_id is None]
    lines += [line for box in boxes.values() for line in _drawn(box)]
    lines += [line for note in sorted(document.all(Note), key=lambda note: note.id) for line in _note(note)]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _size(width: float, height: float) -> str:
    return f'width="{_number(width)}" height="{_number(height)}"'


def _boxes(document: Document) -> dict[str, Box]:
    def place(record: Table | View | MaterializedView) -> tuple[str, str, str]:
        namespace = document.find(Namespace, record.namespace_id)
        return (record.name, namespace.name if namespace is not None else "", record.id)

    tables = sorted(document.all(Table), key=place)
    all_views: list[View | MaterializedView] = [*document.all(View), *document.all(MaterializedView)]
    views = sorted(all_views, key=place)
    found = {table.id: _table_box(document, table) for table in tables}
    found |= {view.id: Box(view.position_x, view.position_y, view.name, (), "view") for view in views}
    placed = len({(box.x, box.y) for box in found.values()})
    return found if placed > 1 or len(found) < 2 else dict(_in_rows(found))


def _table_box(document: Document, table: Table) -> Box:
    key = primary_key(document, table.id)
    ids = key.column_ids if key is not None else ()
    rows = tuple((column.name, column.data_type, column.id in ids) for column in document.children(table.id, Column))
    return Box(table.position_x, table.position_y, table.name, rows)


def _in_rows(boxes: dict[str, Box]) -> Iterator[tuple[str, Box]]:
    """The boxes in about as many columns as rows."""
    across = max(1, round(len(boxes) ** 0.5))
    tops = [0.0] * across
    for id, box in boxes.items():
        column = min(range(across), key=lambda number: (tops[number], number))
        yield id, Box(column * (WIDTH + GAP), tops[column], box.title, box.rows, box.style)
        tops[column] += box.height + GAP


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _cut(text: str, size: int) -> str:
    return escape(text if len(text) <= size else text[: size - 1] + "…")


def _rectangle(style: str, x: float, y: float, width: float, height: float) -> str:
    at = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"'
    return f'<rect class="{style}" {at} rx="6"/>'


def _label(style: str, x: float, y: float, text: str, size: int) -> str:
    return f'<text class="{style}" x="{_number(x)}" y="{_number(y)}">{_cut(text, size)}</text>'


def _drawn(box: Box) -> Iterator[str]:
    yield f'<g class="{box.style}">'
    yield _rectangle("box", box.x, box.y, WIDTH, box.height)
    yield _rectangle("head", box.x, box.y, WIDTH, HEADER)
    yield _label("title", box.x + 12, box.y + 22, box.title, 30)
    for number, (name, data_type, is_key) in enumerate(box.rows):
        line = box.y + HEADER + ROW * number + 16
        yield _label("name key" if is_key else "name", box.x + 12, line, name, 20)
        yield _label("type", box.x + WIDTH - 12, line, data_type, 17)
    yield "</g>"


def _line(document: Document, relationship: Relationship, boxes: dict[str, Box]) -> str:
    """A curve from the first source column to the target table, with a crow's foot where there may be many."""
    source, target = boxes[relationship.source_table_id], boxes[relationship.target_table_id]
    start_y = _row_y(document, source, relationship.source_table_id, relationship.source_column_ids[0])
    end_y = _row_y(document, target, relationship.target_table_id, relationship.target_column_ids[0])
    to_right = target.x >= source.x
    start_x, end_x = source.x + (WIDTH if to_right else 0.0), target.x + (0.0 if to_right else WIDTH)
    if relationship.source_table_id == relationship.target_table_id:
        end_x = start_x
    away = 1.0 if to_right else -1.0
    back = away if end_x == start_x else -away
    bend = max(40.0, abs(end_x - start_x) / 2)
    points = (start_x, start_y, start_x + away * bend, start_y, end_x + back * bend, end_y, end_x, end_y)
    x1, y1, x2, y2, x3, y3, x4, y4 = map(_number, points)
    path = f"M{x1} {y1}C{x2} {y2} {x3} {y3} {x4} {y4}"
    if relationship_type(document, relationship) != "one_to_one":
        tip = _number(start_x + away * 12)
        path += f"M{tip} {y1}L{x1} {_number(start_y - 6)}M{tip} {y1}L{x1} {_number(start_y + 6)}"
    return f'<path class="line" d="{path}"><title>{escape(relationship.name)}</title></path>'


def _row_y(document: Document, box: Box, table_id: str, column_id: str) -> float:
    ids = [column.id for column in document.children(table_id, Column)]
    return box.y + HEADER + ROW * (ids.index(column_id) + 0.5)


def _area(area: Area) -> str:
    box = _rectangle("area", area.position_x, area.position_y, area.width, area.height)
    return box + _label("name key", area.position_x + 12, area.position_y + 22, area.title, 60)


def _note(note: Note) -> Iterator[str]:
    yield _rectangle("note", note.position_x, note.position_y, note.width, note.height)
    for number, line in enumerate(note.text.splitlines()[: max(1, int(note.height // 18))]):
        yield _label(
            "name", note.position_x + 10, note.position_y + 20 + 18 * number, line, max(8, int(note.width // 7))
        )


EXPORTER = Exporter(id="svg", title="SVG picture", suffix=".svg", media_type="image/svg+xml", write=write)

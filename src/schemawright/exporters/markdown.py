"""The data dictionary in Markdown, as GitHub and most wikis read it; its diagram is Mermaid's."""

import re

from schemawright.exporters import mermaid
from schemawright.exporters.dictionary import dictionary
from schemawright.exporters.pages import Block, Code, Diagram, Grid, Heading, Line, Paragraph, Span
from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.exporters.words import LANGUAGES, in_language
from schemawright.model.document import Document


def write(document: Document, language: str = "en") -> ExportResult:
    """The whole page in a language."""
    schema = document.schema
    blocks = list(in_language(dictionary(document), language))
    anchors = {block.anchor for block in blocks if isinstance(block, Heading)}
    parts = [f"# {_text(schema.display_name or schema.name)}"]
    parts += ["\n".join(_contents(blocks))]
    parts += [_block(block, document, anchors) for block in blocks]
    return ExportResult("\n\n".join(part for part in parts if part) + "\n")


def _contents(blocks: list[Block]) -> list[str]:
    headings = [block for block in blocks if isinstance(block, Heading) and block.level <= 3]
    return [f"{'  ' * (heading.level - 2)}- [{_text(heading.text)}](#{heading.anchor})" for heading in headings]


def _block(block: Block, document: Document, anchors: set[str]) -> str:
    match block:
        case Heading(level, text, anchor):
            return f'{"#" * level} <a id="{anchor}"></a>{_text(text)}'
        case Paragraph(line):
            return _line(line, anchors)
        case Grid(head, rows):
            lines = [head, ("---",) * len(head)]
            cells = [tuple(_line(cell, anchors) for cell in row) for row in rows]
            return "\n".join(f"| {' | '.join(row)} |" for row in [*lines, *cells])
        case Code(text):
            return _fenced(text, "sql")
        case Diagram():
            return _fenced(mermaid.write(document).text.rstrip(), "mermaid")


def _line(line: Line, anchors: set[str]) -> str:
    return "".join(_span(span, anchors) for span in line)


def _span(span: Span, anchors: set[str]) -> str:
    if span.is_code:
        return _code(span.text)
    if span.anchor in anchors:
        return f"[{_text(span.text)}](#{span.anchor})"
    return _text(span.text)


def _text(text: str) -> str:
    """A text that means nothing to Markdown or HTML; its lines are kept."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    safe = re.sub(r"([\\`*_{}\[\]()#+!|~$-])", r"\\\1", safe)
    return re.sub(r"\r\n?|\n", "<br>", safe)


def _code(text: str) -> str:
    """A text as code on one line, also where it holds back quotes, or bars that would end a cell."""
    flat = re.sub(r"\s+", " ", text).replace("|", "\\|")
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", flat)), default=0))
    edge = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{edge}{flat}{edge}{fence}"


def _fenced(text: str, language: str) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}"


EXPORTER = Exporter(
    id="markdown",
    title="Data dictionary in Markdown",
    suffix=".md",
    media_type="text/markdown",
    write=write,
    languages=tuple(LANGUAGES),
)

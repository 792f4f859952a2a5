"""The data dictionary as one HTML page that needs nothing else: contents, the diagram, and a style for printing."""

import base64
from html import escape

from schemawright.exporters import svg
from schemawright.exporters.dictionary import dictionary
from schemawright.exporters.pages import Block, Code, Diagram, Grid, Heading, Line, Paragraph, Span
from schemawright.exporters.registry import Exporter, ExportResult
from schemawright.exporters.words import LANGUAGES, in_language, word
from schemawright.model.document import Document

STYLE = """
:root { color-scheme: light; --ink: #1a1b25; --soft: #555a69; --edge: #dfe1e8; --accent: #4a46b5 }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.5 system-ui, sans-serif }
a { color: var(--accent) } a:focus-visible { outline: 2px solid; outline-offset: 2px }
nav { position: fixed; inset: 0 auto 0 0; width: 260px; padding: 20px; overflow: auto; background: #f6f7fa;
  border-right: 1px solid var(--edge); font-size: 13px; overflow-wrap: anywhere }
nav ul { margin: 0; padding: 0; list-style: none } nav ul ul { margin: 0 0 10px 12px }
nav a { display: block; padding: 3px 0; text-decoration: none } nav > ul > li > a { font-weight: 600 }
main { max-width: 1240px; margin-left: 260px; padding: 24px 40px 80px }
h1 { margin: 0 0 8px; font-size: 30px } h2 { margin: 44px 0 8px; font-size: 23px; border-bottom: 2px solid var(--edge) }
h3 { margin: 32px 0 6px; font-size: 18px } h4 { margin: 18px 0 6px; color: var(--soft); font-size: 13px }
h1, h2, h3, p, td { overflow-wrap: anywhere } p, td { white-space: pre-line }
.wide { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: 13px }
th, td { padding: 5px 9px; border: 1px solid var(--edge); text-align: left; vertical-align: top }
th { background: #f6f7fa; font-weight: 600 }
code, pre { font: 12.5px/1.45 ui-monospace, monospace } code { white-space: pre-wrap }
pre { padding: 12px; overflow: auto; background: #f6f7fa; border: 1px solid var(--edge); border-radius: 6px }
img { display: block; max-width: 100%; border: 1px solid var(--edge); border-radius: 6px }
@media (max-width: 800px) { nav { position: static; width: auto } main { margin: 0; padding: 20px } }
@media print {
  @page { margin: 16mm 14mm }
  body { font-size: 10pt } nav { position: static; width: auto; border: 0; background: none; columns: 2 }
  main { margin: 0; padding: 0; max-width: none } a { color: inherit; text-decoration: none }
  h2 { break-before: page } h2, h3, h4 { break-after: avoid } tr, img { break-inside: avoid }
  thead { display: table-header-group } pre { white-space: pre-wrap; overflow: visible } .wide { overflow: visible }
  img { max-height: 240mm }
}
"""


def write(document: Document, language: str = "en") -> ExportResult:
    """The whole page in a language."""
    schema = document.schema
    name = escape(schema.display_name or schema.name)
    blocks = list(in_language(dictionary(document), language))
    anchors = {block.anchor for block in blocks if isinstance(block, Heading)}
    lines = [
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        f'<nav aria-label="{word("Contents", language)}">\n{_contents(blocks)}\n</nav>\n<main>\n<h1>{name}</h1>',
        *(_block(block, document, anchors, language) for block in blocks),
        "</main>\n</body>\n</html>",
    ]
    return ExportResult("\n".join(lines) + "\n")


def _contents(blocks: list[Block]) -> str:
    """The headings of both upper levels, one list in the other."""
    parts = ["<ul>"]
    inner = False
    for block in blocks:
        if not isinstance(block, Heading) or block.level > 3:
            continue
        if inner and block.level == 2:
            parts.append("</ul>")
        elif not inner and block.level == 3:
            parts.append("<ul>")
        inner = block.level == 3
        parts.append(f'<li><a href="#{block.anchor}">{escape(block.text)}</a>')
    return "\n".join([*parts, *(["</ul>"] if inner else []), "</ul>"])


def _block(block: Block, document: Document, anchors: set[str], language: str) -> str:
    match block:
        case Heading(level, text, anchor):
            return f'<h{level} id="{anchor}">{escape(text)}</h{level}>'
        case Paragraph(line):
            return f"<p>{_line(line, anchors)}</p>"
        case Grid(head, rows):
            titles = "".join(f'<th scope="col">{escape(title)}</th>' for title in head)
            body = "".join(f"<tr>{''.join(f'<td>{_line(cell, anchors)}</td>' for cell in row)}</tr>\n" for row in rows)
            return (
                f'<div class="wide"><table>\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>'
            )
        case Code(text):
            return f"<pre>{escape(text)}</pre>"
        case Diagram():
            # As an image: its style sheet stays its own.
            picture = base64.b64encode(svg.picture(document, svg.LIGHT).encode()).decode()
            return f'<img alt="{word("Diagram of all tables", language)}" src="data:image/svg+xml;base64,{picture}">'


def _line(line: Line, anchors: set[str]) -> str:
    return "".join(_span(span, anchors) for span in line)


def _span(span: Span, anchors: set[str]) -> str:
    text = escape(span.text)
    if span.is_code:
        return f"<code>{text}</code>"
    return f'<a href="#{span.anchor}">{text}</a>' if span.anchor in anchors else text


EXPORTER = Exporter(
    id="html",
    title="Data dictionary in HTML",
    suffix=".html",
    media_type="text/html",
    write=write,
    languages=tuple(LANGUAGES),
)

"""Views."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.lexer import closed
from schemawright.model.document import Document
from schemawright.model.view import View

PRIORITY = 60

ALTERS = (silent("display_name", "depends_on", "comment", "column_comments"),)
"""Everything else makes a view anew; it has no other name than the one that it was made with."""


def parts(document: Document, view: View) -> Iterator[Part]:
    """A view is one part."""
    yield Part(
        key=view.id,
        record=view,
        priority=PRIORITY,
        create=create,
        drop=lambda names, view: (f"DROP VIEW {names.of(view)}",),
        requires=frozenset(view.depends_on),
        texts=(Text(view.query, relations=True),),
        sort=view.name,
    )


def create(names: Names, view: View) -> Statements:
    """`CREATE VIEW`."""
    columns = f" ({', '.join(map(names.quote, view.column_names))})" if view.column_names else ""
    told = [f"{column}: {comment}" for column, comment in sorted(view.column_comments.items())]
    comment = "\n".join([view.comment, *told] if view.comment else told)
    yield Statement(f"CREATE VIEW {names.of(view)}{columns} AS\n{closed(view.query)}", comment=comment)

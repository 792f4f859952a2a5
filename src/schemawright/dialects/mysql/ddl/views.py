"""Views: MySQL keeps their text with every star spelled out, so a view is made anew when what it shows changes."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Part, Statements, Text, silent
from schemawright.dialects.mysql.ddl.write import statement
from schemawright.dialects.names import Names
from schemawright.model.document import Document
from schemawright.model.view import View


def parts(document: Document, view: View, sort: str) -> Iterator[Part]:
    """A view is one part."""
    yield Part(
        key=view.id,
        record=view,
        priority=60,
        create=create,
        drop=lambda names, view: (statement(f"DROP VIEW {names.of(view)}"),),
        requires=frozenset(view.depends_on),
        texts=(Text(view.query, relations=True),),
        sort=sort,
    )


def create(names: Names, view: View) -> Statements:
    """`CREATE VIEW`."""
    algorithm = f"ALGORITHM={view.options['algorithm'].upper()} " if "algorithm" in view.options else ""
    security = f"SQL SECURITY {view.options['security'].upper()} " if "security" in view.options else ""
    columns = f" ({', '.join(map(names.quote, view.column_names))})" if view.column_names else ""
    text = f"CREATE {algorithm}{security}VIEW {names.of(view)}{columns} AS\n{view.query.strip()}"
    yield statement(text + (f"\nWITH {view.check_option.upper()} CHECK OPTION" if view.check_option else ""))


ALTERS = (silent("display_name", "depends_on"),)

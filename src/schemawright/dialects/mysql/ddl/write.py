"""Small pieces of DDL that several kinds share."""

import re
from collections.abc import Mapping

from schemawright.dialects.ddl import Statement
from schemawright.dialects.mysql.ddl.flavour import FLAVOURS, Flavour
from schemawright.dialects.mysql.text import LEXER
from schemawright.dialects.names import Names
from schemawright.dialects.text import Token
from schemawright.model.column import Column
from schemawright.model.index import IndexElement
from schemawright.model.table import Table

PARTITION = "partition by"
"""The option that holds the whole partitioning, as it stands behind `PARTITION BY`."""
VERSIONED = "with system versioning"
_CHANGES_HISTORY = ("ADD COLUMN", "MODIFY COLUMN", "DROP COLUMN", "ADD UNIQUE", "ADD PRIMARY", "DEFAULT CHARACTER SET")
TEXT_TYPES = re.compile(r"(?:char|varchar|tinytext|text|mediumtext|longtext|enum|set)\b")
"""Types whose values have a collation."""
LONG_TYPES = re.compile(r"(?:tiny|medium|long)?(?:text|blob)\b|json\b|geometry\b|point\b|linestring\b|polygon\b|multi")
"""Types that MySQL gives no literal as a default."""


def flavour_of(names: Names) -> Flavour:
    """MySQL's way or MariaDB's."""
    return FLAVOURS[names.dialect.name]


def solid(text: str) -> list[Token]:
    """The tokens of a text that count."""
    return [token for token in LEXER.tokens(text) if token.kind not in ("space", "comment")]


def statement(sql: str, **more: object) -> Statement:
    """A statement of DDL: it commits what is before it and itself, so no transaction holds it."""
    return Statement(sql, transactional=False, **more)  # type: ignore[arg-type]


def alter(names: Names, table_id: str, clause: str, **more: object) -> Statement:
    """`ALTER TABLE … clause`; where it changes the rows that a versioned table keeps of old, it must say so."""
    text = f"ALTER TABLE {names.of(table_id)} {clause}"
    if clause.startswith(_CHANGES_HISTORY) and _is_versioned(names, table_id):
        text = f"SET STATEMENT system_versioning_alter_history = KEEP FOR {text}"
    return statement(text, **more)


def _is_versioned(names: Names, table_id: str) -> bool:
    held = names.document.find(Table, table_id), names.before(Table, table_id)
    return any(table is not None and VERSIONED in table.storage_parameters for table in held)


def bracketed(expression: str) -> str:
    """The expression in brackets; in its own, where one pair is around the whole of it."""
    text = expression.strip()
    return text if is_bracketed(text) else f"({text})"


def is_bracketed(text: str) -> bool:
    """Whether one pair of brackets is around the whole of a text."""
    depth, tokens = 0, solid(text)
    if not tokens or tokens[0].text != "(":
        return False
    for number, token in enumerate(tokens):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth == 0:
            return number == len(tokens) - 1
    return False


def element(names: Names, part: IndexElement) -> str:
    """One element of a key or index."""
    text = names.column(part.column_id) if part.column_id is not None else bracketed(part.expression or "")
    text += f"({part.prefix_length})" if part.prefix_length is not None else ""
    return text + (" DESC" if part.order == "desc" else "")


def comment(names: Names, text: str | None) -> str:
    """` COMMENT '…'` or nothing."""
    return f" COMMENT {names.literal(text)}" if text is not None else ""


def index_options(names: Names, options: Mapping[str, str], text: str | None) -> str:
    """What stands behind the columns of a key or index."""
    written = ""
    for name, value in sorted(options.items()):
        if name == "hidden":
            written += f" {flavour_of(names).hidden_index}"
        elif name == "parser":
            written += f" WITH PARSER {names.quote(value)}"
        elif name == "using":
            written += f" USING {value.upper()}"
        else:
            written += f" {name.upper()}={value}"
    return written + comment(names, text)


def is_text(column: Column) -> bool:
    """Whether the column's values have a collation."""
    return TEXT_TYPES.match(column.data_type) is not None

"""The type that a column of MySQL had, and the one that a clause gives it."""

from schemawright.dialects.registry import dialect_named
from schemawright.lint.clauses import Clause, Words
from schemawright.model.column import Column

ENDS = frozenset(
    """
    NOT NULL DEFAULT AUTO_INCREMENT COMMENT COLLATE CHARACTER CHARSET GENERATED AS UNIQUE PRIMARY KEY REFERENCES CHECK
    FIRST AFTER ON INVISIBLE VISIBLE STORAGE COLUMN_FORMAT CONSTRAINT VIRTUAL STORED PERSISTENT
    """.split()
)
"""Words that stand behind a type."""


def old_column(clause: Clause) -> Column | None:
    """The column in the schema that the script is run on; `None` where that is not known."""
    columns = clause.script.old_columns(clause.table)
    return next((one for one in columns if one.name.lower() == clause.name.lower()), None)


def old_type(clause: Clause) -> str | None:
    """The type that it has there."""
    return None if (column := old_column(clause)) is None else column.data_type


def new_type(clause: Clause) -> str:
    """The type that `MODIFY a int` or `CHANGE a b int` gives, in canonical spelling."""
    place = 2 if clause.words[1].text == "COLUMN" else 1
    definition = clause.words[place + (2 if clause.what == "CHANGE COLUMN" else 1) :]
    ends = (place for place, word in enumerate(definition) if place and word.is_name and word.text in ENDS)
    size = next(ends, len(definition))
    return dialect_named(clause.script.dialect).canonical_type(_text(clause, definition[:size]))


def _text(clause: Clause, words: Words) -> str:
    if not words:
        return ""
    whole = clause.script.text
    last = words[-1]
    end = last.start + len(last.text)
    return whole[words[0].start : end]

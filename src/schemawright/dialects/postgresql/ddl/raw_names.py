"""Functions, procedures, triggers and policies under another name: all else that they are stays."""

from schemawright.dialects.ddl import Statement, Statements
from schemawright.dialects.postgresql.ddl.raw import nameless, undo
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.postgresql.renaming import name_in
from schemawright.model.raw import RawObject


def renamed(before: RawObject, after: RawObject) -> Statements | None:
    """What gives an object its new name, while what it is about has the old one still; `None` where it has none."""
    old, new, undone = name_in(before.text), name_in(after.text), undo(before.text)
    is_led = nameless(before, before.text) != before.text and before.object_type == after.object_type
    if not is_led or old is None or new is None or undone is None or old[-1] == new[-1]:
        return None
    sql = f"ALTER{undone.removeprefix('DROP')} RENAME TO {quote_identifier(new[-1])}"
    return (Statement(sql, search_path=before.search_path),)

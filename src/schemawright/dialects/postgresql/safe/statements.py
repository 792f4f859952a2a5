"""The statements that a safe migration is made of."""

from dataclasses import replace

from schemawright.dialects.ddl import Phase, Statement
from schemawright.dialects.naming import make_object_name

LOCK_TIMEOUT = 1000
"""How many milliseconds others may be kept waiting behind a statement that waits for its own locks."""
ATTEMPTS = 30
"""How often such a statement is tried."""
PAGES = 50
"""How many pages of a table are filled in one transaction: its rows stay locked for a few tenths of a second."""


def quick(sql: str, phase: Phase | None = None) -> Statement:
    """A statement that blocks for a moment once it has its lock, and gives up where it does not get it.

    It stands alone: in a transaction it would keep its lock while those behind it work, or wait for theirs.
    """
    return Statement(sql, transactional=False, attempts=ATTEMPTS, phase=phase)


def lasting(sql: str, before_retry: str = "", phase: Phase | None = None) -> Statement:
    """A statement that works for long, blocks nobody and stands outside of transactions."""
    comment = f"If this fails, do this before you try it again: {before_retry};" if before_retry else ""
    return Statement(
        sql, transactional=False, attempts=ATTEMPTS, before_retry=before_retry, phase=phase, comment=comment
    )


def as_first(statements: list[Statement], original: Statement) -> list[Statement]:
    """The statements with the comment, warning and search path of the one that they stand for."""
    first = replace(statements[0], warning=original.warning, comment=original.comment or statements[0].comment)
    return [replace(one, search_path=original.search_path) for one in (first, *statements[1:])]


def block(statements: list[str], declarations: str = "", tag: str = "swap") -> str:
    """Statements that are done together or not at all, as one; `declarations` stand before `BEGIN`."""
    body = "\n".join(f"    {statement};" for statement in statements)
    return f"DO ${tag}$\n{declarations}BEGIN\n{body}\nEND\n${tag}$"


def concurrently(sql: str) -> str:
    """`CREATE INDEX` or `DROP INDEX` that lets others work."""
    return sql.replace("INDEX ", "INDEX CONCURRENTLY ", 1)


def build_index(sql: str, index: str, phase: Phase | None = None) -> Statement:
    """`CREATE INDEX` as a statement that lets others work; `index` is its qualified name."""
    return lasting(concurrently(sql), f"DROP INDEX CONCURRENTLY IF EXISTS {index}", phase)


def fill(table: str, assignment: str, condition: str, phase: Phase | None = None) -> Statement:
    """Fills rows a few pages at a time, each time in a transaction of its own.

    Before PostgreSQL 14 each batch reads the whole table: there is no scan of a range of pages.
    """
    update = f"UPDATE ONLY %s SET {_pattern(assignment)} WHERE {_pattern(condition)} AND ctid >= %L AND ctid < %L"
    return Statement(
        f"""DO $fill$
DECLARE
    part regclass;
    pages bigint;
BEGIN
    FOR part IN
        WITH RECURSIVE parts(oid) AS (
            SELECT {_literal(table)}::regclass::oid
            UNION SELECT inhrelid FROM pg_inherits JOIN parts ON inhparent = parts.oid
        )
        SELECT parts.oid FROM parts JOIN pg_class USING (oid) WHERE relkind = 'r'
    LOOP
        pages := pg_relation_size(part) / current_setting('block_size')::bigint;
        FOR page IN 0 .. pages / {PAGES} LOOP
            EXECUTE format(
                {_literal(update)},
                part, format('(%s,0)', page * {PAGES}), format('(%s,0)', (page + 1) * {PAGES})
            );
            COMMIT;
        END LOOP;
    END LOOP;
END
$fill$""",
        transactional=False,
        fills=True,
        attempts=ATTEMPTS,
        phase=phase,
        comment="Fills the rows a few at a time; it can be run again, and goes on where it was.",
    )


def _literal(text: str) -> str:
    """A string literal."""
    return "'" + text.replace("'", "''") + "'"


def _pattern(expression: str) -> str:
    """An expression as it stands in a pattern of `format`."""
    return expression.replace("%", "%%")


def bar_nulls(table: str, column: str, name: str, phase: Phase | None = None) -> list[Statement]:
    """`SET NOT NULL`, proved by a check beforehand; `column` is quoted, `name` one that no constraint has."""
    return [
        quick(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({column} IS NOT NULL) NOT VALID", phase),
        quick(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}", phase),
        quick(f"ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL", phase),
        quick(f"ALTER TABLE {table} DROP CONSTRAINT {name}", phase),
    ]


def spare_name(name: str, label: str) -> str:
    """A name made of another, and a label behind it."""
    return make_object_name(name, "", label)

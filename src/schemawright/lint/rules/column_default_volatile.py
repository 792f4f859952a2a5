"""A volatile default is computed for every row that is there."""

from collections.abc import Iterator

from schemawright.lint.acts import Act, sql_name
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.saying import called, calls

STABLE = frozenset(
    """
    now current_timestamp transaction_timestamp statement_timestamp current_user session_user current_database
    current_schema current_setting timezone to_timestamp to_date date_trunc make_interval make_date coalesce lower upper
    length concat format md5 to_char to_json to_jsonb json_build_object jsonb_build_object json_build_array
    jsonb_build_array array_fill int4range int8range numrange tsrange tstzrange daterange
    """.split()
)
"""Functions of PostgreSQL that people use in defaults and that are not volatile (manual, 9 and 36.7)."""
INSTANT = 11


def _act(act: Act) -> Iterator[Found]:
    given = act.node["raw_expr"]
    volatile = [names for names in calls(given) if names[-1] not in STABLE]
    if not volatile and act.version.major >= INSTANT:
        return
    why = (
        f"{sql_name(volatile[0])}() may give another value for each row" if volatile else "PostgreSQL 10 computes each"
    )
    column = called(act.column)
    yield Found(
        message=f"{act.on} is written anew for the default of {column} ({why}), while nobody reads or writes.",
        help=f"Add {column} without a default, `ALTER TABLE {act.on} ALTER COLUMN {column} SET DEFAULT …;`, fill the "
        "old rows in batches.",
    )


RULE = Rule(
    code="LINT_COLUMN_DEFAULT_VOLATILE",
    title="A column is added with a volatile default",
    topic="lock",
    level="error",
    why="The value is computed for every row, and the table written anew, under ACCESS EXCLUSIVE.",
    safe=(
        "Add the column without a default, `ALTER COLUMN a SET DEFAULT …`, fill the old rows in batches, then "
        "SET NOT NULL by a validated CHECK."
    ),
    manual="ALTER TABLE, Notes",
    squawk=("adding-field-with-default",),
    strong_migrations=("add_column_default", "add_column_default_callable"),
    atlas=("PG302",),
    acts=frozenset({"AT_AddColumn CONSTR_DEFAULT"}),
    act=_act,
)

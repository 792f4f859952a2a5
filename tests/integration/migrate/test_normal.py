"""The normal form of expressions against what PostgreSQL itself makes of them."""

from itertools import combinations

import pytest

from schemawright.dialects.postgresql.normal import normal_form
from schemawright.scratch.postgresql import Server

pytestmark = pytest.mark.postgresql

DEFAULTS = {
    "integer": "1, (1), '1', '1'::integer, 1::integer, CAST('1' AS int4), -1, (-1), '-1'::integer, - 1, 1 + 2 * 3, "
    "(1 + (2 * 3)), (1 + 2) * 3, 2, "
    "'1'::smallint, 1::bigint, 1.0, length('x'), length('x'::text)",
    "bigint": "0, '0', (0), '0'::bigint, 0::bigint, '0'::integer, 9999999999, '9999999999'::bigint, -5, '-5'::integer",
    "numeric": "0, '0', 0.0, '0.0'::numeric, 0::numeric, '0'::numeric, -1.5, '-1.5'::numeric, 1e3, 1.50, 1.5",
    "numeric(10,2)": "0, '0', 0.0, 0.00, '0'::numeric, 0::numeric(10, 2)",
    "boolean": "true, TRUE, 't', 't'::bool, 'true', 'yes'::boolean, (true), false, 'f', "
    "(NOT true), 1 > 0, (1 > 0), 1 <> 0",
    "text": "'x', ('x'), 'x'::text, ('x'::text)::text, CAST('x' AS text), text 'x', E'x', "
    "'x'::varchar, 'x'::char(3), 'X', lower('X'), "
    "lower('X'::text), LOWER('X'), 'a' || 'b', 'a'::text || 'b', ('a' || 'b'::text), upper(lower('x')), "
    "coalesce('a', 'b'), COALESCE('a'::text, 'b'), current_user, CURRENT_USER, $$x$$, pg_catalog.lower('X')",
    "character varying(10)": "'x', 'x'::varchar, 'x'::character varying, 'x'::text, 'x'::varchar(10), ('x')",
    "character(3)": "'x', 'x'::bpchar, 'x'::char(3), 'x'::text",
    "date": "'2020-01-01', date '2020-01-01', '2020-01-01'::date, CURRENT_DATE, current_date, now()",
    "timestamp with time zone": "now(), NOW(), (now()), CURRENT_TIMESTAMP, current_timestamp, pg_catalog.now(), "
    "now() + '1 day', now() + interval '1 day', (now() + '1 day'::interval), now() - interval '1 day'",
    "interval": "'1 day', '1 day'::interval, interval '1 day', CAST('1 day' AS interval)",
    "text[]": "'{}', '{}'::text[], ARRAY[]::text[], (ARRAY[]::text[]), "
    "ARRAY['a'], ARRAY['a'::text], ARRAY['a']::text[]",
    "jsonb": "'{}', '{}'::jsonb, jsonb '{}', '[]', '{}'::json::jsonb",
    "uuid": "gen_random_uuid(), (gen_random_uuid()), pg_catalog.gen_random_uuid()",
}
COLUMNS = {
    "a": "integer",
    "b": "bigint",
    "t": "text",
    "v": "character varying(10)",
    "c": "character(3)",
    "n": "numeric(10,2)",
    "d": "date",
    "s": "timestamp with time zone",
    "f": "boolean",
}
CHECKS = """
a > 0; (a > 0); ((a) > (0)); a >= 0; 0 < a; a > '0'; a > '0'::integer
a <> 1; a != 1; NOT a = 1; NOT (a = 1)
a IN (1, 2); a = ANY (ARRAY[1, 2]); (a = ANY ((ARRAY[1, 2]))); a IN (1); a = 1; a IN (2, 1)
a NOT IN (1, 2); a <> ALL (ARRAY[1, 2])
a BETWEEN 1 AND 5; (a >= 1) AND (a <= 5); a >= 1 AND a <= 5; a NOT BETWEEN 1 AND 5; a < 1 OR a > 5
a > 0 AND b > 0 AND a <> b; ((a > 0) AND (b > 0)) AND a <> b; a > 0 AND (b > 0 AND a <> b)
t <> ''; t <> ''::text; (t <> ''::text); t <> ''::varchar
v <> 'z'; (v)::text <> 'z'::text; v <> 'z'::text; v::text <> 'z'; v <> 'z'::varchar
c = 'x'; c = 'x'::bpchar; c = 'x'::text; c = 'x'::char(3)
t IN ('x', 'y'); t = ANY (ARRAY['x'::text, 'y'::text]); t = ANY (ARRAY['x', 'y']); t = ANY ('{x,y}')
v IN ('x', 'y'); v = ANY (ARRAY['x'::text, 'y'::text]); v::text = ANY (ARRAY['x'::text, 'y'::text])
n > 0; n > 0::numeric; n > (0)::numeric; n > 0.0; n > '0'; n > '0'::numeric
d > '2020-01-01'; d > '2020-01-01'::date; d > date '2020-01-01'; d > '2020-01-01'::timestamptz
s > '2020-01-01'; s > '2020-01-01'::timestamptz; s < now(); s < NOW(); s < CURRENT_TIMESTAMP
f; f = true; f IS TRUE; (f)
t IS NOT NULL; NOT t IS NULL; (t IS NOT NULL)
lower(t) = 'x'; lower(t) = 'x'::text; LOWER(t) = ('x'); lower(v) = 'x'; lower((v)::text) = 'x'::text
length(t) > 3; length(v) > 3; length((v)::text) > 3; char_length(t) > 3
t LIKE 'x%'; t ~~ 'x%'::text; t ILIKE 'x%'; t ~~* 'x%'::text; t NOT LIKE 'x%'; v LIKE 'x%'; (v)::text ~~ 'x%'::text
t ~ '^x'; t ~ '^x'::text; t !~ '^x'; v ~ '^x'; (v)::text ~ '^x'::text
coalesce(t, '') <> ''; COALESCE(t, ''::text) <> ''::text
coalesce(v, '') <> ''; COALESCE(v, ''::character varying)::text <> ''
a + 1 > b; (a + 1) > b; a + 1::bigint > b; a * 2 = 4; a % 2 = 0; a / 2 > b
t || 'x' = 'yx'; (t || 'x'::text) = 'yx'::text; v || 'x' = 'yx'; ((v)::text || 'x'::text) = 'yx'::text
CASE WHEN a > 0 THEN t = 'x' ELSE f END; CASE WHEN (a > 0) THEN (t = 'x'::text) ELSE f END
nullif(t, '') IS NOT NULL; NULLIF(t, ''::text) IS NOT NULL
a IS DISTINCT FROM 1; (a IS DISTINCT FROM 1); t COLLATE "C" > 'a'; (t COLLATE "C") > 'a'::text
"""


def told(server: Server, table: str, query: str) -> list[str]:
    with server.database() as database, database.session() as session:
        session.run(table)
        return [str(found) for found in session.query(query)]


def wrong(forms: dict[str, str], catalog: dict[str, str]) -> list[tuple[str, str]]:
    return [(x, y) for x, y in combinations(forms, 2) if forms[x] == forms[y] and catalog[x] != catalog[y]]


def missed(forms: dict[str, str], catalog: dict[str, str]) -> list[tuple[str, str]]:
    return [(x, y) for x, y in combinations(forms, 2) if forms[x] != forms[y] and catalog[x] == catalog[y]]


@pytest.mark.parametrize("data_type", DEFAULTS)
def test_defaults(data_type: str, server: Server) -> None:
    texts = [text.strip() for text in _split(DEFAULTS[data_type])]
    columns = ", ".join(f"c{number} {data_type} DEFAULT {text}" for number, text in enumerate(texts))
    kept = told(
        server,
        f"CREATE TABLE t ({columns})",
        "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef ORDER BY adnum",
    )
    forms = {text: normal_form(text, {}, data_type) for text in texts}
    catalog = dict(zip(texts, kept, strict=True))
    assert not wrong(forms, catalog)
    assert not missed(forms, catalog)


def test_checks(server: Server) -> None:
    texts = [text.strip() for line in CHECKS.strip().splitlines() for text in line.split(";")]
    columns = ", ".join(f"{name} {data_type}" for name, data_type in COLUMNS.items())
    checks = ", ".join(f"CONSTRAINT c{number:03} CHECK ({text})" for number, text in enumerate(texts))
    kept = told(
        server,
        f"CREATE TABLE t ({columns}, {checks})",
        "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname ~ '^c[0-9]' ORDER BY conname",
    )
    forms = {text: normal_form(text, COLUMNS) for text in texts}
    catalog = dict(zip(texts, kept, strict=False))
    assert not wrong(forms, catalog)
    assert not missed(forms, catalog)


def _split(text: str) -> list[str]:
    """At the commas that stand outside of brackets."""
    found, depth = [""], 0
    for letter in text:
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(letter, 0)
        if letter == "," and not depth:
            found.append("")
        else:
            found[-1] += letter
    return found

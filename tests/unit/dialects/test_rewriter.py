"""Each case: a text, and the same after a rename."""

import pytest

from schemawright.dialects.postgresql.rename import CannotRewriteError, Rename
from schemawright.dialects.postgresql.rewriter import Rewriter

RELATIONS = {
    ("public", "item"): ("id", "price", "name"),
    ("public", "line"): ("id", "item_id", "price"),
    ("sales", "item"): ("id", "price"),
    ("public", "country"): ("id", "country"),
}
COST = Rename("column", "public", "price", "cost", relation="item")
GOODS = Rename("relation", "public", "item", "goods")
LAND = Rename("relation", "public", "country", "land")


@pytest.mark.parametrize(
    ("rename", "text", "rewritten"),
    [
        (COST, "SELECT price FROM item", "SELECT cost AS price FROM item"),
        (GOODS, "SELECT item FROM item", "SELECT item FROM goods AS item"),
        (LAND, "SELECT country FROM country", "SELECT country FROM land"),
        (LAND, "SELECT country.country FROM country", "SELECT land.country FROM land"),
        (COST, "SELECT i.price FROM public.item i", "SELECT i.cost AS price FROM public.item i"),
        (COST, "SELECT price + 1 AS more FROM item", "SELECT cost + 1 AS more FROM item"),
        (COST, "SELECT price FROM line", "SELECT price FROM line"),
        (COST, "SELECT price FROM sales.item", "SELECT price FROM sales.item"),
        (
            COST,
            "SELECT l.price, i.price AS p FROM line l JOIN item i ON i.id = l.item_id",
            "SELECT l.price, i.cost AS p FROM line l JOIN item i ON i.id = l.item_id",
        ),
        (
            COST,
            "SELECT id FROM item WHERE price > 1 ORDER BY price",
            "SELECT id FROM item WHERE cost > 1 ORDER BY cost",
        ),
        (
            COST,
            "SELECT x.price FROM (SELECT price FROM item) x",
            "SELECT x.price FROM (SELECT cost AS price FROM item) x",
        ),
        (
            COST,
            "WITH c AS (SELECT price FROM item) SELECT price FROM c",
            "WITH c AS (SELECT cost AS price FROM item) SELECT price FROM c",
        ),
        (
            COST,
            "SELECT id FROM line l WHERE EXISTS (SELECT 1 FROM item WHERE price = l.price)",
            "SELECT id FROM line l WHERE EXISTS (SELECT 1 FROM item WHERE cost = l.price)",
        ),
        (
            COST,
            "SELECT id FROM item i WHERE EXISTS (SELECT 1 FROM line WHERE price = i.price)",
            "SELECT id FROM item i WHERE EXISTS (SELECT 1 FROM line WHERE price = i.cost)",
        ),
        (COST, "SELECT * FROM item", "SELECT item.id, item.cost AS price, item.name FROM item"),
        (COST, "SELECT 'price' AS \"price\" FROM item", "SELECT 'price' AS \"price\" FROM item"),
        (
            COST,
            "SELECT price FROM item UNION SELECT price FROM line ORDER BY price",
            "SELECT cost AS price FROM item UNION SELECT price FROM line ORDER BY price",
        ),
        (COST, "SELECT 'ä', price FROM item", "SELECT 'ä', cost AS price FROM item"),
        (GOODS, "SELECT item.price FROM item", "SELECT goods.price FROM goods"),
        (GOODS, "SELECT item.* FROM item, goods", "SELECT item.* FROM goods AS item, goods"),
        (GOODS, "SELECT item FROM item WHERE item.price > 0", "SELECT item FROM goods AS item WHERE item.price > 0"),
        (GOODS, "SELECT item.price FROM line AS item", "SELECT item.price FROM line AS item"),
        (
            GOODS,
            "SELECT 1 FROM item WHERE EXISTS (SELECT 1 FROM line WHERE line.id = item.id)",
            "SELECT 1 FROM goods WHERE EXISTS (SELECT 1 FROM line WHERE line.id = goods.id)",
        ),
        (GOODS, "SELECT price FROM public.item", "SELECT price FROM public.goods"),
        (GOODS, "SELECT public.item.price FROM public.item", "SELECT public.goods.price FROM public.goods"),
        (GOODS, "SELECT 1 FROM sales.item", "SELECT 1 FROM sales.item"),
        (GOODS, "WITH item AS (SELECT 1) SELECT * FROM item", "WITH item AS (SELECT 1) SELECT * FROM item"),
        (
            GOODS,
            "CREATE TRIGGER t BEFORE UPDATE ON public.item EXECUTE FUNCTION f()",
            "CREATE TRIGGER t BEFORE UPDATE ON public.goods EXECUTE FUNCTION f()",
        ),
        (GOODS, "GRANT SELECT ON TABLE item TO joe", "GRANT SELECT ON TABLE goods TO joe"),
        (
            Rename("type", "public", "mood", "temper"),
            "SELECT 'sad'::mood, 'x'::public.mood[]",
            "SELECT 'sad'::temper, 'x'::public.temper[]",
        ),
        (
            Rename("relation", "public", "s", "t", to_namespace="sales"),
            "SELECT nextval('public.s'::regclass)",
            "SELECT nextval('sales.t'::regclass)",
        ),
    ],
)
def test_query(rename: Rename, text: str, rewritten: str) -> None:
    assert Rewriter(rename, RELATIONS).query(text) == rewritten


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("price > 0", "cost > 0"),
        ("(price >= (0)::numeric) AND (name <> 'price'::text)", "(cost >= (0)::numeric) AND (name <> 'price'::text)"),
        ("price", "cost"),
        ("lower(name)", "lower(name)"),
    ],
)
def test_expression(text: str, rewritten: str) -> None:
    assert Rewriter(COST, RELATIONS).expression(text, ("public", "item")) == rewritten


def test_statement_about_a_table() -> None:
    text = (
        "CREATE TRIGGER t AFTER UPDATE OF id, price ON item FOR ROW WHEN (new.price > old.price) EXECUTE FUNCTION f()"
    )
    expected = (
        "CREATE TRIGGER t AFTER UPDATE OF id, cost ON item FOR ROW WHEN (new.cost > old.cost) EXECUTE FUNCTION f()"
    )
    assert Rewriter(COST, RELATIONS).about(text, ("public", "item")) == expected


@pytest.mark.parametrize(
    "text", ["SELECT 1 FROM item JOIN line USING (id, price)", "SELECT * FROM item, unknown_one, price"]
)
def test_what_can_not_be_rewritten_is_refused(text: str) -> None:
    with pytest.raises(CannotRewriteError):
        Rewriter(COST, RELATIONS).query(text)


MOOD = Rename("type", "public", "mood", "temper", "public")
FILM = Rename("relation", "public", "film", "movie", "public")
FILM_PRICE = Rename("column", "public", "price", "cost", relation="film")


@pytest.mark.parametrize(
    ("rename", "text", "rewritten"),
    [
        (MOOD, "ALTER TYPE public.mood OWNER TO mood", "ALTER TYPE public.temper OWNER TO mood"),
        (MOOD, "ALTER TYPE other.mood OWNER TO mood", "ALTER TYPE other.mood OWNER TO mood"),
        (MOOD, "GRANT USAGE ON TYPE x, mood TO mood", "GRANT USAGE ON TYPE x, temper TO mood"),
        (MOOD, "CREATE CAST (text AS mood) WITH INOUT", "CREATE CAST (text AS temper) WITH INOUT"),
        (MOOD, "COMMENT ON TYPE mood IS 'mood'", "COMMENT ON TYPE temper IS 'mood'"),
        (
            MOOD,
            "COMMENT ON CONSTRAINT mood ON DOMAIN public.mood IS ''",
            "COMMENT ON CONSTRAINT mood ON DOMAIN public.temper IS ''",
        ),
        (FILM, "COMMENT ON POLICY film ON film IS 'x'", "COMMENT ON POLICY film ON movie IS 'x'"),
        (FILM, "COMMENT ON COLUMN film.film IS 'x'", "COMMENT ON COLUMN movie.film IS 'x'"),
        (FILM, "COMMENT ON COLUMN a.film.b IS 'x'", "COMMENT ON COLUMN a.film.b IS 'x'"),
        (FILM, "COMMENT ON TABLE film IS 'x'", "COMMENT ON TABLE movie IS 'x'"),
        (FILM_PRICE, "COMMENT ON COLUMN public.film.price IS 'x'", "COMMENT ON COLUMN public.film.cost IS 'x'"),
        (FILM_PRICE, "COMMENT ON COLUMN other.price IS 'x'", "COMMENT ON COLUMN other.price IS 'x'"),
    ],
)
def test_a_statement_names_what_it_is_about(rename: Rename, text: str, rewritten: str) -> None:
    assert Rewriter(rename, {}).query(text) == rewritten

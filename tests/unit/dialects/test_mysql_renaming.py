"""Names that get others in texts of MySQL and MariaDB."""

import pytest

from schemawright.dialects.mysql.renaming import CannotRewriteError, Renaming
from schemawright.dialects.registry import dialect_named

RELATIONS = {
    "film": frozenset(("id", "title", "length", "end")),
    "actor": frozenset(("id", "name", "film_id")),
    "song": frozenset(("id", "title")),
    "some_view": None,
}


def renaming(old: str, new: str, relation: str | None = None) -> Renaming:
    quote = dialect_named("mariadb").quote_identifier
    return Renaming("mariadb", quote, RELATIONS, relation or old, old, new, is_column=relation is not None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("SELECT title FROM film", "SELECT label AS title FROM film"),
        ("select `f`.`title` AS `t` from `film` `f`", "select `f`.label AS `t` from `film` `f`"),
        ("SELECT film.title, id FROM film", "SELECT film.label AS title, id FROM film"),
        ("SELECT f.id title FROM film f", "SELECT f.id title FROM film f"),
        ("SELECT upper(title) u FROM film -- title\n", "SELECT upper(label) u FROM film -- title\n"),
        ("SELECT 'title', \"title\", title('x') FROM film", "SELECT 'title', \"title\", title('x') FROM film"),
        ("SELECT title FROM song", "SELECT title FROM song"),
        (
            "SELECT s.title FROM song s JOIN film ON film.Title = s.title",
            "SELECT s.title FROM song s JOIN film ON film.label = s.title",
        ),
        (
            "select 1 from ((`actor` join `film` on((`film`.`title` = 'x'))) join song on((1 = 1)))",
            "select 1 from ((`actor` join `film` on((`film`.label = 'x'))) join song on((1 = 1)))",
        ),
        (
            "SELECT 1 FROM actor WHERE film_id IN (SELECT id FROM film WHERE title = name)",
            "SELECT 1 FROM actor WHERE film_id IN (SELECT id FROM film WHERE label = name)",
        ),
        (
            "SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM actor WHERE name = title)",
            "SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM actor WHERE name = label)",
        ),
        (
            "SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM song WHERE title = 'x')",
            "SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM song WHERE title = 'x')",
        ),
        (
            "SELECT d.title FROM (SELECT title FROM film) d",
            "SELECT d.title FROM (SELECT label AS title FROM film) d",
        ),
        (
            "WITH film2 AS (SELECT title FROM film) SELECT title FROM film2",
            "WITH film2 AS (SELECT label AS title FROM film) SELECT title FROM film2",
        ),
        (
            "SELECT title, count(*) FROM film GROUP BY title HAVING title > 'a' ORDER BY title",
            "SELECT label AS title, count(*) FROM film GROUP BY label HAVING title > 'a' ORDER BY title",
        ),
        ("SELECT id FROM film ORDER BY title, id", "SELECT id FROM film ORDER BY label, id"),
        (
            "SELECT name AS title FROM actor UNION ALL SELECT title FROM film ORDER BY title",
            "SELECT name AS title FROM actor UNION ALL SELECT label AS title FROM film ORDER BY title",
        ),
        (
            "SELECT row_number() OVER (ORDER BY title) n FROM film",
            "SELECT row_number() OVER (ORDER BY label) n FROM film",
        ),
        ("SELECT trim(LEADING 'x' FROM title) t FROM film", "SELECT trim(LEADING 'x' FROM label) t FROM film"),
        (
            "SELECT CASE WHEN title = '' THEN 1 END title FROM film",
            "SELECT CASE WHEN label = '' THEN 1 END title FROM film",
        ),
        (
            "CREATE TRIGGER title BEFORE INSERT ON film FOR EACH ROW SET NEW.title = trim(NEW.title)",
            "CREATE TRIGGER title BEFORE INSERT ON film FOR EACH ROW SET NEW.label = trim(NEW.label)",
        ),
        (
            "CREATE PROCEDURE p() BEGIN UPDATE film SET title = ''; DELETE FROM film WHERE title = ''; END",
            "CREATE PROCEDURE p() BEGIN UPDATE film SET label = ''; DELETE FROM film WHERE label = ''; END",
        ),
        (
            "CREATE PROCEDURE p() BEGIN INSERT INTO film (title) SELECT title FROM song; INSERT song SELECT title; END",
            "CREATE PROCEDURE p() BEGIN INSERT INTO film (label) SELECT title FROM song; INSERT song SELECT title; END",
        ),
        (
            "CREATE PROCEDURE p() INSERT INTO film (title) VALUES ('x') ON DUPLICATE KEY UPDATE title = VALUES(title)",
            "CREATE PROCEDURE p() INSERT INTO film (label) VALUES ('x') ON DUPLICATE KEY UPDATE label = VALUES(label)",
        ),
        (
            "CREATE FUNCTION f(title text) RETURNS text RETURN upper(title)",
            "CREATE FUNCTION f(title text) RETURNS text RETURN upper(title)",
        ),
    ],
)
def test_a_column(text: str, wanted: str) -> None:
    assert renaming("title", "label", "film").text(text, of_trigger=True) == wanted


def test_a_trigger_of_another_table() -> None:
    text = "CREATE TRIGGER t AFTER INSERT ON song FOR EACH ROW UPDATE film SET title = NEW.title"
    assert renaming("title", "label", "film").text(text) == text.replace("SET title", "SET label")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT 1 FROM film JOIN song USING (title)",
        "SELECT 1 FROM film JOIN song USING (id, title)",
        "CREATE FUNCTION f(title text) RETURNS int RETURN (SELECT count(*) FROM film WHERE title = title)",
        "CREATE PROCEDURE f() BEGIN DECLARE x, title text; SELECT title INTO x FROM film; END",
        "SELECT 1 FROM film WHERE EXISTS (SELECT 1 FROM some_view WHERE title = 'x')",
    ],
)
def test_what_cannot_be_told(text: str) -> None:
    with pytest.raises(CannotRewriteError, match="title cannot be renamed in a text"):
        renaming("title", "label", "film").text(text)


def test_a_column_with_the_name_of_a_keyword() -> None:
    text = "SELECT CASE WHEN `end` > 1 THEN film.end END FROM film"
    assert renaming("end", "stop", "film").text(text) == "SELECT CASE WHEN stop > 1 THEN film.stop END FROM film"
    year = "SELECT extract(year FROM at), year(at), x + INTERVAL 1 year, DATE '2000-01-01' FROM film"
    assert renaming("year", "y", "film").text(year) == year


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("SELECT film.title, f.id FROM film, film f", "SELECT movie.title, f.id FROM movie, movie f"),
        (
            "select `film`.* from `film` join film_x on `film`.id = 1",
            "select movie.* from movie join film_x on movie.id = 1",
        ),
        ("SELECT film.id FROM actor film", "SELECT film.id FROM actor film"),
        ("SELECT film FROM actor WHERE film = 'film'", "SELECT film FROM actor WHERE film = 'film'"),
        ("SELECT 1 FROM other.film", "SELECT 1 FROM other.film"),
        ("WITH film AS (SELECT 1 x) SELECT film.x FROM film", "WITH film AS (SELECT 1 x) SELECT film.x FROM film"),
        (
            "CREATE TRIGGER film AFTER INSERT ON film FOR EACH ROW INSERT INTO film VALUES (1)",
            "CREATE TRIGGER film AFTER INSERT ON movie FOR EACH ROW INSERT INTO movie VALUES (1)",
        ),
        (
            "CREATE PROCEDURE film() DELETE film FROM film JOIN actor ON film.id = film_id",
            "CREATE PROCEDURE film() DELETE movie FROM movie JOIN actor ON movie.id = film_id",
        ),
        (
            "CREATE EVENT film ON SCHEDULE EVERY 1 DAY DO UPDATE film SET a = 1",
            "CREATE EVENT film ON SCHEDULE EVERY 1 DAY DO UPDATE movie SET a = 1",
        ),
        ("nextval(film)", "nextval(movie)"),
        ("(NEXT VALUE FOR `film`)", "(NEXT VALUE FOR movie)"),
    ],
)
def test_a_relation(text: str, wanted: str) -> None:
    assert renaming("film", "movie").text(text) == wanted


def test_an_expression_of_the_table() -> None:
    assert renaming("title", "select", "film").own("length(`Title`) > id and title <> 'title'") == (
        "length(`select`) > id and `select` <> 'title'"
    )

"""What each statement of a script for MySQL or MariaDB costs those who use the table: `dialects.mysql.locks`."""

from collections.abc import Mapping

from schemawright.base.errors import SourceError, UnsupportedError
from schemawright.dialects.ddl import Lock
from schemawright.dialects.mysql.ddl.flavour import FLAVOURS
from schemawright.dialects.mysql.locks.pieces import Tokens
from schemawright.dialects.mysql.locks.steps import Known
from schemawright.dialects.mysql.script import Token, statements
from schemawright.migrate.plan import creation
from schemawright.model.document import Document


def table_locks(text: str, dialect: str, against: Document | None) -> Mapping[int, Lock]:
    """The lock of each `ALTER TABLE` (and index) that all is known of, by the statement's place in the script."""
    known = Known(FLAVOURS[dialect], only_sure=True)
    if against is not None:
        try:
            known.run(creation(against).up_sql)
        except UnsupportedError:
            return {}
    known.begin()
    found = {}
    try:
        for statement in statements(text, dialect):
            tokens = _plain(statement.tokens[statement.proper :])
            locks = list(known.take(tokens))
            if locks and tokens[0].word == "ALTER":
                found[statement.tokens[0].start] = locks[0]
    except SourceError:
        return found
    return found


def _plain(tokens: Tokens) -> Tokens:
    """A statement about a table as our own DDL begins it."""
    words = [token.word for token in tokens]
    if "INDEX" in words[1:3] and "ON" in words:
        return _of_index(tokens, words)
    if words[1:2] != ["TABLE"]:
        return tokens
    rest = tokens[2:]
    if words[2:3] == ["IF"]:
        rest = tokens[words.index("EXISTS") + 1 :]
    return (*tokens[:2], *_unqualified(rest))


def _unqualified(tokens: Tokens) -> Tokens:
    return tokens[2:] if len(tokens) > 2 and tokens[1].text == "." else tokens


def _of_index(tokens: Tokens, words: list[str]) -> Tokens:
    """`CREATE INDEX i ON t (a)` and `DROP INDEX i ON t` as an `ALTER TABLE`."""
    at, on = words.index("INDEX"), words.index("ON")
    name, *rest = _unqualified(tokens[on + 1 :])
    verb = "ADD" if words[0] == "CREATE" else "DROP"
    return (
        *(Token("name", text, 0, text) for text in ("ALTER", "TABLE")),
        name,
        Token("name", verb, 0, verb),
        *tokens[1:at],
        *tokens[at:on],
        *(rest if verb == "ADD" else ()),
    )

"""What people write in an `ALTER TABLE`, as our own DDL writes it: `ADD a int` is `ADD COLUMN a int`."""

from collections.abc import Iterator
from itertools import count

from schemawright.dialects.mysql.locks.pieces import Tokens, parts
from schemawright.dialects.mysql.script import Token

KEYS = ("UNIQUE", "FULLTEXT", "SPATIAL")
UNKNOWN = frozenset("UNIQUE PRIMARY KEY REFERENCES CHARACTER CHARSET AS".split())
"""Words of a column whose cost is not told here: they make a key, or another text of the same type."""
_NUMBERS = count()


def plain(action: Tokens) -> Iterator[Tokens]:
    """The actions that one is made of; none for what only says how (`ALGORITHM=`, `LOCK=`). Raises `KeyError`."""
    action = _without_if(action)
    words = [token.word for token in action]
    if words[0] == "ADD" and words[1:2] != ["SYSTEM"]:
        yield from _added(action[1:])
    elif words[0] in ("MODIFY", "CHANGE"):
        yield from _changed(words[0], action[2:] if words[1] == "COLUMN" else action[1:])
    elif words[0] == "DROP":
        yield _dropped(action, words)
    elif words[0] == "RENAME":
        if words[1] in ("COLUMN", "INDEX", "KEY"):
            yield (*_words("RENAME", "COLUMN" if words[1] == "COLUMN" else "INDEX"), *action[2:])
    elif words[0] == "ALTER":
        yield action if words[1] == "COLUMN" else (*_words("ALTER", "COLUMN"), *action[1:])
    elif words[0] == "CONVERT":
        is_short = words[2:3] == ["CHARSET"]
        yield (*_words("CONVERT", "TO", "CHARACTER", "SET"), *action[3 if is_short else 4 :])
    elif words[0] not in ("ALGORITHM", "LOCK"):
        yield _option(action, words)


def _words(*texts: str) -> Tokens:
    return tuple(Token("name", text, 0, text) for text in texts)


def _without_if(action: Tokens) -> Tokens:
    """Without `IF EXISTS` and `IF NOT EXISTS`."""
    words = [token.word for token in action[:7]]
    if "IF" not in words or "EXISTS" not in words:
        return action
    return (*action[: words.index("IF")], *action[words.index("EXISTS") + 1 :])


def _added(body: Tokens) -> Iterator[Tokens]:
    name, body = _constraint(body)
    first = body[0].word
    if first == "PRIMARY":
        yield (*_words("ADD"), *body)
    elif first in ("FOREIGN", "CHECK"):
        yield (*_words("ADD", "CONSTRAINT"), name or _unnamed(), *body)
    elif first in KEYS or first in ("KEY", "INDEX"):
        kind = body[:1] if first in KEYS else ()
        rest = [token for token in body[len(kind) : 2] if token.word not in ("KEY", "INDEX")] + list(body[2:])
        if rest[0].text == "(":
            rest.insert(0, name or _unnamed())
        yield (*_words("ADD"), *kind, *_words("KEY"), *rest)
    else:
        columns = body[1:] if first == "COLUMN" else body
        inside = columns[0].text == "("
        for column in parts(columns[1:-1]) if inside else (columns,):
            yield (*_words("ADD", "COLUMN"), *_column(column))


def _constraint(body: Tokens) -> tuple[Token | None, Tokens]:
    """The name in front, if there is one, and what stands behind it."""
    if body[0].word != "CONSTRAINT":
        return None, body
    is_named = body[1].word not in ("PRIMARY", "UNIQUE", "FOREIGN", "CHECK")
    return (body[1], body[2:]) if is_named else (None, body[1:])


def _unnamed() -> Token:
    name = f"unnamed {next(_NUMBERS)}"
    return Token("quoted", f"`{name}`", 0, name)


def _column(definition: Tokens) -> Tokens:
    """Raises `KeyError` for a definition of which not all is known."""
    depth = 0
    for place, token in enumerate(definition):
        depth += (token.text == "(") - (token.text == ")")
        is_known = token.word == "AS" and definition[place - 1].word == "ALWAYS"
        if place > 1 and depth == 0 and token.word in UNKNOWN and not is_known:
            raise KeyError(token.word)
    return [*(_words("STORED")[0] if token.word == "PERSISTENT" else token for token in definition)]


def _changed(verb: str, body: Tokens) -> Iterator[Tokens]:
    if verb == "CHANGE":
        if body[0].value != body[1].value:
            yield (*_words("RENAME", "COLUMN"), body[0], *_words("TO"), body[1])
        body = body[1:]
    yield (*_words("MODIFY", "COLUMN"), *_column(body))


def _dropped(action: Tokens, words: list[str]) -> Tokens:
    known = {"KEY": "INDEX", "CHECK": "CONSTRAINT"}
    if words[1] in known:
        return (*_words("DROP", known[words[1]]), *action[2:])
    if words[1] in ("COLUMN", "PRIMARY", "FOREIGN", "INDEX", "CONSTRAINT", "SYSTEM"):
        return action
    return (*_words("DROP", "COLUMN"), *action[1:])


def _option(action: Tokens, words: list[str]) -> Tokens:
    """An option, with the sign that may be left out."""
    if len(action) == 2 and words[0] in ("ENGINE", "ROW_FORMAT", "AUTO_INCREMENT", "KEY_BLOCK_SIZE"):
        return (action[0], Token("symbol", "=", 0), action[1])
    return action

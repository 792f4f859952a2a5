"""Functions and operators of one name: whether what uses one of them may mean another that comes."""

from functools import lru_cache

from schemawright.base.errors import SourceError
from schemawright.dialects.ddl import Part
from schemawright.dialects.postgresql.ddl.write import solid
from schemawright.dialects.postgresql.parser import parse
from schemawright.dialects.text import Token
from schemawright.model.raw import RawObject
from schemawright.model.view import MaterializedView, View

_ROUTINES = frozenset(("function", "procedure", "aggregate"))
_GIVEN = frozenset(("FUNC_PARAM_IN", "FUNC_PARAM_INOUT", "FUNC_PARAM_DEFAULT", "FUNC_PARAM_VARIADIC"))
_TELLS_ITS_NEEDS = View | MaterializedView | RawObject
"""Kinds of record that say which functions were there when it was made."""
MANY = 1_000


def may_mean(part: Part, newcomer: RawObject) -> bool:
    """Whether a call in a part, of which only the name is known, may be one of the routine that comes.

    Which one a call means PostgreSQL settles when the part is made, by the types of what it is given; here only their
    number is known.
    """
    record = part.record
    if isinstance(record, _TELLS_ITS_NEEDS) and newcomer.id not in record.depends_on:
        return False
    if newcomer.object_type == "operator":
        return True
    if newcomer.object_type not in _ROUTINES or not newcomer.provides:
        return False
    least, most = _arguments(newcomer.text)
    name = newcomer.provides[-1].strip('"')
    return any(least <= count <= most for text in part.texts for count in _calls(text.text, name))


@lru_cache(maxsize=4096)
def _arguments(text: str) -> tuple[int, int]:
    """How many arguments a routine takes at least and at most."""
    try:
        (statement,) = parse(text).statements
    except (SourceError, ValueError):
        return 0, MANY
    if statement.kind != "CreateFunctionStmt":
        return 0, MANY
    given = [one["FunctionParameter"] for one in statement.node.get("parameters", ())]
    given = [one for one in given if one.get("mode", "FUNC_PARAM_DEFAULT") in _GIVEN]
    is_open = any(one.get("mode") == "FUNC_PARAM_VARIADIC" for one in given)
    return sum("defexpr" not in one for one in given), MANY if is_open else len(given)


def _calls(text: str, name: str) -> list[int]:
    """With how many arguments each call of a function of this name comes."""
    tokens = solid(text)
    places = (n for n, token in enumerate(tokens[:-1]) if token.value == name and tokens[n + 1].text == "(")
    return [_count(tokens, place + 1) for place in places]


def _count(tokens: list[Token], start: int) -> int:
    depth, count = 0, 0
    for number in range(start, len(tokens)):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(tokens[number].text, 0)
        if depth == 0:
            return count + (number > start + 1)
        count += depth == 1 and tokens[number].text == ","
    return count

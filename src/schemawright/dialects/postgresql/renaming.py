"""Statements whose object gets another name: the token that names it, and those that speak of it."""

from collections.abc import Container, Iterator, Sequence

from schemawright.dialects.postgresql.created import CREATED, OPERATOR
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.parser import quote_identifier
from schemawright.dialects.text import Token


def name_in(text: str) -> tuple[str, ...] | None:
    """The name of what a `CREATE` makes, with its namespace where that is said."""
    found = _place(text)
    if found is None:
        return None
    tokens, first, last = found
    named = tokens[first : last + 1]
    names = tuple(token.value for token in named if token.kind in ("name", "quoted"))
    symbol = "".join(token.text for token in named if token.kind == "symbol" and token.text != ".")
    return (*names, symbol) if symbol else names


def with_name(text: str, namespace: str | None, name: str) -> str | None:
    """A `CREATE` of something that is called otherwise; `None` where the text does not tell where its name stands."""
    found = _place(text)
    if found is None:
        return None
    tokens, first, last = found
    return _joined(tokens[:first]) + written((namespace, name) if namespace else (name,)) + _joined(tokens[last + 1 :])


def written(names: Sequence[str]) -> str:
    """A name with what stands before it; an operator is not quoted."""
    *front, name = names
    return ".".join((*map(quote_identifier, front), name if set(name) <= OPERATOR else quote_identifier(name)))


def _place(text: str) -> tuple[list[Token], int, int] | None:
    """The tokens of a `CREATE`, and where its name begins and ends."""
    tokens = list(LEXER.tokens(text))
    solid = _solid(tokens)
    words = [tokens[place].value for place in solid]
    start = 3 if words[1:3] == ["or", "replace"] else 1
    kinds = (begin.split() for begin, _ in CREATED)
    kind = next((kind for kind in kinds if words[start : start + len(kind)] == kind), None)
    if words[:1] != ["create"] or kind is None:
        return None
    start += len(kind)
    start += 3 * (words[start : start + 3] == ["if", "not", "exists"])
    if kind == ["operator"]:
        sides = next((number for number, place in enumerate(solid) if tokens[place].text == "("), start + 1)
        return tokens, solid[start], solid[sides - 1]
    return tokens, solid[start], _end_of_name(tokens, solid, start)


def with_mentions(
    text: str,
    old: tuple[str, ...],
    new: tuple[str, ...],
    *,
    behind: Container[str] = (),
    called: bool = False,
    whole: bool = False,
) -> str:
    """A text that speaks of `old`, with or without its namespace, by its new name.

    `behind` are the words of which one must stand before the name, if there are any; `called` counts only what has a
    bracket behind it, `whole` only what stands there with its namespace.
    """
    tokens = list(LEXER.tokens(text))
    solid = _solid(tokens)
    edits: list[tuple[int, int]] = []
    number = 0
    while number < len(solid):
        last = _end_of_name(tokens, solid, number)
        size = solid.index(last) - number + 1
        names = tuple(tokens[place].value for place in solid[number : number + size : 2])
        is_name = tokens[solid[number]].kind in ("name", "quoted") and names in ((old,) if whole else (old, old[-1:]))
        is_told = not behind or (number > 0 and tokens[solid[number - 1]].text.lower() in behind)
        is_called = number + size < len(solid) and tokens[solid[number + size]].text == "("
        if is_name and is_told and (is_called or not called):
            edits.append((solid[number], last))
        number += size
    for first, last in reversed(edits):
        tokens[first : last + 1] = [Token("name", ".".join(map(quote_identifier, new)))]
    return _joined(tokens)


def with_symbol(text: str, old: tuple[str, str], new: tuple[str, str]) -> str:
    """A text that uses the operator `old`, with or without its namespace, with the operator `new`."""
    tokens = list(LEXER.tokens(text))
    number = 0
    while number < len(tokens):
        end = number
        while end < len(tokens) and set(tokens[end].text) <= OPERATOR:
            end += 1
        if _joined(tokens[number:end]) != old[1]:
            number = max(end, number + 1)
            continue
        before = _solid(tokens[:number])[-4:]
        words = [tokens[place].value or tokens[place].text for place in before]
        if words[-1:] != ["."]:
            tokens[number:end] = [Token("name", f"OPERATOR({written(new)})")]
        elif words == ["operator", "(", old[0], "."]:
            tokens[before[2] : end] = [Token("name", written(new))]
        number += 1
    return _joined(tokens)


def with_literals(
    text: str, old: tuple[str, ...], new: tuple[str, ...], *, functions: Container[str], type_name: str
) -> str:
    """A text that names `old` in a string: a constant of this type, or the first argument of one of the functions."""
    tokens = list(LEXER.tokens(text))
    solid = _solid(tokens)
    words = ["", "", *(tokens[place].value or tokens[place].text for place in solid)]
    for number, place in enumerate(solid):
        if tokens[place].kind != "string" or not tokens[place].text.startswith("'"):
            continue
        held = LEXER.tokens(tokens[place].text[1:-1])
        names = tuple(token.value for token in held if token.kind in ("name", "quoted"))
        is_first = words[number + 1] == "(" and words[number] in functions
        is_cast = words[number + 3 : number + 5] == ["::", type_name]
        if names in (old, old[-1:]) and (is_first or is_cast):
            tokens[place] = Token("string", "'" + written(new).replace("'", "''") + "'")
    return _joined(tokens)


def without_published(text: str, table: tuple[str, str]) -> str:
    """A `CREATE PUBLICATION` without a table; with none left it has no `FOR`."""
    tokens = list(LEXER.tokens(text))
    solid = _solid(tokens)
    words = [tokens[place].value for place in solid]
    if "for" not in words:
        return text
    first = words.index("for")
    end = max((n for n, word in enumerate(words) if word == "with" and n > first), default=len(solid))
    objects: list[tuple[str, str]] = []
    kind = ""
    for listed in _listed(tokens, solid[first + 1 : end]):
        said = [tokens[place].value for place in listed]
        head = 3 if said[:3] == ["tables", "in", "schema"] else int(said[:1] == ["table"])
        kind = " ".join(said[:head]).upper() or kind
        rest = listed[head + (said[head : head + 1] == ["only"]) :]
        last = _end_of_name(tokens, rest, 0)
        names = tuple(tokens[place].value for place in rest if place <= last and tokens[place].text != ".")
        if kind != "TABLE" or names not in (table, table[1:]):
            objects.append((kind, _joined(tokens[listed[head] : listed[-1] + 1])))
    behind = f" {_joined(tokens[solid[end] :])}" if end < len(solid) else ""
    shown = f" FOR {', '.join(f'{kind} {text}' for kind, text in objects)}" if objects else ""
    return _joined(tokens[: solid[first]]).rstrip() + shown + behind


def _listed(tokens: Sequence[Token], places: Sequence[int]) -> Iterator[list[int]]:
    """What stands between commas, brackets kept whole."""
    depth, found = 0, list[int]()
    for place in places:
        depth += {"(": 1, ")": -1}.get(tokens[place].text, 0)
        if tokens[place].text == "," and depth == 0:
            yield found
            found = []
        else:
            found.append(place)
    yield found


def _solid(tokens: Sequence[Token]) -> list[int]:
    return [place for place, token in enumerate(tokens) if token.kind not in ("space", "comment")]


def _end_of_name(tokens: Sequence[Token], solid: Sequence[int], start: int) -> int:
    """The place of the last token of a dotted name."""
    end = start
    while end + 2 < len(solid) and tokens[solid[end + 1]].text == ".":
        end += 2
    return solid[end]


def _joined(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)

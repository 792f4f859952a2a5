"""SQL text as tokens: enough to find and replace names without mistaking a literal or a comment for one."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

TokenKind = Literal["space", "comment", "string", "name", "quoted", "number", "symbol"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SQL as it is written; `value` is the bare name of a `name` (folded) or `quoted` one."""

    kind: TokenKind
    text: str
    value: str = ""


@dataclass(frozen=True)
class Lexer:
    """How a database cuts its SQL into tokens; `quotes` maps an opening quote of a name to its closing one."""

    quotes: tuple[tuple[str, str], ...] = (('"', '"'),)
    dollar_strings: bool = False
    backslash_strings: bool = False
    nested_comments: bool = False
    fold: Callable[[str], str] = str.lower
    ignores_case: bool = False
    """Whether names are the same in capitals or not, in quotes too; the values of tokens are in lower case then."""

    def key(self, name: str) -> str:
        """A record's name as the values of tokens hold it."""
        return name.lower() if self.ignores_case else name

    def tokens(self, text: str) -> tuple[Token, ...]:
        """All tokens of `text`, in order; their texts put together are `text` again."""
        return _tokens(self, text)

    @property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self)


@lru_cache(maxsize=8)
def _pattern(lexer: Lexer) -> re.Pattern[str]:
    body = r"(?:[^'\\]|''|\\.)*" if lexer.backslash_strings else r"(?:[^']|'')*"
    strings = [rf"'{body}(?:'|\Z)"]
    if lexer.dollar_strings:
        strings = [
            r"[eE]'(?:[^'\\]|''|\\.)*(?:'|\Z)",
            r"\$(?P<tag>(?:[A-Za-z_\x80-\U0010ffff][\w]*)?)\$.*?(?:\$(?P=tag)\$|\Z)",
            *strings,
        ]
    quoted = [
        rf"{re.escape(start)}(?:[^{re.escape(end)}]|{re.escape(end * 2)})*(?:{re.escape(end)}|\Z)"
        for start, end in lexer.quotes
    ]
    kinds = {
        "space": r"\s+",
        "comment": r"--[^\n]*|/\*",
        "string": "|".join(strings),
        "quoted": "|".join(quoted),
        "name": r"[A-Za-z_\x80-\U0010ffff][\w$]*",
        "number": r"\d[\w.]*",
        "symbol": r"::|.",
    }
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()), re.DOTALL)


@lru_cache(maxsize=16384)
def _tokens(lexer: Lexer, text: str) -> tuple[Token, ...]:
    match_at = lexer.pattern.match
    found, place = [], 0
    while place < len(text):
        match = match_at(text, place)
        assert match is not None
        kind = _kind_of(match)
        end = match.end()
        if kind == "comment" and match[0] == "/*":
            end = _comment_end(text, end, lexer.nested_comments)
        piece = text[place:end]
        found.append(Token(kind, piece, _value(lexer, kind, piece)))
        place = end
    return tuple(found)


def _kind_of(match: re.Match[str]) -> TokenKind:
    return match.lastgroup if match.lastgroup != "tag" else "string"  # type: ignore[return-value]


def _value(lexer: Lexer, kind: TokenKind, piece: str) -> str:
    if kind == "name":
        return lexer.key(lexer.fold(piece))
    if kind == "quoted":
        return lexer.key(piece[1:-1].replace(piece[-1] * 2, piece[-1]))
    return ""


def _comment_end(text: str, place: int, nested: bool) -> int:
    depth = 1
    for match in re.compile(r"/\*|\*/").finditer(text, place):
        if match[0] == "*/":
            depth -= 1
        elif nested:
            depth += 1
        if depth == 0:
            return match.end()
    return len(text)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: `names` are its dotted parts, `is_called` whether a bracket follows it."""

    names: tuple[str, ...]
    is_called: bool
    first: int
    """The place of its first token, and of its last."""
    last: int
    is_alias: bool = False
    """It stands behind `AS`."""


def mentions(tokens: tuple[Token, ...]) -> Iterator[Mention]:
    """The names in a text in order, keywords too: what is a keyword only the grammar knows."""
    solid = [number for number, token in enumerate(tokens) if token.kind not in ("space", "comment")]
    place = 0
    while place < len(solid):
        if tokens[solid[place]].kind not in ("name", "quoted"):
            place += 1
            continue
        start, names = place, [tokens[solid[place]].value]
        while (
            place + 2 < len(solid)
            and tokens[solid[place + 1]].text == "."
            and tokens[solid[place + 2]].kind in ("name", "quoted")
        ):
            place += 2
            names.append(tokens[solid[place]].value)
        called = place + 1 < len(solid) and tokens[solid[place + 1]].text == "("
        before = tokens[solid[start - 1]] if start else None
        alias = before is not None and before.kind == "name" and before.value == "as"
        yield Mention(tuple(names), called, solid[start], solid[place], alias)
        place += 1


@lru_cache(maxsize=16384)
def mentioned(lexer: Lexer, text: str) -> frozenset[tuple[tuple[str, ...], bool]]:
    """The names in a text, each with whether it is called, and those in literals that name an object, as if called."""
    tokens = lexer.tokens(text)
    found = {(mention.names, mention.is_called) for mention in mentions(tokens)}
    for number in object_literals(tokens):
        inner = lexer.tokens(tokens[number].text[1:-1].replace("''", "'"))
        found |= {(mention.names, True) for mention in mentions(inner)}
    return frozenset(found)


@lru_cache(maxsize=16384)
def operators_in(lexer: Lexer, text: str) -> frozenset[str]:
    """The operators in a text: runs of the symbols that operators are made of."""
    symbols = (token.text if token.kind == "symbol" else " " for token in lexer.tokens(text))
    return frozenset(_OPERATOR.findall("".join(symbols)))


_OPERATOR = re.compile(r"[-+*/<>=~!@#%^&|`?]+")


def identifiers_in(lexer: Lexer, text: str) -> set[str]:
    """Every name in `text`, its parts and, where it is dotted, the whole."""
    return {part for names, _ in mentioned(lexer, text) for part in (*names, ".".join(names))}


TAKE_NAMES = frozenset(
    """nextval currval setval to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery ts_headline
    """.split()
)
"""Functions whose first argument may name a sequence, or a text search configuration."""


def object_literals(tokens: tuple[Token, ...]) -> Iterator[int]:
    """The places of strings that name an object: cast to `regclass` and its like, or given to a function for such."""
    solid = [number for number, token in enumerate(tokens) if token.kind not in ("space", "comment")]
    for place, number in enumerate(solid):
        if tokens[number].kind != "string" or not tokens[number].text.startswith("'"):
            continue
        after = [tokens[n].text for n in solid[place + 1 : place + 3]]
        before = [tokens[n].value or tokens[n].text for n in solid[max(place - 2, 0) : place]]
        cast = (
            len(after) == 2 and after[0] == "::" and after[1].lower() in ("regclass", "regtype", "regproc", "regconfig")
        )
        called = len(before) == 2 and before[1] == "(" and before[0] in TAKE_NAMES
        if cast or called:
            yield number


def rename_in(lexer: Lexer, quote: Callable[[str], str], text: str, renames: Mapping[str, str]) -> str:
    """`text` with names replaced.

    A key is a bare name (replaced wherever it is the last or only part of a dotted name, or qualifies another), or a
    dotted one (`film.title`: replaced only behind `film.`). Names behind `AS` stay, and those of called functions,
    unless the key ends in `()`. What does not change keeps its spelling, comments and all.
    """
    if not renames:
        return text
    renames = {lexer.key(old): new for old, new in renames.items()}
    plain, dotted = {k: v for k, v in renames.items() if "." not in k}, {k: v for k, v in renames.items() if "." in k}
    tokens = list(lexer.tokens(text))
    for mention in mentions(tuple(tokens)):
        _rename(tokens, mention, plain, dotted, quote)
    for number in list(object_literals(tuple(tokens))):
        inner = tokens[number].text[1:-1].replace("''", "'")
        renamed = rename_in(lexer, quote, inner, renames)
        if renamed != inner:
            tokens[number] = Token("string", "'" + renamed.replace("'", "''") + "'")
    return "".join(token.text for token in tokens)


def _rename(
    tokens: list[Token],
    mention: Mention,
    plain: Mapping[str, str],
    dotted: Mapping[str, str],
    quote: Callable[[str], str],
) -> None:
    if mention.is_alias and len(mention.names) == 1:
        return
    places = [n for n in range(mention.first, mention.last + 1) if tokens[n].kind in ("name", "quoted")]
    names = mention.names
    for number, name in enumerate(names):
        last = number == len(names) - 1
        called = "()" if last and mention.is_called else ""
        whole = ".".join(names[: number + 1]) + called
        tail = ".".join(names[max(number - 1, 0) : number + 1]) + called
        new = dotted.get(whole, dotted.get(tail)) if number else None
        if new is None:
            new = plain.get(name + called)
        if new is not None:
            tokens[places[number]] = Token("quoted", quote(new), new)

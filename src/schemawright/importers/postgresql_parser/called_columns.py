"""Columns of queries that are called after a function: they keep their name when it gets another."""

from collections.abc import Iterator
from typing import Any

from schemawright.dialects.postgresql.parser import Node, Tokens, parse, quote_identifier
from schemawright.importers.postgresql_parser.naming import column_name, expression_name

_BEHIND = frozenset("from where group having window union intersect except order limit offset fetch for into".split())
"""Words that begin what comes after the columns of a query."""


def with_columns_kept(text: str, function: str) -> str:
    """A query in which what is called after `function`, since nothing else is said, is called so by a word.

    Raises `SourceError` for bad syntax.
    """
    if function.lower() not in text.lower():
        return text
    script = parse(text)
    tokens = Tokens(script.data, 0, len(script.data))
    ends: set[int] = set()
    for statement in script.statements:
        ends |= set(_ends({statement.kind: statement.node}, function, tokens))
    data = script.data
    for end in sorted(ends, reverse=True):
        data = data[:end] + f" AS {quote_identifier(function)}".encode() + data[end:]
    return data.decode()


def query_columns(text: str) -> tuple[str, ...] | None:
    """What the columns of a query are called, or `None` where a star hides some. Raises `SourceError`."""
    (statement,) = parse(text).statements
    select = statement.node
    while "larg" in select:
        select = select["larg"]
    targets = [one["ResTarget"] for one in select.get("targetList", ())]
    fields = [field for target in targets for field in target.get("val", {}).get("ColumnRef", {}).get("fields", ())]
    if not targets or any("A_Star" in field for field in fields):
        return None
    return tuple(target.get("name") or column_name(target.get("val", {})) for target in targets)


def _ends(node: Any, function: str, tokens: Tokens) -> Iterator[int]:
    """Where the columns and the functions among the tables that are called so end."""
    if isinstance(node, list):
        for one in node:
            yield from _ends(one, function, tokens)
    elif isinstance(node, dict):
        yield from _of_columns(
            [one["ResTarget"] for one in node.get("targetList", ()) if "ResTarget" in one], function, tokens
        )
        for kind, value in node.items():
            if kind == "RangeFunction" and "alias" not in value and "coldeflist" not in value:
                yield from _of_table(value, function, tokens)
            yield from _ends(value, function, tokens)


def _of_columns(targets: list[Node], function: str, tokens: Tokens) -> Iterator[int]:
    for place, target in enumerate(targets):
        if "name" in target or expression_name(target.get("val", {})) != function:
            continue
        if place + 1 < len(targets):
            yield tokens.ends[tokens.at(targets[place + 1]["location"]) - 2]  # in front of the comma
        else:
            yield tokens.ends[_last(tokens, tokens.at(target["location"]))]


def _last(tokens: Tokens, first: int) -> int:
    """The last token of the last column of a query."""
    depth = 0
    for number in range(first, len(tokens)):
        word = tokens.word(number).lower()
        if depth == 0 and (word in (")", ";") or (word in _BEHIND and tokens.word(number - 1).lower() != "within")):
            return number - 1
        depth += (word in ("(", "[", "case")) - (word in (")", "]", "end"))
    return len(tokens) - 1


def _of_table(item: Node, function: str, tokens: Tokens) -> Iterator[int]:
    call = item["functions"][0]["List"]["items"][0].get("FuncCall", {})
    if len(item["functions"]) > 1 or not call or call["funcname"][-1]["String"]["sval"] != function:
        return
    number, depth = tokens.at(call["location"]), 0
    while tokens.word(number) != ")" or depth > 1:
        depth += {"(": 1, ")": -1}.get(tokens.word(number), 0)
        number += 1
    is_counted = [tokens.word(n).lower() for n in range(number + 1, min(number + 3, len(tokens)))] == [
        "with",
        "ordinality",
    ]
    yield tokens.ends[number + 2 * is_counted]

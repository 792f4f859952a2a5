"""Raw objects: their text as it is, and how it is undone."""

from collections.abc import Iterator, Mapping

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.created import CREATED
from schemawright.dialects.postgresql.ddl.granting import given, taken_back
from schemawright.dialects.postgresql.ddl.inherited import is_inherited
from schemawright.dialects.postgresql.ddl.stars import with_columns_named
from schemawright.dialects.postgresql.ddl.tokens import closing, joined, name_length
from schemawright.dialects.postgresql.ddl.unaltered import unaltered
from schemawright.dialects.postgresql.ddl.write import solid
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.postgresql.renaming import name_in, with_name
from schemawright.dialects.text import Token
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence

EARLY = frozenset(
    """function procedure aggregate operator cast type collation language conversion server transform
    text_search_parser text_search_template text_search_dictionary text_search_configuration
    foreign_data_wrapper access_method operator_class operator_family user_mapping shell_type""".split()
)
"""What tables may be made with; all else comes after them."""

FUNCTION_ENDS = frozenset(
    """language as immutable stable volatile strict called security parallel cost rows set window begin return leakproof
    support transform not external""".split()
)
"""Words that come after what `CREATE OR REPLACE FUNCTION` cannot change: name, arguments and result."""


RENAMED = frozenset(("function", "procedure", "trigger", "policy"))
"""What `ALTER … RENAME` leads to another name, wherever it is used."""
_QUOTES = "\"'"
KEPT_AS_TREES = frozenset(("rule", "function", "procedure"))
"""What PostgreSQL keeps with each column that it speaks of (of functions those with a body in the standard's form)."""


def base_types(document: Document) -> dict[str, RawObject]:
    """Base types by name."""
    return {raw.name: raw for raw in document.all(RawObject) if raw.object_type == "type"}


def parts(document: Document, raw: RawObject, bases: Mapping[str, RawObject]) -> Iterator[Part]:
    """A raw object is one part. It goes with what it is about."""
    holder = _holder(document, raw, bases)
    yield Part(
        key=raw.id,
        record=raw,
        priority=45 if raw.object_type.replace(" ", "_").lower() in EARLY else 80,
        create=_create,
        drop=_drop_led,
        requires=frozenset(id for id in (raw.namespace_id, raw.about, *raw.depends_on) if id is not None),
        texts=(Text(raw.text, relations=True, search_path=raw.search_path),),
        gone_with=(holder,) if holder is not None else (),
        leads_away=raw.object_type == "collation",
        sort=raw.order,
    )


def _holder(document: Document, raw: RawObject, bases: Mapping[str, RawObject]) -> Id | None:
    """What takes a raw object along: a base type its shell and the functions that it needs, but no server its users."""
    if raw.object_type == "user mapping":
        return None
    if raw.object_type == "alter table" and " attach partition " in raw.name:
        # The table above would take the partition along, so that goes before it.
        return next((id for id in raw.depends_on if document.find(RawObject, id) is not None), raw.about)
    shells = [raw] if raw.object_type == "shell type" else [document.find(RawObject, id) for id in raw.depends_on]
    for shell in shells if bases and raw.object_type in ("function", "shell type") else ():
        base = bases.get(shell.name) if shell is not None and shell.object_type == "shell type" else None
        if base is not None and (shell is raw or raw.id in base.depends_on or _names(base.text, raw.provides)):
            return base.id
    return raw.about


def _create(names: Names, raw: RawObject) -> Statements:
    # A subscription that makes its slot at the publisher does so outside of a transaction.
    is_apart = raw.object_type == "subscription" and "connect" not in [token.value for token in solid(raw.text)]
    made = Statement(_text(names, raw), transactional=not is_apart, search_path=raw.search_path)
    if not _follows_table(names, raw):
        yield from given(raw, made)


def _follows_table(names: Names, raw: RawObject) -> bool:
    """Whether it gives away a sequence that goes with a column: that follows its table, and PostgreSQL refuses it."""
    if raw.object_type != "owner":
        return False
    sequence = names.document.find(Sequence, raw.about)
    return sequence is not None and sequence.owned_by is not None


def _text(names: Names, raw: RawObject) -> str:
    text = raw.text.rstrip().rstrip(";")
    return with_columns_named(names, text, raw.search_path) if raw.object_type in KEPT_AS_TREES else text


def _names(text: str, provided: tuple[str, ...]) -> bool:
    words = {token.value for token in solid(text)}
    return any(name.rpartition(".")[2].strip('"') in words for name in provided)


def _drop_led(names: Names, raw: RawObject) -> Statements:
    """Columns that stay with a collation which is made anew have the usual one meanwhile."""
    is_led = raw.object_type == "collation" and names.stays(raw.id)
    for column in names.document.all(Column) if is_led else ():
        if column.collation in raw.provides and _stays(names, column):
            clause = f'TYPE {names.type(column.data_type)} COLLATE "default"'
            yield f"ALTER TABLE {names.of(column.table_id)} ALTER COLUMN {names.column(column.id)} {clause}"
    yield from drop(names, raw)


def _stays(names: Names, column: Column) -> bool:
    is_there = column.id not in names.dropped and column.table_id not in names.dropped
    return is_there and not is_inherited(names.document, column)


def drop(names: Names, raw: RawObject) -> Statements:
    """What takes the statement back."""
    undone = undo(raw.text)
    if undone is not None and not _follows_table(names, raw):
        if raw.object_type == "subscription":
            yield from _without_slot(raw)
        yield from taken_back(names, raw, Statement(undone, search_path=raw.search_path))


def _without_slot(raw: RawObject) -> Statements:
    """Lets a subscription go without a word to the publisher: in a transaction it may not speak to it."""
    yield f"ALTER SUBSCRIPTION {raw.name} DISABLE"
    yield Statement(
        f"ALTER SUBSCRIPTION {raw.name} SET (slot_name = NONE)",
        warning=Diagnostic(
            code="MIGRATE_SLOT_STAYS",
            level="warning",
            message=f"The subscription {raw.name} goes, but its slot stays at the publisher, and its log with it.",
            help="Drop the slot at the publisher: SELECT pg_drop_replication_slot('…').",
            subject=raw.id,
        ),
    )


def undo(text: str) -> str | None:
    """The statement that takes `text` back; `None` where that cannot be told from it."""
    tokens = solid(text)
    words = [token.value for token in tokens]
    if words[:1] == ["create"]:
        return _drop(tokens)
    if words[:2] in (["comment", "on"], ["security", "label"]):
        place = max((n for n, token in enumerate(tokens) if token.kind == "name" and token.value == "is"), default=None)
        return f"{joined(tokens[:place])} IS NULL" if place is not None else None
    if words[:1] in (["grant"], ["revoke"]):
        return _opposite(text, tokens)
    if words[:3] == ["alter", "default", "privileges"]:
        return _opposite_default(text, tokens)
    if words[:1] in (["select"], ["with"]) and "into" in words:
        return _of_query(tokens[words.index("into") + 1 :])
    return unaltered(tokens) if words[:1] == ["alter"] else None


def _of_query(tokens: list[Token]) -> str:
    """What drops the table that a query made; `tokens` are those behind `INTO`."""
    noise = sum(1 for token in tokens[:2] if token.value in ("unlogged", "table"))
    return f"DROP TABLE {joined(tokens[noise : noise + name_length(tokens[noise:])])}"


def _drop(tokens: list[Token]) -> str | None:
    place = 3 if [t.value for t in tokens[1:3]] == ["or", "replace"] else 1
    for begin, kind in CREATED:
        words = begin.split()
        if [token.value for token in tokens[place : place + len(words)]] == words:
            named = _named(kind, tokens[place + len(words) :])
            if kind == "type" and {"input", "output"} <= {token.value for token in tokens}:
                return f"DROP TYPE {named} CASCADE"  # its functions need it as it needs them
            if kind == "operator class" and "family" not in (token.value for token in tokens):
                kind = "operator family"  # made along with the class, which goes with it
            return f"DROP {kind.upper()} {named}" if named is not None else None
    return None


def _named(kind: str, rest: list[Token]) -> str | None:
    """How a `DROP` of this kind names the object that a `CREATE` with these tokens made."""
    if [t.value for t in rest[:3]] == ["if", "not", "exists"]:
        rest = rest[3:]
    if kind in ("function", "procedure", "aggregate"):
        return (_old_aggregate(rest) if kind == "aggregate" else None) or _signature(rest)
    if kind == "cast":
        return joined(rest[: closing(rest, 0) + 1])
    if kind == "operator":
        return _operator(rest)
    name = joined(rest[: name_length(rest)])
    if kind in ("trigger", "policy", "rule"):
        word = "to" if kind == "rule" else "on"
        at = next((n for n, t in enumerate(rest) if t.kind == "name" and t.value == word), None)
        if at is None:
            return None
        table = rest[at + 1 :]
        return f"{name} ON {joined(table[: name_length(table)])}"
    if kind == "index":
        return _index(rest)
    if kind in ("operator class", "operator family"):
        at = next((n for n, t in enumerate(rest) if t.value == "using"), None)
        return None if at is None else f"{name} USING {rest[at + 1].text}"
    if kind == "user mapping":
        end = next((n for n, t in enumerate(rest) if t.value == "options"), len(rest))
        return joined(rest[:end])
    if kind == "transform":
        at = next((n for n, t in enumerate(rest) if t.value == "language"), 0)
        return joined(rest[: at + 2])
    return name


def _signature(rest: list[Token]) -> str | None:
    """`name(arguments)` without the arguments' defaults."""
    size = name_length(rest)
    if size >= len(rest) or rest[size].text != "(":
        return None
    inside = rest[size + 1 : closing(rest, size)]
    arguments: list[list[Token]] = [[]]
    depth, default = 0, False
    for token in inside:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(token.text, 0)
        if depth == 0 and token.text == ",":
            arguments.append([])
            default = False
            continue
        default = default or (depth == 0 and (token.value == "default" or token.text in ("=", ":")))
        if not default:
            arguments[-1].append(token)
    return f"{joined(rest[:size])}({', '.join(joined(argument) for argument in arguments if argument)})"


def _old_aggregate(rest: list[Token]) -> str | None:
    """`name(argument)` of an aggregate whose argument stands among all else, as `basetype = …`."""
    size = name_length(rest)
    clauses = rest[size + 1 : closing(rest, size)]
    start = next((n for n, token in enumerate(clauses) if token.value == "basetype"), None)
    if start is None or clauses[start + 1].text != "=":
        return None
    end = next((n for n in range(start, len(clauses)) if clauses[n].text == ","), len(clauses))
    argument = joined(clauses[start + 2 : end])
    return f"{joined(rest[:size])}({'*' if argument.strip(_QUOTES).lower() == 'any' else argument})"


def _index(rest: list[Token]) -> str | None:
    """The name of an index, which lies where its table does."""
    at = next((n for n, t in enumerate(rest) if t.value == "on"), 0)
    if at == 0:
        return None
    table = rest[at + 1 + (rest[at + 1].value == "only") :]
    return joined(table[: name_length(table) - 1] + rest[:at])


def _operator(rest: list[Token]) -> str | None:
    at = next((n for n, token in enumerate(rest) if token.text == "("), None)
    if at is None:
        return None
    name = "".join(token.text for token in rest[:at])
    sides = {"leftarg": "NONE", "rightarg": "NONE"}
    inside = rest[at + 1 : closing(rest, at)]
    for number, token in enumerate(inside):
        if token.value in sides and number + 2 < len(inside):
            end = next((n for n in range(number, len(inside)) if inside[n].text == ","), len(inside))
            sides[token.value] = joined(inside[number + 2 : end])
    return f"{name} ({sides['leftarg']}, {sides['rightarg']})"


def _opposite(text: str, tokens: list[Token]) -> str | None:
    grant = tokens[0].value == "grant"
    word = "to" if grant else "from"
    at = max((n for n, token in enumerate(tokens) if token.kind == "name" and token.value == word), default=None)
    if at is None:
        return None
    tail = tokens[at + 1 :]
    end = next((n for n, t in enumerate(tail) if t.value in ("with", "granted", "cascade", "restrict")), len(tail))
    verb, direction = ("REVOKE", "FROM") if grant else ("GRANT", "TO")
    return f"{verb} {joined(tokens[1:at])} {direction} {joined(tail[:end])}"


def _opposite_default(text: str, tokens: list[Token]) -> str | None:
    at = next((n for n, token in enumerate(tokens) if token.value in ("grant", "revoke")), None)
    if at is None or (opposite := _opposite(text, tokens[at:])) is None:
        return None
    return f"{joined(tokens[:at])} {opposite}"


def _head(text: str) -> tuple[str, ...]:
    """Of a function: its name, arguments and result."""
    tokens = solid(text)
    place = 3 if [t.value for t in tokens[1:3]] == ["or", "replace"] else 1
    depth, head = 0, []
    for token in tokens[place:]:
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth == 0 and token.kind == "name" and token.value in FUNCTION_ENDS:
            break
        head.append(token.value or token.text)
    return tuple(head)


def nameless(raw: RawObject, text: str) -> str:
    """The statement of what can be renamed, with a mark for its own name; others as they are."""
    names = name_in(text) if raw.object_type in RENAMED and undo(text) is not None else None
    if names is None:
        return text
    return with_name(text, names[-2] if len(names) > 1 else None, "named") or text


def replacement(names: Names, before: RawObject, after: RawObject) -> Statements | None:
    """`CREATE OR REPLACE` of a function or procedure that keeps its name, arguments and result; else `None`."""
    if after.object_type not in ("function", "procedure") or before.object_type != after.object_type:
        return None
    # The same words that are no longer the same speak of another type or table.
    if _head(nameless(before, before.text)) != _head(nameless(after, after.text)) or before.text == after.text:
        return None
    return (Statement(or_replace(_text(names, after)), search_path=after.search_path),)


def or_replace(text: str) -> str:
    """`CREATE …` as `CREATE OR REPLACE …`."""
    tokens = list(LEXER.tokens(text))
    places = [n for n, token in enumerate(tokens) if token.kind not in ("space", "comment")]
    if len(places) > 1 and tokens[places[1]].value != "or":
        tokens.insert(places[0] + 1, Token("space", " OR REPLACE"))
    return "".join(token.text for token in tokens)


ALTERS = (silent("order", "line", "provides", "depends_on", "about", "name", "namespace_id", "object_type"),)

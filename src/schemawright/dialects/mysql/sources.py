"""Which tables the names in a query or a routine of MySQL may be of: its selects, their sources and aliases.

Read from the tokens alone, since neither database has a parser that could be asked. A name without a table before it is
of the innermost select that has a table with such a column (manual, Identifier Qualifiers and Correlated Subqueries).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from schemawright.dialects.mysql.keywords import RESERVED
from schemawright.dialects.mysql.script import Token, statements

VERBS = frozenset("SELECT INSERT REPLACE UPDATE DELETE".split())
CLAUSES = frozenset("FROM WHERE GROUP HAVING ORDER LIMIT SET WINDOW INTO VALUES VALUE UNION EXCEPT INTERSECT".split())
SET_OPERATORS = frozenset("UNION EXCEPT INTERSECT".split())
STARTS = frozenset(("", ";", ":", "BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "ROW", "DETERMINISTIC")) | frozenset(
    ("DATA", "SQL", "INVOKER", "DEFINER", "FOUND", "SQLEXCEPTION", "SQLWARNING")
)
"""What stands before a statement: nothing or a literal, or these words and signs."""


@dataclass
class Scope:
    """A select, or another statement with tables."""

    verb: str
    parent: "Scope | None"
    depth: int
    clause: str = ""
    sources: dict[str, str | None] = field(default_factory=dict)
    """By alias or name the relation, `None` where it is none of the schema (a subquery)."""
    outputs: set[str] = field(default_factory=set)
    """The names in lower case that its list gives to what it answers."""
    is_union: bool = False

    def chain(self) -> Iterator["Scope"]:
        """The scope, and those around it."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent


@dataclass
class Frame:
    """An open bracket, or the whole text: the scope around it, and the one in it."""

    base: Scope
    scope: Scope
    expects: bool = False
    """Whether a table is to come."""
    joins: bool = False
    """Whether one may come behind a comma."""


@dataclass(frozen=True)
class Name:
    """A name in a text, its parts as the numbers of their tokens."""

    parts: tuple[int, ...]
    scope: Scope
    clause: str
    is_source: bool = False
    """It stands where a table must."""
    is_item: bool = False
    """It is all that an entry of a select's list says."""


class Reading:
    """One reading of a text: `names` are the tables and columns in it, without keywords, aliases and functions."""

    def __init__(self, text: str, dialect: str) -> None:
        self.tokens: list[Token] = [token for found in statements(text, dialect) for token in found.tokens]
        self.names: list[Name] = []
        self.declared: set[str] = set()
        """Variables and parameters in lower case: they go before columns."""
        self._ctes = self._common_tables()
        self._declare()
        self._read()

    def _word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def _is_name(self, at: int) -> bool:
        if not 0 <= at < len(self.tokens):
            return False
        token = self.tokens[at]
        is_free = token.kind == "name" and token.text.lower() not in RESERVED and token.word != "END"
        return token.kind == "quoted" or is_free or (token.kind == "name" and self._word(at - 1) == ".")

    def _common_tables(self) -> frozenset[str]:
        """The names that `WITH` gives to subqueries."""
        front = range(len(self.tokens) - 3)
        return frozenset(
            self.tokens[at].value
            for at in front
            if self._is_name(at) and self._word(at + 1) == "AS" and self._word(at + 2) == "("
        ) | frozenset(
            self.tokens[at].value for at in front if self._word(at - 1) in ("WITH", "RECURSIVE") and self._is_name(at)
        )

    def _declare(self) -> None:
        for at in range(len(self.tokens)):
            if self._word(at) == "DECLARE":
                while self._is_name(at + 1):
                    self.declared.add(self.tokens[at + 1].value.lower())
                    at += 2 if self._word(at + 2) == "," else len(self.tokens)
        words = [token.word for token in self.tokens[:12]]
        if words[:1] == ["CREATE"] and {"FUNCTION", "PROCEDURE"} & set(words) and "(" in words:
            self._declare_parameters(words.index("(") + 1)

    def _declare_parameters(self, at: int) -> None:
        depth, is_first = 1, True
        while depth and at < len(self.tokens):
            word = self._word(at)
            depth += (word == "(") - (word == ")")
            if is_first and word not in ("IN", "OUT", "INOUT"):
                self.declared.add(self.tokens[at].value.lower())
                is_first = False
            is_first = is_first or (word == "," and depth == 1)
            at += 1

    def _read(self) -> None:
        root = Scope("", None, 0)
        frames = [Frame(root, root)]
        at = 0
        while at < len(self.tokens):
            if self._word(at) == "(":
                frames.append(self._opened(at, frames[-1]))
            elif self._word(at) == ")":
                del frames[max(len(frames) - 1, 1) :]
            elif self._is_name(at):
                at = self._named(at, frames[-1], len(frames))
                continue
            else:
                self._take(at, frames[-1], len(frames))
            at += 1

    def _opened(self, at: int, frame: Frame) -> Frame:
        """A bracket: around tables that are joined, a subquery, or part of an expression."""
        is_query = self._word(at + 1) in ("SELECT", "WITH")
        if frame.expects and is_query:
            frame.scope.sources[self._alias(self._closing(at) + 1, f"({at}")] = None
        holds_tables = frame.expects and not is_query
        frame.expects = False
        return Frame(frame.scope, frame.scope, holds_tables, holds_tables)

    def _named(self, at: int, frame: Frame, depth: int) -> int:
        """A name; answers the place behind it."""
        if self._word(at - 1) == "ON" and self._is_head(at - 1):
            self.names.append(Name((at,), frame.scope, "", is_source=True))
            return at + 1
        if frame.expects:
            frame.expects = False
            return self._source(at, frame.scope)
        return self._mention(at, frame.scope, depth)

    def _take(self, at: int, frame: Frame, depth: int) -> None:
        """A word or sign that is no name."""
        word, before, scope = self._word(at), self._word(at - 1), frame.scope
        if word == ";":
            frame.scope, frame.expects, frame.joins = frame.base, False, False
        elif word in VERBS and self._begins(word, at, before):
            is_union = before in SET_OPERATORS or (before in ("ALL", "DISTINCT") and word == "SELECT")
            feeds = scope.verb in ("INSERT", "REPLACE") and word == "SELECT" and not is_union
            frame.scope = Scope(word, scope if feeds else frame.base, depth, word, is_union=is_union)
            frame.expects, frame.joins = word not in ("SELECT", "DELETE"), word == "UPDATE"
        elif word in CLAUSES and scope.depth == depth:
            scope.clause = word
            if word != "INTO":
                frame.expects = frame.joins = word == "FROM"
        elif word in ("JOIN", "STRAIGHT_JOIN"):
            frame.expects = frame.joins = True
        elif word == "," and frame.joins:
            frame.expects = True

    def _begins(self, word: str, at: int, before: str) -> bool:
        """Whether a verb is one, and no part of another clause (`FOR UPDATE`, `REPLACE(…)`, `ON DELETE`)."""
        if word == "SELECT":
            return True
        is_begin = before in STARTS or (before == ")" and self._word(0) == "CREATE")
        return is_begin and self._word(at + 1) != "("

    def _is_head(self, at: int) -> bool:
        """Whether `ON` stands before the table of a trigger."""
        words = [token.word for token in self.tokens[:at]]
        return "TRIGGER" in words and "ON" not in words and bool({"INSERT", "UPDATE", "DELETE"} & set(words))

    def _closing(self, at: int) -> int:
        depth = 0
        for place in range(at, len(self.tokens)):
            depth += (self._word(place) == "(") - (self._word(place) == ")")
            if depth == 0:
                return place
        return len(self.tokens)

    def _alias(self, at: int, otherwise: str) -> str:
        at += self._word(at) == "AS"
        return self.tokens[at].value if self._is_name(at) else otherwise

    def _dotted(self, at: int) -> tuple[int, ...]:
        parts = [at]
        while self._word(at + 1) == "." and self._is_name(at + 2):
            at += 2
            parts.append(at)
        return tuple(parts)

    def _source(self, at: int, scope: Scope) -> int:
        """A table where one must stand; answers the place behind it and its alias."""
        parts = self._dotted(at)
        name, behind = self.tokens[parts[-1]].value, parts[-1] + 1
        is_ours = len(parts) == 1 and name not in self._ctes
        if is_ours and self._word(behind) == "(" and scope.verb not in ("INSERT", "REPLACE"):
            is_ours = False
        alias = self._alias(behind, name) if self._word(behind) != "(" else name
        scope.sources[alias] = name if is_ours else None
        if is_ours:
            self.names.append(Name(parts, scope, scope.clause, is_source=True))
        if alias != name:
            behind += 1 + (self._word(behind) == "AS")
        return behind

    def _mention(self, at: int, scope: Scope, depth: int) -> int:
        parts = self._dotted(at)
        before, behind = self._word(at - 1), parts[-1] + 1
        if self._is_alias(at):
            if scope.verb == "SELECT" and scope.clause == "SELECT" and depth == scope.depth:
                scope.outputs.add(self.tokens[parts[-1]].value.lower())
        elif not self._is_keyword(at, behind):
            ends = ("", ",", ")", ";", "FROM", "INTO", *SET_OPERATORS)
            in_list = scope.verb == "SELECT" == scope.clause and depth == scope.depth
            is_item = in_list and before in ("SELECT", "DISTINCT", "ALL", ",") and self._word(behind) in ends
            if is_item and (behind >= len(self.tokens) or self.tokens[behind].kind in ("symbol", "name")):
                scope.outputs.add(self.tokens[parts[-1]].value.lower())
            self.names.append(Name(parts, scope, scope.clause, is_item=is_item))
        return behind

    def _is_alias(self, at: int) -> bool:
        """Whether a name stands behind `AS`, or behind an operand."""
        if at == 0 or len(self._dotted(at)) > 1:
            return False
        before = self.tokens[at - 1]
        is_operand = before.kind in ("string", "number", "quoted", "variable") or before.text == ")"
        is_word = before.kind == "name" and before.text.lower() not in RESERVED and before.word not in STARTS
        return before.word == "AS" or is_operand or is_word

    def _is_keyword(self, at: int, behind: int) -> bool:
        """Whether a name is no column but a function, a unit of time, or the type of a literal."""
        if self._word(behind) == "(":
            return True
        is_unit = self._word(at - 1) == "(" and self._word(at - 2) in ("EXTRACT", "TIMESTAMPDIFF", "TIMESTAMPADD")
        is_plain = self.tokens[at].kind == "name"
        is_literal = behind < len(self.tokens) and self.tokens[behind].kind == "string"
        return is_plain and (is_unit or is_literal)

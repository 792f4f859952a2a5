"""Where a statement of a plan stands, as a rule sees it, and what a rule is."""

from collections.abc import Callable
from dataclasses import dataclass

from schemawright.dialects.ddl import Given, Statement
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql import parser
from schemawright.dialects.postgresql.locks import Known, Name, effects_of
from schemawright.dialects.postgresql.locks.effect import Effect
from schemawright.dialects.postgresql.parser import Node, Script, Tokens


@dataclass(frozen=True, slots=True)
class Site:
    """A statement of a plan, its tree, and what is there when it is run."""

    given: Given
    script: Script
    tree: parser.Statement
    known: Known
    names: Names
    version: int

    @property
    def statement(self) -> Statement:
        return self.given.statement

    @property
    def node(self) -> Node:
        return self.tree.node

    @property
    def form(self) -> str:
        """What rules are found by: the type of the tree, of `ALTER TABLE` also what it does."""
        commands = self.node.get("cmds", [])
        return f"{self.tree.kind}/{commands[0]['AlterTableCmd']['subtype']}" if len(commands) == 1 else self.tree.kind

    @property
    def command(self) -> Node:
        """The one thing that an `ALTER TABLE` does."""
        found: Node = self.node["cmds"][0]["AlterTableCmd"]
        return found

    @property
    def table(self) -> Name:
        """The table that it speaks of."""
        return self.known.name(self.node["relation"])

    @property
    def effects(self) -> tuple[Effect, ...]:
        return effects_of(self.tree, self.version, self.known)

    def on(self, table: Name, *, only: bool = False) -> str:
        """The statement's text for another table."""
        data = self.script.data
        tokens = Tokens(data, 0, len(data))
        start = self.node["relation"]["location"]
        token = tokens.at(start)
        while token + 1 < len(tokens) and tokens.word(token + 1) == ".":
            token += 2
        return f"{data[:start].decode()}{'ONLY ' * only}{table}{data[tokens.ends[token] :].decode()}"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a statement cannot be made safe, and what to do."""

    code: str
    help: str


@dataclass(frozen=True, slots=True)
class Rule:
    """How statements of a form are made safe; `None` where this one cannot be.

    `code` and `help` are of the warning for that case, `reason` gives others where a statement has a reason of its own.
    """

    form: str
    make: Callable[[Site], list[Statement] | None]
    code: str
    help: str
    reason: Callable[[Site], Reason | None] = lambda site: None

"""How a dialect tells what a schema is made of and how each part is made, changed and dropped.

The dialect knows SQL and what refers to what; it knows nothing of order. `migrate` puts the parts of two documents side
by side and in order, and knows no SQL.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.record import Record

Key = str
"""The name of a part: the id of its record, or that with a slash and an aspect behind (`…/default`)."""


class Text(msgspec.Struct, frozen=True):
    """An SQL text that a part is made with: the names in it must be there first.

    `holder` is the id of the table whose columns it may name. `relations` tells whether bare names in it may be tables
    and views (a query) or not (a check). `field` is the record's that holds it, where the text has a normal form.
    """

    text: str
    holder: str | None = None
    relations: bool = False
    search_path: tuple[str, ...] = ()
    field: str = ""


Phase = Literal["expand", "migrate", "contract"]
"""When a safe migration runs a statement: ahead of the change, for it, or once no program uses the old form."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that a statement takes on a table, and whether it rewrites or scans the table meanwhile."""

    table: str
    mode: str
    rewrites: bool
    scans: bool
    blocks: Literal["nobody", "writers", "readers and writers"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement without its final semicolon."""

    sql: str
    transactional: bool = True
    """Whether it can run inside a transaction together with the statements behind it."""
    search_path: tuple[str, ...] = ()
    comment: str = ""
    warning: Diagnostic | None = None
    delimiter: str = ";"
    """What ends it in a script: something else where it has semicolons inside (a trigger's body)."""
    fills: bool = False
    """Whether it writes to rows of the table that its record is part of, whose triggers see that."""
    attempts: int = 1
    """How often to try it where it does not get its lock in time."""
    before_retry: str = ""
    """What clears away the leftovers of an attempt that failed."""
    phase: Phase | None = None


Statements = Iterable[str | Statement]


class Renamed(Protocol):
    """What bears another name in one document than in another."""

    def leads(self, query: str, to: str, path: tuple[str, ...]) -> bool:
        """Whether one query becomes another by these renames alone; `path` is the search path of both."""


class Part(msgspec.Struct, frozen=True):
    """What is made and dropped in one go.

    `create` and `drop` give its statements, from the names of the state they run in and the record. `inside` is the
    part whose own statement can hold it (a check its table's), so long as it need not come later; `gone_with` are the
    parts whose drop drops it too, the nearest first.
    """

    key: Key
    record: Record
    priority: int
    create: Callable[[Names, Any], Statements]
    drop: Callable[[Names, Any], Statements]
    requires: frozenset[Key] = frozenset()
    after: frozenset[Key] = frozenset()
    """Parts that are made before and dropped after it if they are made or dropped too; it does not need them."""
    texts: tuple[Text, ...] = ()
    inside: Key | None = None
    gone_with: tuple[Key, ...] = ()
    held_by: Key | None = None
    """The part that must go for it to be dropped, while `tied_by` stands (a partitioned table's index that a
    partition's belongs to, and that the partition is one)."""
    tied_by: Key | None = None
    recreatable: bool = True
    """Whether dropping it and making it again loses nothing but time."""
    is_late: bool = False
    """Whether it is dropped after all alterations, since what uses it does not name it (an extension)."""
    leads_away: bool = False
    """Whether its drop, where it is made again, leads away what holds it, so that it need not wait for that."""
    overrides: bool = False
    """Whether making it puts an older form of it out of force, so that this needs no drop."""
    content: Any = None
    """Of an aspect: the values of the record that it is made of."""
    sort: str = ""
    """Its place among parts of the same priority."""


@dataclass(frozen=True, slots=True)
class Alter:
    """How a change of some fields of a kind is made.

    `render(names, before, after)` gives the statements, in the names of the new state; nothing where the database does
    not know the fields. `touches` tells whether what depends on the record must be dropped before and made again after.
    """

    fields: tuple[str, ...]
    render: Callable[[Names, Any, Any], Statements]
    touches: Callable[[Any, Any], bool] = lambda before, after: False
    remakes: Callable[[Any, Any], bool] = lambda before, after: False
    """Whether it cannot be: the record is dropped and made again, and columns of that type are led over to it."""
    refusal: Callable[[Any, Any], str | None] = lambda before, after: None
    """Why this change cannot be made, where it cannot."""


def silent(*fields: str) -> Alter:
    """Fields that never reach the database."""
    return Alter(fields, lambda names, before, after: ())


def made_anew(*fields: str) -> Alter:
    """Fields that nothing but a new record can change."""
    return Alter(fields, lambda names, before, after: (), remakes=lambda before, after: True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuild:
    """How a table is made anew with its rows, where no alter leads from one form to the other.

    What hangs on the table is dropped before and made again after; what is inside it is made by `create`. `source` are
    the names of the old state after all renames: what stays is called there as in `names`, the new state.
    """

    tables: Callable[[Document, Document, Mapping[Key, frozenset[str]]], Iterable[Key]]
    """`(old, new, changed)`: the tables of both that must be made anew. `changed` tells in which fields a record of
    both is not as it was; a text that only follows a rename is."""
    create: Callable[[Names, Names, Any, frozenset[Key]], Statements]
    """`(source, names, after, apart)`: the new table, with all inside it but `apart`."""
    copy: Callable[[Names, Names, Any], Statements]
    """`(source, names, after)`: the rows come over and the old table goes."""
    leave: Callable[[Names, Names, Any, tuple[Record, ...]], Statements] = lambda source, names, after, along: ()
    """`(source, names, after, along)`: the old table makes room for the new, with the partitions that go with it."""
    opening: Callable[[Document], Statements] = lambda document: ()
    """What comes before all else in a plan that makes a table anew."""
    closing: Callable[[Document], Statements] = lambda document: ()
    """What comes after all else."""
    frames: Callable[[Part], bool] = lambda part: False
    """Whether a part's drop wants these around it, too."""


@dataclass(frozen=True, slots=True)
class Given:
    """A statement of a plan, of which kind of step it is, and the record that it is about."""

    statement: Statement
    kind: Literal["create", "drop", "alter", "rename", "setting"]
    record: Record


@dataclass(frozen=True, slots=True)
class Passage:
    """One direction of a plan, for a dialect to make it safe.

    `setup` is the SQL of what is there before. `before` and `after` are the names of both states; between the renames
    and the rest of the statements those of `after` hold. `kept` are the parts that stay as they are, `dependents` the
    parts that need a part before.
    """

    setup: str
    before: Names
    after: Names
    kept: frozenset[Key]
    dependents: Callable[[Key], Iterable[Key]]
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class SafePassage:
    """The statements that do the same while others work, and what cannot be made safe."""

    given: tuple[Given, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Attendants:
    """Relations that are no records: a part brings each along (an identity its sequence), and lives where that does."""

    names: Callable[[Names], Mapping[Key, str]]
    """What each is called, by its part."""
    rename: Callable[[Names, Any, str, str], str]
    """`(names, record, old, new)`: the statement that gives that of the record's part another name."""


@dataclass(frozen=True, kw_only=True)
class Ddl:
    """The DDL of one dialect, as `migrate` uses it."""

    dialect: str
    """The name of the dialect."""
    parts: Callable[[Document], Iterator[Part]]
    """Every part of a document."""
    create_whole: Mapping[type[Record], Callable[[Names, Record, frozenset[Key]], Statements]]
    """For kinds that can hold other parts: the statements that make one with all inside it but these."""
    alters: Mapping[type[Record], tuple[Alter, ...]]
    is_made_anew: Callable[[Record, Record, Document], bool]
    """Whether a change of a record is a drop and a new one, though that loses something."""
    rename: Mapping[type[Record], Callable[[Names, Any, str], Statements]]
    """`(names, record, new)`: a new name for a record that bears its old one still."""
    step_aside: Callable[[Names, RawObject], tuple[str, RawObject] | None] = lambda names, raw: None
    """What gives a raw object that is dropped late another name, where one of its name is made before; and it then."""
    raw_renamed: Callable[[RawObject, RawObject], Statements | None] = lambda before, after: None
    """What gives a raw object its new name, ahead of all other renames; `None` where it keeps the old one."""
    move: Mapping[type[Record], Callable[[Names, Any, str], Statements]]
    """`(names, record, new)`: another namespace."""
    replace: Callable[[Names, Record, Record], Statements | None]
    """How to put the new form in place of the old without a drop; `None` where that is not possible."""
    droppable: Callable[[Record], bool]
    """Whether it can be told how to drop the record alone."""
    renamed_by_copy: Callable[[Document, Column], bool] = lambda document, column: False
    """Whether a column gets another name with its table only, when that is made anew."""
    is_table: Callable[[RawObject], bool] = lambda raw: False
    """Whether a raw object is a table, with rows in it."""
    bars: Callable[[Part, Record], bool]
    """`(part, record)`: whether a part that needs a table bars a change of its column, or a drop of its key."""
    holds_rows: Callable[[Part, Iterable[Record]], bool] = lambda part, givers: False
    """`(part, givers)`: whether a part holds each column of the rows that functions give it: none may be new."""
    row_holders: Callable[[Names], Mapping[Id, Sequence[Column]]] = lambda names: {}
    """The columns that hold rows of a table, by its id."""
    survives: Callable[[Part, Any, Any], bool]
    """`(part, before, after)`: whether a part that needs a record outlasts the change of it that touches."""
    may_mean: Callable[[Part, RawObject], bool] = lambda part, newcomer: False
    """`(part, newcomer)`: whether a name in a part that stays may be that of a raw object that comes, once it is made
    again."""
    aftermath: Callable[[Names, Names], Iterable[tuple[Record, str]]]
    """`(old, new)`: statements for names that the database chose by others' and does not change along with them."""
    attendants: Attendants | None = None
    """What its parts bring along that has a name among relations, and is no record."""
    sql_fields: frozenset[str]
    """The fields, of records and of their parts, that hold SQL."""
    normal: Callable[[Names, Record, str, str], str] = lambda names, record, field, text: text
    """`(names, record, field, text)`: the text of a field in the form in which the database keeps it, to compare."""
    setting: Callable[[Record], str | None] = lambda record: None
    """The setting that must be made before a record like this is made."""
    search_path: Callable[[tuple[str, ...]], str] = lambda path: ""
    """The statement that sets the search path; of the empty one, back to the default."""
    unsupported: Callable[[Document], Iterable[Diagnostic]] = lambda document: ()
    """What a document holds that the database has no place for: errors."""
    settle: Callable[[Document, Document], tuple[Document, Document]] = lambda old, new: (old, new)
    """Both documents, made alike where they only say the same in other words."""
    renamed: Callable[[Document, Document], Renamed] | None = None
    """Between two documents: how queries follow what bears another name in the second."""
    converts: bool = False
    """Whether a change of type takes an expression: what the values become."""
    places_columns: bool = False
    """Whether a column can be put into its place among those that are there."""
    rebuild: Rebuild | None = None
    """How a table is made anew with its rows, where the database can do without an alter."""
    frame: tuple[str, str] | None = None
    """What begins and ends a transaction, where the script of a migration must say so itself."""
    locks: Callable[[str, tuple[str, ...], int | None], list[tuple[Lock, ...]]] | None = None
    """`(setup, statements, version)`: the locks that each of the statements takes on what `setup` has made."""
    safe: Callable[[Passage], SafePassage] | None = None
    """How to reach the same without keeping others waiting."""

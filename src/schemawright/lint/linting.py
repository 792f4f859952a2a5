"""Running the rules: over a script, a document or a plan."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from schemawright.advise.registry import BROKEN, advisers, suggest
from schemawright.advise.suggestion import Suggestion
from schemawright.base.errors import SourceError, UnsupportedError
from schemawright.dialects.postgresql.locks import Known
from schemawright.dialects.postgresql.parser import Script, Statement, parse
from schemawright.dialects.registry import dialect_named
from schemawright.importers.postgresql_parser.preparing import prepare
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.lint.acts import Act, Acts, Version
from schemawright.lint.clauses import Clause, Clauses
from schemawright.lint.columns import SeenColumn, columns_changed, columns_of
from schemawright.lint.found import Found
from schemawright.lint.ignoring import Ignore, comments_in, ignores_in, without_ignored
from schemawright.lint.registry import rules
from schemawright.lint.rule import Finding, Rule, Topic
from schemawright.lint.rules.blocked_long import CODE, blocked
from schemawright.lint.rules.mysql_blocked_long import CODE as MYSQL_CODE
from schemawright.lint.rules.mysql_blocked_long import blocked as mysql_blocked
from schemawright.lint.rules.mysql_way_refused import refused
from schemawright.lint.schemas import Places, SeenSchema, places_of
from schemawright.lint.settings import NEWEST, Settings
from schemawright.migrate.plan import creation
from schemawright.migrate.step import Plan
from schemawright.model.broken import require_whole
from schemawright.model.document import Document
from schemawright.model.schema import DialectName
from schemawright.model.table import Table

UNUSED = "LINT_IGNORE_UNUSED"
UNREAD = "LINT_SCHEMA_UNREAD"
OF_PLANS: frozenset[Topic] = frozenset(("loss", "lock", "failure", "compatibility"))
"""What is worth saying of a migration that was not written by hand."""
EXPLAINING: frozenset[Topic] = frozenset(("loss", "lock", "failure"))
"""Where a rule of these speaks of a statement, its locks need not be said as well."""


def of_script(
    text: str,
    dialect: DialectName = "postgresql",
    settings: Settings | None = None,
    *,
    against: Document | None = None,
) -> tuple[Finding, ...]:
    """What the rules find in a script, by place: in its statements, and in the schema that it makes.

    `against` is the schema that it is run on; where that is not known, the worst is taken of what was there.
    Raises `SourceError` where it can't be read, `InvalidError` where nothing reads scripts of the dialect.
    """
    settings = settings or Settings()
    text = text.removeprefix("\ufeff")
    if dialect != "postgresql":
        return _of_clauses(Clauses(text, dialect, against), dialect, settings)
    document = _read(text, dialect)
    script = parse(prepare(text).text)
    acts = Acts(script, settings.version, in_transaction=settings.in_transaction, known=_known(against))
    found = [*_of_acts(acts, settings), *_of_document(document, settings, Places(places_of(acts), script.position))]
    lines = [(script.line(one.start), script.line(_end(script, one))) for one in script.statements]
    ignores = list(ignores_in(script.source, comments_in(script.source, dialect_named(dialect).lexer), lines))
    left = list(without_ignored(found, ignores))
    return _sorted([*left, *_unused(ignores, settings)])


def _read(text: str, dialect: DialectName) -> Document:
    return Document(importer_for("script.sql", dialect).read(text, ImportOptions(dialect=dialect)).records)


def of_document(document: Document, settings: Settings | None = None) -> tuple[Finding, ...]:
    """What the rules find in a whole schema, by table.

    Raises `UnsupportedError` where it refers to what is not there.
    """
    require_whole(document)
    return _sorted(_of_document(document, settings or Settings()))


def of_plan(plan: Plan, old: Document, settings: Settings | None = None) -> tuple[Finding, ...]:
    """What the way up of a plan from `old` loses, blocks, breaks or may fail at; places are in `plan.up_sql`.

    Without settings it is judged for the version that `old` is for.
    """
    dialect = old.schema.dialect
    if dialect == "sqlite":
        return ()  # Its plans make tables anew under another name: what is dropped there is not lost.
    settings = settings or Settings(version=Version(old.schema.settings.server_version or NEWEST.major))
    try:
        if dialect == "postgresql":
            found = _of_acts(Acts(parse(plan.up_sql), settings.version, known=_known(old)), settings)
        else:
            found = _said_of_clauses(Clauses(plan.up_sql, dialect, old), settings)
    except SourceError:
        return ()  # An expression of a person's is no SQL: the server that the plan is run on says so, and where.
    return _sorted(one for one in found if one.rule.topic in OF_PLANS)


def suggestions(document: Document) -> tuple[Suggestion, ...]:
    """What advisers and rules say of a document, each with the operations that mend it where there are any."""
    advice = suggest(document)
    if any(one.code == BROKEN for one in advice):
        return advice
    names = {table.id: table.name for table in document.all(Table)}
    found = [
        Suggestion(
            key=f"{one.code}:{one.subject}",
            code=one.code,
            title=one.rule.title,
            level=one.level,
            message=one.message,
            help=one.help,
            label=one.label,
            table_id=one.table_id,
            subject_ids=(one.subject,),
            operations=one.operations,
        )
        for one in of_document(document)
        if one.level != "info" and one.table_id and one.subject and one.code.removeprefix("LINT_") not in advisers()
    ]
    return (*advice, *sorted(found, key=lambda one: (names[one.table_id], one.code, one.key)))


def _known(document: Document | None) -> Known:
    """What is known of a database that holds the document; nothing, where the document can't be made or parsed."""
    try:
        return Known() if document is None else Known.of(creation(document).up_sql)
    except (SourceError, UnsupportedError):
        return Known()


# ---- the rules by what they look at ---------------------------------------------------------------------------------


@cache
def _rules_by_act() -> Mapping[str, tuple[Rule, ...]]:
    acts = {what for rule in rules().values() for what in rule.acts}
    return {what: tuple(rule for rule in rules().values() if what in rule.acts) for what in acts}


def _of_acts(acts: Acts, settings: Settings) -> Iterator[Finding]:
    explained: set[int] = set()
    for act in acts.acts:
        for rule, found in _said_of(act):
            if rule.topic in EXPLAINING:
                explained.add(act.statement.start)
            yield from _at(acts, rule, settings, found, act.at)
    for rule in rules().values():
        for found in rule.script(acts) if rule.script is not None else ():
            yield from _at(acts, rule, settings, found)
    for act in acts.acts:
        if act.effects and act.statement.start not in explained:
            for found in blocked(act):
                yield from _at(acts, rules()[CODE], settings, found, act.at)
    for seen in columns_changed(acts):
        yield from _of_column(seen, settings, acts.script)


def _of_clauses(clauses: Clauses, dialect: DialectName, settings: Settings) -> tuple[Finding, ...]:
    found = [*_said_of_clauses(clauses, settings), *_of_schema(clauses, dialect, settings)]
    spans = ((words[0].start, words[-1].start) for words in clauses.statements)
    lines = [(clauses.position(first)[0], clauses.position(last)[0]) for first, last in spans]
    ignores = list(ignores_in(clauses.text, clauses.comments(), lines))
    left = list(without_ignored(found, ignores))
    return _sorted([*left, *_unused(ignores, settings)])


def _said_of_clauses(clauses: Clauses, settings: Settings) -> Iterator[Finding]:
    explained: set[int] = set()
    for clause in clauses.clauses:
        for rule in rules().values():
            if rule.clause is None or clause.what not in rule.clauses or clauses.dialect not in rule.dialects:
                continue
            if rule.topic == "lock" and not _may_wait(clause):
                continue
            if (level := settings.level(rule)) is not None and (rule.new_too or not clause.is_new):
                for found in rule.clause(clause):
                    if rule.topic == "lock":
                        explained.add(clauses.statement_at(clause.at))
                    yield _finding(rule, level, found, *clauses.position(clause.at if found.at is None else found.at))
    yield from _blocked_long(clauses, settings, explained)


def _blocked_long(clauses: Clauses, settings: Settings, explained: set[int]) -> Iterator[Finding]:
    """What statements cost of which no rule of its own has spoken."""
    rule = rules()[MYSQL_CODE]
    if clauses.dialect not in rule.dialects or (level := settings.level(rule)) is None:
        return
    for clause in clauses.clauses:
        if (begin := clauses.statement_at(clause.at)) in explained or clause.is_new or not _may_wait(clause):
            continue
        explained.add(begin)
        for found in mysql_blocked(clause):
            yield _finding(rule, level, found, *clauses.position(begin))


def _may_wait(clause: Clause) -> bool:
    """Whether somebody may have to wait for the statement, or the table is written anew: if it is not refused."""
    lock, asked = clause.lock, clause.script.asked(clause.at)
    if lock is None:
        return asked.get("LOCK") != "NONE" and asked.get("ALGORITHM") not in ("INSTANT", "NOCOPY")
    if any(refused(what, value, lock) for what, value in asked.items()):
        return False
    return lock.rewrites or lock.blocks != "nobody"


def _of_schema(clauses: Clauses, dialect: DialectName, settings: Settings) -> Iterator[Finding]:
    """What is found in the schema that the script makes."""
    try:
        document = _read(clauses.text, dialect)
    except SourceError as error:
        rule = rules()[UNREAD]
        if not error.message.startswith("no such "):
            raise
        if (level := settings.level(rule)) is not None:
            said = Found(message=f"What this script makes is not looked at: {error.message}.")
            yield _finding(rule, level, said, error.line, error.column)
        return
    yield from _of_document(document, settings, Places(clauses.places, clauses.position))


def _said_of(act: Act) -> Iterator[tuple[Rule, Found]]:
    for rule in _rules_by_act().get(act.what, ()):
        if rule.act is not None and (rule.new_too or not act.is_new):
            for found in rule.act(act):
                yield rule, found


def _at(acts: Acts, rule: Rule, settings: Settings, found: Found, at: int = 0) -> Iterator[Finding]:
    """The finding at its place in the script; none where the rule is off."""
    if (level := settings.level(rule)) is not None:
        line, column = acts.script.position(at if found.at is None else found.at)
        yield _finding(rule, level, found, line, column)


def _of_column(seen: SeenColumn, settings: Settings, script: Script | None) -> Iterator[Finding]:
    for rule in rules().values():
        if rule.column is None or seen.dialect not in rule.dialects or (level := settings.level(rule)) is None:
            continue
        for found in rule.column(seen):
            line, column = script.position(found.at) if script and found.at is not None else (None, None)
            yield _finding(rule, level, found, line, column)


def _of_document(document: Document, settings: Settings, places: Places | None = None) -> Iterator[Finding]:
    for found in _unplaced(document, settings):
        place = places.position(document, found.subject) if places is not None and found.subject else None
        line, column = place or ((1, 1) if places is not None else (None, None))
        yield _finding(found.rule, found.level, found, line, column)


def _unplaced(document: Document, settings: Settings) -> Iterator[Finding]:
    for seen in columns_of(document):
        yield from _of_column(seen, settings, None)
    schema = SeenSchema(document, settings.names)
    for rule in rules().values():
        if rule.schema is None or document.schema.dialect not in rule.dialects:
            continue
        if (level := settings.level(rule)) is not None:
            for found in rule.schema(schema):
                yield _finding(rule, level, found, None, None)


def _finding(rule: Rule, level: str, found: Found | Finding, line: int | None, column: int | None) -> Finding:
    return Finding(
        rule=rule,
        level=level,  # type: ignore[arg-type]
        message=found.message,
        help=found.help or rule.safe,
        line=line,
        column=column,
        subject=found.subject,
        table_id=found.table_id,
        label=found.label,
        operations=found.operations,
    )


# ---- what is left ----------------------------------------------------------------------------------------------------


def _end(script: Script, statement: Statement) -> int:
    """The last byte of a statement; the semicolon behind it may stand on a line of its own."""
    end = statement.end
    while end > statement.start and script.data[end - 1 : end].isspace():
        end -= 1
    return max(end - 1, statement.start)


def _unused(ignores: Iterable[Ignore], settings: Settings) -> Iterator[Finding]:
    rule = rules()[UNUSED]
    if (level := settings.level(rule)) is None:
        return
    for ignore in ignores:
        for message in _said(ignore, settings):
            yield _finding(rule, level, Found(message=message), ignore.line, ignore.column)


def _said(ignore: Ignore, settings: Settings) -> Iterator[str]:
    if not ignore.is_own:
        return
    if not ignore.names:
        yield "This comment names no rule."
    for name in ignore.names:
        rule = rules().get(name)
        if rule is None:
            yield f"There is no rule {name}."
        elif name not in ignore.used and settings.level(rule) is not None:
            yield f"Nothing here is found by {name}."


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found = list(findings)
    return tuple(sorted(found, key=lambda one: (one.line or 0, one.column or 0, one.code)))

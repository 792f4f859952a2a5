"""What the program says to people in English, as templates read from its source: `The table {name} is dropped.`"""

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "schemawright"
UNHEARD = (
    "base/discovery.py",
    "cli/",
    "commands/registry.py",
    "dialects/postgresql/conversions.py",
    "exporters/english.py",
    "exporters/german.py",
    "history/databases/",
    "history/tools/",
    "importers/postgresql_catalog/queries",
    "lint/formats/",
    "scratch/",
    "seeding/regular",
    "server/metrics.py",
    "server/openapi.py",
    "store/migrations/",
    "targets/drizzle/",
)
"""What the designer never shows comes from here."""
DESCRIBING = ("title", "why", "manual", "description", "summary", "topic")
"""The parameters of what is written in pages of reference."""
Names = Mapping[str, list[ast.expr]]
WRITTEN = re.compile(
    r"Fills the rows a few|If this fails, do this|A statement that does not get|A row of the table|Rewrites \{|"
    r"The values of the type|The table \{full_name\};|Tests of|Rows of \{titles|The numbers never end|Diagram of all|"
    r"Referred to by|Running it again|The linter itself|The primary key$|What (?:a role|breaks|is lost|may fail)|"
    r"Who has to wait|Reads all of|\{capitalize\} done|The text; the other|Two modules read|\{days\} days|"
    r"\{front\} with|\{word\} \{zone\}|\{name\} to \{target\}, line|The columns? \{named\} (?:is|are)$|"
    r"\{months\} mons|Say what its values become .*, or add$"
)
"""What begins so is written into files, is called so in pages of reference, or is part of another text."""
ALTERNATIVES = 12
"""A text that can be more things than this is one with a gap instead."""
SENTENCE = re.compile(
    r"(?:[A-Z][a-z’']*|[A-Z]|[A-Z][A-Za-z]*[a-z][A-Za-z]*|\{\w+\}\S*|[`'\"(]\S*) \S|[A-Z]{2,} [a-z]|[a-z]\S* .*\w\.$"
)
LOWER = re.compile(r"(?<![\w{.])[a-z]{2,}(?![\w}(])")
CODE = re.compile(
    r"pg_catalog|^\{\w+\}?\"|^\{space\}|frame-ancestors|\w\(\w+\.|!~|\|\||^\W*\{\w+\}[^{]{0,3} is not null$|^['\"(]"
)
KEYWORDS = re.compile(
    r"(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|SET|COMMENT|GRANT|REVOKE|WITH|DO|BEGIN|LOCK|ANALYZE|VACUUM|FROM|"
    r"WHERE|JOIN|PRAGMA|REINDEX|REFRESH|CALL|IF|CASE|FOR|TYPE|IN) "
)


def templates() -> dict[str, set[str]]:
    """Every text that is said, and the rooms that say it."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE)
        if any(str(place).startswith(room) for room in UNHEARD):
            continue
        for text in said(ast.parse(path.read_text())):
            found.setdefault(text, set()).add(place.parts[0])
    return found


def said(tree: ast.AST) -> Iterator[str]:
    """The sentences of a module: texts with a few words of prose, but for what describes the code itself."""
    silent = set(_described(tree))
    scopes = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    names = {id(text): _chosen(scope) for scope in scopes for text in ast.walk(scope)}
    for node in _texts(tree, silent):
        for text in _written(node, names.get(id(node), {})):
            if is_sentence(text):
                yield text


def _chosen(scope: ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """The variables of a function that hold one of a few texts."""
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values.setdefault(node.targets[0].id, []).append(node.value)
    return {
        name: texts
        for name, texts in values.items()
        if all(_is_text(text) or (isinstance(text, ast.IfExp) and _choice(text, {})) for text in texts)
    }


def is_sentence(text: str) -> bool:
    """Whether a text reads as something said and not as a piece of code."""
    prose = re.sub(r"`[^`]*`", "", text)
    words = len(LOWER.findall(prose)) + text.endswith(".")
    return bool(
        SENTENCE.match(text)
        and words >= 2
        and not KEYWORDS.match(text)
        and not CODE.search(text)
        and not WRITTEN.match(text)
        and "\n" not in text
    )


def _described(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, what pages call things, and patterns."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text):
                yield text
            case ast.keyword(arg=name, value=text) if name in DESCRIBING:
                yield text
            case ast.Call() if ast.unparse(node.func).startswith("re."):
                yield from node.args


def _texts(node: ast.AST, silent: set[ast.AST]) -> Iterator[ast.expr]:
    """The texts of a tree, each as a whole: of an addition not its parts."""
    for child in ast.iter_child_nodes(node):
        if child in silent:
            continue
        if isinstance(child, ast.expr) and _is_text(child):
            yield child
            if isinstance(child, ast.JoinedStr | ast.BinOp):
                for inner in ast.walk(child):
                    if isinstance(inner, ast.FormattedValue):
                        yield from _texts(inner, silent)
        else:
            yield from _texts(child, silent)


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node.left) or _is_text(node.right)
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _written(node: ast.expr, names: Names) -> list[str]:
    """What a text may be: with each of a choice of words, and names in braces where anything may stand."""
    pieces = _pieces(node, names)
    count = 1
    for index, piece in enumerate(pieces):
        if count * len(piece) > ALTERNATIVES:
            pieces[index] = ["{choice}"]
        else:
            count *= len(piece)
    return [_numbered("".join(parts)) for parts in product(*pieces)]


def _pieces(node: ast.expr, names: Names) -> list[list[str]]:
    if isinstance(node, ast.Constant):
        return [[str(node.value)]]
    if isinstance(node, ast.BinOp):
        return [*_pieces(node.left, names), *_pieces(node.right, names)]
    if isinstance(node, ast.JoinedStr):
        return [piece for part in node.values for piece in _pieces(part, names)]
    value = node.value if isinstance(node, ast.FormattedValue) else node
    return [_choice(value, names) or [_gap(value)]]


def _choice(node: ast.expr, names: Names) -> list[str] | None:
    """The texts that stand for an expression: `"a" if … else "b"`, or a variable with such values."""
    if isinstance(node, ast.Name) and node.id in names:
        others = {name: texts for name, texts in names.items() if name != node.id}
        found = [_choice(text, others) or _written(text, others) for text in names[node.id]]
        return [text for texts in found for text in texts]
    if isinstance(node, ast.IfExp) and _is_text(node.body) and _is_text(node.orelse):
        return [*_written(node.body, names), *_written(node.orelse, names)]
    return None


def _gap(node: ast.expr) -> str:
    names = re.findall(r"[A-Za-z]+(?:_[A-Za-z]+)*", re.sub(r"['\"][^'\"]*['\"]", "", ast.unparse(node)))
    plain = [name for name in names if name not in ("join", "for", "in", "len", "str", "name", "of", "sorted", "repr")]
    return f"{{{(plain or names or ['value'])[-1]}}}"


def _numbered(text: str) -> str:
    """Each gap has a name of its own: `{name}`, `{name2}`."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if seen[match[1]] == 1 else f"{{{match[1]}{seen[match[1]]}}}"

    return re.sub(r"\{(\w+)\}", name, text)

"""What is longer than 63 bytes is cut off."""

import re
from collections.abc import Iterator

from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.lint.acts import Acts
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule
from schemawright.lint.schemas import SeenSchema

MOST = 63
_LONG = re.compile(r"[^\s(),;]{22,}")


def _script(acts: Acts) -> Iterator[Found]:
    # The parser has cut the names already: only the text still has them. Few texts have a word that long at all.
    script = acts.script
    for statement in script.statements:
        text = script.text(statement.start, statement.end)
        if _LONG.search(text) is None:
            continue
        at = statement.start
        for token in LEXER.tokens(text):
            if token.kind in ("name", "quoted") and len(token.value.encode()) > MOST:
                yield Found(message=_said(token.value), at=at)
            at += len(token.text.encode())


def _said(name: str) -> str:
    cut = name.encode()[:MOST].decode(errors="ignore")
    return f"The name {name} has more than {MOST} bytes: it becomes {cut}."


def _schema(seen: SeenSchema) -> Iterator[Found]:
    if seen.dialect.name == "postgresql":
        return  # What comes from a script or a server is cut already, and the designer takes no longer names.
    for one in seen.document:
        name = getattr(one, "name", "")
        if one.named is not None and not seen.dialect.fits(name):
            yield seen.found(one, f"The name {name} is longer than {seen.dialect.title} takes.")


RULE = Rule(
    code="LINT_NAME_TOO_LONG",
    title="A name that is too long",
    topic="name",
    level="warning",
    why=(
        "It is cut off without an error: two long names may become one, and scripts that look for the whole name "
        "do not find it."
    ),
    safe="Use at most 63 bytes.",
    manual="4.1.1 Identifiers and Key Words",
    squawk=("identifier-too-long",),
    dialects=("postgresql", "mysql", "mariadb", "sqlite"),
    script=_script,
    schema=_schema,
)

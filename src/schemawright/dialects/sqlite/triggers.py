"""Triggers, as far as their head is read."""

from schemawright.dialects.sqlite.lexer import solid

EVENTS = ("insert", "update", "delete")


def plain_trigger(sql: str) -> str:
    """A `CREATE TRIGGER` without what it would do anyway: `IF NOT EXISTS`, `BEFORE`, `FOR EACH ROW`."""
    tokens = solid(sql)
    words = [token.value.lower() if token.kind == "name" else token.text for token in tokens]
    event = next((place for place, word in enumerate(words) if place > 1 and word in EVENTS), 0)
    body = words.index("begin", event) if "begin" in words[event:] else 0
    left_out: set[int] = set()
    if words[2:5] == ["if", "not", "exists"]:
        left_out |= {2, 3, 4}
    if event and words[event - 1] == "before":
        left_out.add(event - 1)
    for place in range(event, body - 2):
        if words[place : place + 3] == ["for", "each", "row"]:
            left_out |= {place, place + 1, place + 2}
    return " ".join(token.text for place, token in enumerate(tokens) if place not in left_out)

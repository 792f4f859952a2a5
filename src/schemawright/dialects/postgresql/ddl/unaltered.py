"""What takes an `ALTER` back that is kept word for word."""

from schemawright.dialects.postgresql.ddl.tokens import closing, joined, name_length
from schemawright.dialects.text import Token


def unaltered(tokens: list[Token]) -> str | None:
    """Of an `ALTER` of an owner, of statistics, of what takes an object along, of what is published or a
    partition, or of whether a trigger or rule fires: what is so in the beginning.
    """
    words = [token.value for token in tokens]
    if words[-4:-1] == ["depends", "on", "extension"]:
        return f"{joined(tokens[:-4])} NO DEPENDS ON EXTENSION {tokens[-1].text}"
    if words[-3:-1] == ["owner", "to"]:
        return f"{joined(tokens[:-1])} CURRENT_USER"
    if words[1:2] == ["publication"] and words[3:4] == ["add"]:
        return _unpublished(tokens)
    if "attach" in words and words[1:2] == ["table"]:
        at = words.index("attach")
        return (
            f"{joined(tokens[:at])} DETACH PARTITION {joined(tokens[at + 2 : at + 2 + name_length(tokens[at + 2 :])])}"
        )
    if "rename" in words and words[-1:] != ["cascade"]:
        return _renamed_back(tokens, words.index("rename"))
    if words[1:2] == ["statistics"] and words[-3:-1] == ["set", "statistics"]:
        return f"{joined(tokens[:-1])} -1"
    if words[1:3] == ["event", "trigger"]:
        return f"{joined(tokens[: 3 + name_length(tokens[3:])])} ENABLE"
    for verb in ("disable", "enable"):
        for kind in ("trigger", "rule"):
            if verb in words and words[-2:-1] == [kind]:
                return f"{joined(tokens[: words.index(verb)])} ENABLE {kind.upper()} {tokens[-1].text}"
    return None


def _renamed_back(tokens: list[Token], at: int) -> str:
    """Of an `ALTER … RENAME`: the one that gives the old name back."""
    words = [token.value or token.text for token in tokens]
    back = list(tokens)
    if words[at + 1] == "to":
        one = next(n for n in range(1, at + 1) if words[n] in ("(", "on", "using") or n == at) - 1
    else:
        one = len(tokens) - 3  # of a column or constraint, named behind the word
    back[one], back[-1] = tokens[-1], tokens[one]
    return joined(back)


def _unpublished(tokens: list[Token]) -> str:
    """Of an `ALTER PUBLICATION … ADD`: the `DROP` of the same; a table is named without its columns and rows."""
    objects: list[str] = []
    place = 4
    while place < len(tokens):
        said = [token.value for token in tokens[place : place + 3]]
        head = 3 if said == ["tables", "in", "schema"] else int(said[:1] == ["table"])
        only = int([token.value for token in tokens[place + head : place + head + 1]] == ["only"])
        name = tokens[place + head + only :]
        objects.append(joined([*tokens[place : place + head], *name[: name_length(name)]]))
        while place < len(tokens) and tokens[place].text != ",":
            place = closing(tokens, place) + 1 if tokens[place].text == "(" else place + 1
        place += 1
    return f"{joined(tokens[:3])} DROP {', '.join(objects)}"

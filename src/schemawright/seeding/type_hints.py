"""What a type of MySQL or MariaDB says of its values beyond what the type that stands for it does (`other_types`)."""

import re
from collections.abc import Callable, Mapping

from schemawright.dialects.mysql.types import SIZES, VALUE, canonical_type
from schemawright.model.facts import type_parts
from schemawright.seeding.hints import Hints
from schemawright.seeding.other_types import WHOLE

FLAG = "tinyint(1)"
YEARS = Hints(minimum=1901, maximum=2155)


def hints_of_mysql(data_type: str, is_distinct: bool) -> Hints:
    """What a type of MySQL or MariaDB says of its values, beyond its kind; a flag that must differ is a number."""
    text = canonical_type(data_type)
    base = re.split(r"\W", text, maxsplit=1)[0]
    if base in ("enum", "set"):
        return Hints(choices=tuple(_bare(value) for value in VALUE.findall(text)))
    if text == FLAG and not is_distinct:
        return Hints(minimum=0, maximum=1)
    if base in WHOLE and base not in ("smallint", "int", "bigint"):
        return Hints(maximum=2 ** (WHOLE[base] + ("unsigned" in text)) - 1)
    if base == "year":
        return YEARS
    if base in ("binary", "varbinary"):
        return Hints(longest=int(type_parts(text).arguments[0]))
    limit = next((size for size, front in SIZES if base in (f"{front}text", f"{front}blob")), None)
    return Hints(longest=limit // 4) if limit is not None else Hints()


def _bare(literal: str) -> str:
    return re.sub(r"\\(.)", r"\1", literal[1:-1].replace("''", "'"), flags=re.DOTALL)


TYPE_HINTS: Mapping[str, Callable[[str, bool], Hints]] = {"mysql": hints_of_mysql, "mariadb": hints_of_mysql}

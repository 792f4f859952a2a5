"""Character sets and collations: a collation's name begins with that of its character set."""

DEFAULTS = {
    "armscii8": "armscii8_general_ci",
    "big5": "big5_chinese_ci",
    "binary": "binary",
    "cp932": "cp932_japanese_ci",
    "dec8": "dec8_swedish_ci",
    "eucjpms": "eucjpms_japanese_ci",
    "euckr": "euckr_korean_ci",
    "gb18030": "gb18030_chinese_ci",
    "gb2312": "gb2312_chinese_ci",
    "gbk": "gbk_chinese_ci",
    "hp8": "hp8_english_ci",
    "latin1": "latin1_swedish_ci",
    "latin5": "latin5_turkish_ci",
    "sjis": "sjis_japanese_ci",
    "swe7": "swe7_swedish_ci",
    "tis620": "tis620_thai_ci",
    "ujis": "ujis_japanese_ci",
}
"""The collation of a character set for which none is given, where it is not `…_general_ci` (`SHOW CHARACTER SET`)."""


def canonical_collation(collation: str) -> str:
    """`collation` in lower case; `utf8` is `utf8mb3` to the server."""
    name = collation.lower()
    return "utf8mb3" + name.removeprefix("utf8") if name == "utf8" or name.startswith("utf8_") else name


def collation_of(character_set: str, *, unicode: str = "utf8mb4_general_ci") -> str:
    """The collation of a character set for which none is given; `unicode` that of `utf8mb4`."""
    name = canonical_collation(character_set)
    return unicode if name == "utf8mb4" else DEFAULTS.get(name, f"{name}_general_ci")


def character_set_of(collation: str) -> str:
    """The character set that a collation belongs to."""
    return collation.split("_", maxsplit=1)[0]

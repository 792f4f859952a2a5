"""One value for a column: by its type, its name and what is known of it.

Texts come from mimesis by the words of the column's name. Where a value must be the only one of its kind, the row's
number is worked into it, so that no search is needed.
"""

import datetime as dt
import random
import re
import string
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from mimesis import Generic
from mimesis.locales import Locale
from rstr import Rstr

from schemawright.model.document import Document
from schemawright.model.types import Composite, Enum, Range
from schemawright.seeding.data_types import DataType, resolve, underlying
from schemawright.seeding.expressions import as_kind_of
from schemawright.seeding.hints import Hints
from schemawright.seeding.values import Span, Value, as_text
from schemawright.seeding.words import BY_NAME

EPOCH = dt.datetime(2020, 1, 1)
DAYS = 5 * 365
"""Dates without a hint lie in the five years from `EPOCH`."""
_BITS = {"smallint": 15, "integer": 31, "bigint": 63}
NOTHING_KNOWN = Hints()


class UnknownTypeError(Exception):
    """A type of which no value can be made."""


@dataclass(frozen=True)
class Wish:
    """What a value is for: its type, the column's name, what is known of it, the row's number, if it must differ."""

    data_type: DataType
    name: str
    hints: Hints = NOTHING_KNOWN
    number: int = 0
    unique: bool = False


@cache
def _texts() -> Generic:
    """One source of texts for all: it reads its data when it is made, which takes longer than most tables."""
    return Generic(Locale.EN)


class Inventor:
    """Makes values; equal seeds give equal values in equal order."""

    def __init__(self, document: Document, seed: str) -> None:
        self.document = document
        self.random = random.Random(seed)
        self.texts = _texts()
        self.texts.reseed(self.random.getrandbits(32))

    def value(self, wish: Wish) -> Value:
        """A value, or `UnknownTypeError`."""
        data_type = underlying(self.document, wish.data_type)
        if data_type.is_array:
            return self._array(wish, data_type)
        if wish.hints.choices:
            return self._choice(wish, data_type)
        match data_type.user_type:
            case Enum(values=values):
                return values[wish.number % len(values) if wish.unique else self.random.randrange(len(values))].name
            case Composite() as composite:
                return self._composite(composite, wish)
            case Range(subtype=subtype):
                return self._span(resolve(self.document, subtype), wish)
        return self._built_in(data_type, wish)

    def _array(self, wish: Wish, data_type: DataType) -> list[Value]:
        shortest = wish.hints.shortest or 1
        count = max(shortest, min(wish.hints.longest or 3, shortest + self.random.randrange(2)))
        element = Wish(data_type.element, wish.name, number=wish.number, unique=wish.unique)
        items: list[Value] = [self.value(element) for _ in range(count)]
        for _ in range(data_type.dimensions - 1):
            items = [items]
        return items

    def _choice(self, wish: Wish, data_type: DataType) -> Value:
        choices = wish.hints.choices or ()
        chosen = choices[wish.number % len(choices)] if wish.unique else self.random.choice(choices)
        if isinstance(chosen, str):
            return as_kind_of(_MODELS.get(data_type.base, ""), chosen)
        return int(chosen) if data_type.base in _BITS else chosen

    def _composite(self, composite: Composite, wish: Wish) -> str:
        parts = []
        for attribute in composite.attributes:
            data_type = resolve(self.document, attribute.data_type)
            value = self.value(Wish(data_type, attribute.name, number=wish.number, unique=wish.unique))
            parts.append('"' + as_text(value, data_type).replace("\\", "\\\\").replace('"', '""') + '"')
        return f"({','.join(parts)})"

    def _span(self, subtype: DataType, wish: Wish) -> Span:
        lower = self.value(Wish(subtype, wish.name, number=wish.number, unique=wish.unique))
        step: Any = (
            dt.timedelta(days=1 + self.random.randrange(30))
            if isinstance(lower, dt.date)
            else 1 + self.random.randrange(10)
        )
        try:
            return Span(lower, lower + step)
        except TypeError:
            raise UnknownTypeError(f"a range of {subtype.text}") from None

    def _built_in(self, data_type: DataType, wish: Wish) -> Value:
        base = data_type.base.split(".")[-1]
        if base in _BITS:
            return self._whole(wish, _BITS[base])
        if base in _TEXTS:
            return self._text(data_type, wish)
        if base in _RANGES:
            return self._span(resolve(self.document, _RANGES[base]), wish)
        if base.endswith("multirange") and base.replace("multi", "") in _RANGES:
            span = self._span(resolve(self.document, _RANGES[base.replace("multi", "")]), wish)
            return [span]
        if (make := _MAKERS.get(base) or _MAKERS.get(base.split(" ")[0])) is not None:
            return make(self, data_type, wish)
        raise UnknownTypeError(data_type.text)

    def _whole(self, wish: Wish, bits: int) -> int:
        low, high = _bounds(wish.hints)
        if low is None and high is None and re.search(r"(^|_)year$", wish.name):
            low, high = 1990, 2024
        if wish.unique:
            number = (int(low) if low is not None else 1) + wish.number
            return min(number, int(high)) if high is not None else number
        first = int(low) if low is not None else min(1, int(high) if high is not None else 1)
        last = int(high) if high is not None else first + 999
        return self.random.randint(first, min(max(first, last), 2**bits - 1))

    def decimal(self, data_type: DataType, wish: Wish) -> Decimal:
        """A `numeric` within its precision and scale."""
        low, high = wish.hints.minimum, wish.hints.maximum
        digits = [int(argument) for argument in data_type.arguments if argument.lstrip("-").isdigit()]
        scale = max(0, digits[1]) if len(digits) > 1 else 0 if digits else 2
        largest = Decimal(10) ** (digits[0] - (digits[1] if len(digits) > 1 else 0)) - 1 if digits else Decimal(10**6)
        largest = largest if largest > 0 else Decimal("0.5")
        first = Decimal(str(low)) if low is not None else Decimal(0)
        last = min(Decimal(str(high)) if high is not None else first + 1000, largest)
        if wish.unique:
            return first + wish.number + (1 if low is None else 0)
        step = Decimal(1).scaleb(-scale)
        chosen = first + (last - first) * Decimal(self.random.randint(1, 99)) / 100
        return chosen.quantize(step)

    def moment(self, _data_type: DataType, wish: Wish) -> dt.datetime:
        """A time of a day, to the second."""
        low, high = wish.hints.minimum, wish.hints.maximum
        first = _naive(low) if low is not None else None
        last = _naive(high) if high is not None else None
        if first is None:
            first = (
                last - dt.timedelta(days=DAYS) if last is not None and last < EPOCH + dt.timedelta(days=DAYS) else EPOCH
            )
        seconds = int(((last or first + dt.timedelta(days=DAYS)) - first).total_seconds())
        if wish.unique:
            return first + dt.timedelta(seconds=min(max(seconds - 1, 0), 3600 * (wish.number + 1)))
        return first + dt.timedelta(seconds=self.random.randint(1, max(1, seconds - 1)))

    def _text(self, data_type: DataType, wish: Wish) -> str:
        longest = min(wish.hints.longest or 200, data_type.length or (1 if data_type.base == "character" else 200))
        shortest = wish.hints.shortest or 0
        if wish.hints.like is not None:
            text = self._like(wish.hints.like, wish)
        elif wish.hints.pattern is not None:
            text = self._matching(wish.hints.pattern)
        else:
            text = self._worded(wish)
        if data_type.base == "character":
            shortest = longest
        if len(text) < shortest:
            text += "".join(self.random.choices(string.ascii_lowercase, k=shortest - len(text)))
        return (
            self._distinct(text, wish, longest)
            if wish.unique and wish.hints.like is None and wish.hints.pattern is None
            else text[:longest].strip() or "x"
        )

    def _distinct(self, text: str, wish: Wish, longest: int) -> str:
        """The text with the row's number in it, as short as it has to be."""
        mark = str(wish.number + 1)
        if longest <= 4:
            return _short(wish.number, longest)
        local, at, domain = text.partition("@")
        if at:
            room = longest - len(at + domain) - len(mark)
            return f"{local[:room]}{mark}{at}{domain}" if room > 0 else f"{mark}@x.org"[:longest]
        return f"{text[: longest - len(mark) - 1]}-{mark}"

    def _worded(self, wish: Wish) -> str:
        for pattern, make in BY_NAME:
            if re.search(pattern, wish.name):
                return make(self.texts, self.random)
        return str(self.texts.text.word())

    def _like(self, pattern: str, wish: Wish) -> str:
        word = f"{self.texts.text.word()}{wish.number + 1 if wish.unique else ''}"
        return pattern.replace("%", word).replace("_", "a")

    def _matching(self, pattern: str) -> str:
        """A text that a regular expression of the plain kind matches."""
        try:
            return str(Rstr(self.random).xeger(pattern.removeprefix("^").removesuffix("$")))
        except (re.error, KeyError, ValueError) as error:
            raise UnknownTypeError(f"a text like {pattern!r}") from error


_TEXTS = {"text", "character varying", "character", "citext", "name", '"char"', "bpchar"}
_RANGES = {
    "int4range": "integer",
    "int8range": "bigint",
    "numrange": "numeric",
    "daterange": "date",
    "tsrange": "timestamp without time zone",
    "tstzrange": "timestamp with time zone",
}
_MODELS: dict[str, Value] = {
    "smallint": 0,
    "integer": 0,
    "bigint": 0,
    "numeric": Decimal(0),
    "date": dt.date.min,
    "timestamp without time zone": dt.datetime.min,
    "timestamp with time zone": dt.datetime.min,
    "boolean": True,
}


def _bounds(hints: Hints) -> tuple[Any, Any]:
    """The bounds of a number, moved one inwards where they are out themselves."""
    low, high = hints.minimum, hints.maximum
    low = Decimal(low) if isinstance(low, str) else low
    high = Decimal(high) if isinstance(high, str) else high
    return (low + 1 if low is not None and hints.above else low), (
        high - 1 if high is not None and hints.below else high
    )


def _naive(value: Value) -> dt.datetime:
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value)
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo is not None else moment


def _short(number: int, length: int) -> str:
    """The number in capital letters, as many as there is room for."""
    letters = ""
    for _ in range(length):
        number, digit = divmod(number, 26)
        letters = string.ascii_uppercase[digit] + letters
    return letters


def _geometry(inventor: Inventor, data_type: DataType, _wish: Wish) -> str:
    kind = data_type.arguments[0].upper() if data_type.arguments else "POINT"
    x, y = inventor.random.randrange(-170, 170), inventor.random.randrange(-80, 80)
    shapes = {
        "GEOMETRY": f"POINT({x} {y})",
        "POINT": f"POINT({x} {y})",
        "LINESTRING": f"LINESTRING({x} {y},{x + 1} {y + 1})",
        "POLYGON": f"POLYGON(({x} {y},{x + 1} {y},{x + 1} {y + 1},{x} {y}))",
        "MULTIPOINT": f"MULTIPOINT({x} {y},{x + 1} {y})",
        "MULTILINESTRING": f"MULTILINESTRING(({x} {y},{x + 1} {y + 1}))",
        "MULTIPOLYGON": f"MULTIPOLYGON((({x} {y},{x + 1} {y},{x + 1} {y + 1},{x} {y})))",
        "GEOMETRYCOLLECTION": f"GEOMETRYCOLLECTION(POINT({x} {y}))",
    }
    if kind not in shapes:
        raise UnknownTypeError(data_type.text)
    return (f"SRID={data_type.arguments[1]};" if len(data_type.arguments) > 1 else "") + shapes[kind]


def _words(inventor: Inventor, joint: str) -> str:
    return joint.join(re.sub(r"\W", "", word).lower() for word in inventor.texts.text.words(quantity=2))


def _address(inventor: Inventor, wish: Wish) -> str:
    number = wish.number + 1 if wish.unique else inventor.random.randrange(1, 60000)
    return f"10.{number // 62500 % 250}.{number // 250 % 250}.{number % 250}"


def _bits(inventor: Inventor, data_type: DataType, _wish: Wish) -> str:
    return "".join(inventor.random.choices("01", k=data_type.length or 1))


def _bytes(inventor: Inventor, _data_type: DataType, wish: Wish) -> bytes:
    shortest = wish.hints.shortest or 0
    return inventor.random.randbytes(max(shortest, min(8, wish.hints.longest or 8)))


def _uuid(inventor: Inventor, _data_type: DataType, _wish: Wish) -> UUID:
    return UUID(int=inventor.random.getrandbits(128), version=4)


def _json(inventor: Inventor, _data_type: DataType, wish: Wish) -> dict[str, Value]:
    return {"label": str(inventor.texts.text.word()), "number": wish.number + 1}


def _number_text(inventor: Inventor, wish: Wish) -> int:
    return wish.number + 1 if wish.unique else inventor.random.randrange(1, 1000)


def _interval(inventor: Inventor, data_type: DataType, _wish: Wish) -> Value:
    if " " in data_type.base:
        fields = data_type.base.split()
        return f"{inventor.random.randrange(1, 9)} {fields[-1]}"
    return dt.timedelta(days=inventor.random.randrange(30), seconds=inventor.random.randrange(86400))


_WITHOUT_SCALE = DataType("numeric", "numeric", ("6", "1"))
_Maker = Callable[[Inventor, DataType, Wish], Value]
_MAKERS: dict[str, _Maker] = {
    "bit": _bits,
    "bit varying": _bits,
    "boolean": lambda inventor, _, wish: bool(wish.number % 2) if wish.unique else inventor.random.random() < 0.5,
    "box": lambda inventor, *_: f"({inventor.random.randrange(5, 9)},5),(0,0)",
    "bytea": _bytes,
    "cidr": lambda inventor, _, wish: f"{_address(inventor, wish)}/32",
    "circle": lambda inventor, *_: f"<(0,0),{inventor.random.randrange(1, 9)}>",
    "date": lambda inventor, data_type, wish: inventor.moment(data_type, _daily(wish)).date(),
    "double precision": lambda inventor, data_type, wish: float(inventor.decimal(_WITHOUT_SCALE, wish)),
    "geography": _geometry,
    "geometry": _geometry,
    "hstore": lambda inventor, *_: {"kind": _words(inventor, " ")},
    "inet": lambda inventor, _, wish: _address(inventor, wish),
    "inet6": lambda inventor, _, wish: f"2001:db8::{_number_text(inventor, wish):x}",
    "interval": _interval,
    "json": _json,
    "jsonb": _json,
    "line": lambda inventor, *_: f"{{1,{inventor.random.randrange(1, 9)},0}}",
    "lseg": lambda inventor, *_: f"[(0,0),({inventor.random.randrange(1, 9)},1)]",
    "ltree": lambda inventor, _, wish: f"top.{_words(inventor, '_')}" + (f".n{wish.number + 1}" if wish.unique else ""),
    "macaddr": lambda inventor, *_: ":".join(f"{byte:02x}" for byte in inventor.random.randbytes(6)),
    "macaddr8": lambda inventor, *_: ":".join(f"{byte:02x}" for byte in inventor.random.randbytes(8)),
    "money": lambda inventor, _, wish: f"{_number_text(inventor, wish)}.50",
    "numeric": Inventor.decimal,
    "oid": lambda inventor, _, wish: _number_text(inventor, wish),
    "path": lambda inventor, *_: f"[(0,0),({inventor.random.randrange(1, 9)},1)]",
    "pg_lsn": lambda inventor, _, wish: f"0/{_number_text(inventor, wish):X}",
    "point": lambda inventor, *_: f"({inventor.random.randrange(99)},{inventor.random.randrange(99)})",
    "polygon": lambda inventor, *_: f"((0,0),({inventor.random.randrange(1, 9)},0),(1,1))",
    "real": lambda inventor, data_type, wish: float(inventor.decimal(_WITHOUT_SCALE, wish)),
    "time": lambda inventor, data_type, wish: inventor.moment(data_type, wish).time(),
    "time with time zone": lambda inventor, data_type, wish: f"{inventor.moment(data_type, wish).time()}+00",
    "timestamp": Inventor.moment,
    "timestamp with time zone": lambda inventor, data_type, wish: inventor.moment(data_type, wish).replace(
        tzinfo=dt.UTC
    ),
    "tsquery": lambda inventor, *_: _words(inventor, " & "),
    "tsvector": lambda inventor, *_: _words(inventor, " "),
    "uuid": _uuid,
    "vector": lambda inventor, data_type, _: str([inventor.random.randrange(9) for _ in range(data_type.length or 3)]),
    "xml": lambda inventor, *_: f"<note>{_words(inventor, ' ')}</note>",
}


def _daily(wish: Wish) -> Wish:
    """A date that must be unique moves by days, not by hours."""
    return Wish(wish.data_type, wish.name, wish.hints, wish.number * 24, wish.unique)

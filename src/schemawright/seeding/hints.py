"""What is known of the values that a column may hold, gathered from checks, domains and partition bounds."""

from dataclasses import dataclass, replace

from schemawright.seeding.values import Value


@dataclass(frozen=True)
class Hints:
    """`choices` are all the values there are; bounds are inclusive unless marked; lengths count characters or bytes."""

    choices: tuple[Value, ...] | None = None
    minimum: Value = None
    maximum: Value = None
    above: bool = False
    """The minimum itself is out."""
    below: bool = False
    """The maximum itself is out."""
    shortest: int | None = None
    longest: int | None = None
    like: str | None = None
    pattern: str | None = None

    def __and__(self, other: "Hints") -> "Hints":
        """Both at once; where only one can be told, the narrower one."""
        choices = self.choices if other.choices is None else other.choices
        if self.choices is not None and other.choices is not None:
            choices = tuple(choice for choice in self.choices if choice in other.choices)
        found = replace(self, choices=choices)
        if other.minimum is not None and (self.minimum is None or _greater(other.minimum, self.minimum)):
            found = replace(found, minimum=other.minimum, above=other.above)
        if other.maximum is not None and (self.maximum is None or _greater(self.maximum, other.maximum)):
            found = replace(found, maximum=other.maximum, below=other.below)
        lengths = [length for length in (self.shortest, other.shortest) if length is not None]
        longest = [length for length in (self.longest, other.longest) if length is not None]
        return replace(
            found,
            shortest=max(lengths, default=None),
            longest=min(longest, default=None),
            like=self.like if other.like is None else other.like,
            pattern=self.pattern if other.pattern is None else other.pattern,
        )


def _greater(one: Value, other: Value) -> bool:
    try:
        return bool(one > other)
    except TypeError:
        return bool(str(one) > str(other))

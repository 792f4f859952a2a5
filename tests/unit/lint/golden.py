"""Golden findings: reading the cases, and writing what is found in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.lint.linting import of_script
from schemawright.lint.registry import rules
from schemawright.lint.rule import TOPICS, Finding
from schemawright.lint.settings import NEWEST, Settings, version_of
from schemawright.model.document import Document
from schemawright.model.schema import DialectName

FOLDER = Path(__file__).parents[2] / "golden" / "lint"


@dataclass(frozen=True)
class Case:
    """A script of a topic: its options, the schema that it is run on, and what is said to be found in it."""

    topic: str
    title: str
    script: str
    against: str
    output: str

    def findings(self) -> tuple[Finding, ...]:
        """What is found by the rules of the topic."""
        levels = {rule.code: "off" for rule in rules().values() if rule.topic != self.topic}
        mine = {rule.code: "info" for rule in rules().values() if rule.topic == self.topic and rule.level == "off"}
        settings = Settings(
            levels=levels | mine,  # type: ignore[arg-type]
            version=version_of(self.version) if self.version else NEWEST,
            in_transaction=self.in_transaction,
        )
        against = document(self.against, self.dialect) if self.against else None
        return of_script(self.script, self.dialect, settings, against=against)

    @property
    def version(self) -> str:
        """The server's version, where the case has one."""
        return self._option("version")

    @property
    def dialect(self) -> DialectName:
        """The dialect of the script."""
        return self._option("dialect") or "postgresql"  # type: ignore[return-value]

    def _option(self, name: str) -> str:
        front = f"-- {name}: "
        return next((line.removeprefix(front) for line in self.script.splitlines() if line.startswith(front)), "")

    @property
    def in_transaction(self) -> bool:
        """Whether a tool wraps the script."""
        return "-- in transaction\n" in self.script

    def written(self) -> str:
        """The findings as the file holds them."""
        return "".join(f"-- {line}\n" for one in self.findings() for line in _lines(one)) or "-- nothing\n"


def _lines(one: Finding) -> Iterator[str]:
    yield f"{one.line}:{one.column} {one.level} {one.code}: {one.message}"
    if one.help:
        yield f"    {one.help}"


def document(text: str, dialect: DialectName = "postgresql") -> Document:
    """A document from SQL."""
    importer = importer_for("script.sql", dialect)
    return Document(importer.read(text, ImportOptions(dialect=dialect)).records)


def cases() -> list[Case]:
    """Every case, topic by topic."""
    return [case for topic in TOPICS for case in read(FOLDER / f"{topic}.sql")]


def read(path: Path) -> list[Case]:
    """The cases of a file."""
    found = []
    for part in path.read_text().split("-- case: ")[1:]:
        content, _, output = part.partition("-- found\n")
        title, _, rest = content.partition("\n")
        script, _, against = rest.partition("-- against\n")
        found.append(Case(path.stem, title, script, against, output))
    return found


def main() -> None:
    """Writes the files anew."""
    for topic in TOPICS:
        path = FOLDER / f"{topic}.sql"
        path.write_text("".join(map(_text, read(path))))


def _text(case: Case) -> str:
    against = f"-- against\n{case.against}" if case.against else ""
    return f"-- case: {case.title}\n{case.script}{against}-- found\n{case.written()}"


if __name__ == "__main__":
    main()

"""Golden migrations: reading the cases, and writing what comes out of them."""

from dataclasses import dataclass
from pathlib import Path

from schemawright.changes.match import match
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.migrate.step import Plan
from schemawright.model.document import Document

FOLDER = Path(__file__).parents[2] / "golden" / "migrate"


@dataclass(frozen=True)
class Case:
    """One file: the input, and what stands there as its output."""

    path: Path
    renames: tuple[tuple[str, str], ...]
    old: str
    new: str
    output: str

    @classmethod
    def read(cls, path: Path) -> "Case":
        """A case from its file; without output where there is none yet."""
        text, _, output = path.read_text().partition("-- up\n")
        front, _, rest = text.partition("-- old\n")
        old, _, new = rest.partition("-- new\n")
        told = front.removeprefix("-- renames: ").split()
        pairs = tuple(tuple(pair.replace("·", " ").split("=")) for pair in told)
        return cls(path, pairs, old, new, output)  # type: ignore[arg-type]

    def matched(self) -> tuple[Document, Document]:
        """Both sides, the new one under the ids of the old."""
        old = read(self.old)
        return old, match(old, read(self.new), self.renames, guess=False).document

    def plan(self) -> Plan:
        """The migration."""
        return plan(*self.matched())

    def written(self, found: Plan) -> str:
        """The output as the file holds it."""
        return f"{found.up_sql}-- down\n{found.down_sql}"


def read(text: str) -> Document:
    """A document from SQL."""
    return Document(IMPORTER.read(text, ImportOptions()).records)


def cases() -> list[Case]:
    """Every case, by name."""
    return [Case.read(path) for path in sorted(FOLDER.glob("*.sql"))]


def main() -> None:
    """Writes the output of every case anew."""
    for case in cases():
        head = case.path.read_text().partition("-- up\n")[0]
        case.path.write_text(f"{head}-- up\n{case.written(case.plan())}")


if __name__ == "__main__":
    main()

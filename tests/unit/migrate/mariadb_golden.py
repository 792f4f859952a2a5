"""Golden migrations of MariaDB: reading the cases, and writing what comes out of them."""

from pathlib import Path

from schemawright.changes.match import match
from schemawright.importers.mysql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from tests.unit.migrate.golden import Case

FOLDER = Path(__file__).parents[2] / "golden" / "migrate_mariadb"


def read(text: str) -> Document:
    """A document from SQL."""
    return Document(IMPORTER.read(text, ImportOptions(dialect="mariadb")).records)


def cases() -> list[Case]:
    """Every case, by name."""
    return list(map(Case.read, sorted(FOLDER.glob("*.sql"))))


def matched(case: Case) -> tuple[Document, Document]:
    """Both sides, the new one under the ids of the old."""
    old = read(case.old)
    return old, match(old, read(case.new), case.renames, guess=False).document


def written(case: Case) -> str:
    """The steps with the comments of who waits long, as the file holds them."""
    old, new = matched(case)
    return case.written(plan(old, new, locks=("up", "down")))


def main() -> None:
    """Writes the output of every case anew."""
    for case in cases():
        head = case.path.read_text().partition("-- up\n")[0]
        case.path.write_text(f"{head}-- up\n{written(case)}")


if __name__ == "__main__":
    main()

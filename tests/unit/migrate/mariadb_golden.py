"""Golden migrations of MariaDB and MySQL: reading the cases, and writing what comes out of them."""

from pathlib import Path

from schemawright.changes.match import match
from schemawright.importers.mysql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.model.schema import DialectName
from tests.unit.migrate.golden import Case

GOLDEN = Path(__file__).parents[2] / "golden"


def read(text: str, dialect: DialectName) -> Document:
    """A document from SQL."""
    return Document(IMPORTER.read(text, ImportOptions(dialect=dialect)).records)


def cases(dialect: DialectName = "mariadb") -> list[Case]:
    """Every case of a dialect, by name."""
    return list(map(Case.read, sorted((GOLDEN / f"migrate_{dialect}").glob("*.sql"))))


def matched(case: Case) -> tuple[Document, Document]:
    """Both sides, the new one under the ids of the old."""
    dialect: DialectName = "mysql" if case.path.parent.name == "migrate_mysql" else "mariadb"
    old = read(case.old, dialect)
    return old, match(old, read(case.new, dialect), case.renames, guess=False).document


def written(case: Case) -> str:
    """The steps with the comments of who waits long, as the file holds them."""
    old, new = matched(case)
    return case.written(plan(old, new, locks=("up", "down")))


def main() -> None:
    """Writes the output of every case anew."""
    for case in (*cases(), *cases("mysql")):
        head = case.path.read_text().partition("-- up\n")[0]
        case.path.write_text(f"{head}-- up\n{written(case)}")


if __name__ == "__main__":
    main()

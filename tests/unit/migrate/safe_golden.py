"""Golden migrations that keep nobody waiting: reading the cases, and writing what comes out of them."""

from pathlib import Path

from schemawright.migrate.plan import plan
from schemawright.migrate.step import Plan
from tests.unit.migrate.golden import Case

FOLDER = Path(__file__).parents[2] / "golden" / "safe"


def cases() -> list[Case]:
    """Every case, by name."""
    return [Case.read(path) for path in sorted(FOLDER.glob("*.sql"))]


def safe_plan(case: Case) -> Plan:
    """The safe migration."""
    return plan(*case.matched(), safe=True)


def written(case: Case) -> str:
    """The output as the file holds it: what cannot be made safe, and both ways."""
    found = safe_plan(case)
    warnings = "".join(f"-- {one.code}: {one.message}\n" for one in found.diagnostics if one.level == "warning")
    return f"{warnings}{case.written(found)}"


def main() -> None:
    """Writes the output of every case anew."""
    for case in cases():
        head = case.path.read_text().partition("-- up\n")[0]
        case.path.write_text(f"{head}-- up\n{written(case)}")


if __name__ == "__main__":
    main()

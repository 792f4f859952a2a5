"""The difference of two schemas of 1,000 tables, beside other programs on the same databases: whole commands, wall.

300 differences that every program can express: columns, types, indexes, checks and tables. Ours reads two scripts, as
the others read two databases; by `--road catalog` it reads the databases too.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.installed import environment
from bench.parse import TABLES, best
from bench.schemas import script
from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions, find_importers
from schemawright.migrate.plan import plan
from schemawright.model.document import Document
from schemawright.scratch.postgresql import Server

PEERS = Path(__file__).parent / "peers"
DELTA = PEERS / "node_modules" / ".bin" / "pgdelta"
MIGRA = PEERS / ".venv" / "bin" / "migra"
ALEMBIC = """
import sys
import sqlalchemy as sa
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
old, new = (sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://")) for url in sys.argv[1:])
wanted = sa.MetaData()
wanted.reflect(new)
with old.connect() as connection:
    found = produce_migrations(MigrationContext.configure(connection, opts={"compare_type": True}), wanted)
    print(render_python_code(found.upgrade_ops))
"""


STRIDE = 16
_NAME = re.compile(r"public\.(table_(\d+))")


def changed(text: str) -> str:
    """The script with 300 differences: columns added, types, indexes and checks changed, tables dropped."""
    found = []
    for statement in text.split(";\n"):
        names = _NAME.findall(statement)
        kept = [_changed(statement, name, int(number) % STRIDE) for name, number in names[:1]] or [statement]
        # The ninth of every sixteen goes, unless it is a hub that others refer to.
        if not any(int(number) % STRIDE == 9 and int(number) % 10 and int(number) < TABLES for _, number in names[:1]):
            found += kept
    return ";\n".join(found)


def _changed(statement: str, name: str, place: int) -> str:
    if int(name[6:]) >= TABLES:
        return statement
    match place:
        case 1:
            return statement.replace(f"public.{name} (\n", f"public.{name} (\n    note text,\n")
        case 3:
            return statement.replace("character varying(80)", "text")
        case 5:
            return statement.replace("USING btree (parent_id)", "USING btree (parent_id, name)")
        case 7:
            return statement.replace("CHECK ((amount >= (0)", "CHECK ((amount >= (1)")
    return statement


def wall(work: Callable[[], object], runs: int = 3) -> float:
    """The least seconds that `work` takes."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return round(min(times), 2)


def main() -> None:
    """Prints one line of JSON."""
    old, new = script(TABLES), changed(script(TABLES))
    figures: dict[str, object] = {"bench": "diff", "tables": TABLES, **in_process(old, new)}
    server = Server.find(prefer="system")
    with tempfile.TemporaryDirectory() as folder, server.database() as one, server.database() as other:
        paths = [str(Path(folder) / name) for name in ("old.sql", "new.sql")]
        for path, text in zip(paths, (old, new), strict=True):
            Path(path).write_text(text)
        one.run_script(old)
        other.run_script(new)
        urls = [one.url, other.url]
        ours = [sys.executable, "-m", "schemawright", "diff"]
        figures["parser_road_s"] = wall(lambda: run([*ours, *paths]))
        figures["catalog_road_s"] = wall(lambda: run([*ours, *urls]))
        figures["one_catalog_s"] = wall(lambda: run([*ours[:-1], "import", urls[0], "-o", f"{folder}/out.json"]))
        # Node's URLs want a host before the path, though it is the socket's folder that counts.
        one_url, other_url = (url.replace("@/", "@localhost/") for url in urls)
        plans = [str(DELTA), "plan", "--source", one_url, "--desired", other_url, "--out", f"{folder}/plan.json"]
        figures["pg_delta_s"] = wall(lambda: run(plans), 1)
        figures["migra_s"] = wall(lambda: run([str(MIGRA), "--unsafe", *urls], ok=(0, 2)), 1)
        figures["alembic_s"] = wall(lambda: run([sys.executable, "-c", ALEMBIC, *urls]), 1)
    fastest = min(float(str(figures[name])) for name in ("pg_delta_s", "migra_s", "alembic_s"))
    figures["times_faster"] = round(fastest / float(str(figures["parser_road_s"])), 1)
    print(
        json.dumps(figures | {"goal_times_faster": 5, "goal_plan_s": 0.5, "goal_growth": 12, "goal_one_catalog_s": 2})
    )


def in_process(old: str, new: str) -> dict[str, object]:
    """Matching and planning after the texts are read, CPU seconds; and how they grow with ten times the tables."""
    small, big = pair(old, new), pair(script(TABLES * 10), changed(script(TABLES * 10)))
    seconds = best(lambda: planned(*small))
    tenfold = best(lambda: planned(*big), 1)
    return {"plan_s": seconds, "plan_tenfold_s": tenfold, "growth": round(tenfold / seconds, 1)}


def pair(old: str, new: str) -> tuple[Document, Document]:
    """Both sides as documents."""
    read = find_importers()["postgresql"].read
    one, other = (Document(read(text, ImportOptions(dialect="postgresql")).records) for text in (old, new))
    return one, other


def planned(old: Document, new: Document) -> None:
    """What `diff` does once both are read."""
    assert plan(old, match(old, new, []).document).up


def run(command: list[str], ok: tuple[int, ...] = (0,)) -> None:
    """Runs a command to its end; one that fails ends the bench."""
    done = subprocess.run(command, check=False, capture_output=True, env=environment())
    if done.returncode not in ok or not (done.stdout or "--out" in command or "-o" in command):
        raise SystemExit(f"{' '.join(command[:3])} failed: {done.stderr.decode()[-500:]}")


if __name__ == "__main__":
    main()

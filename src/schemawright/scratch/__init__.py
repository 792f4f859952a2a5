"""Real scratch databases: find or start a server, build in it, read it back, throw it away."""

from schemawright.scratch.compare import Comparison, Difference, compare, normalise
from schemawright.scratch.script import ScriptError, Skipped, plain_sql
from schemawright.scratch.server import ScratchDatabase, Server
from schemawright.scratch.verify import Step, Verdict, verify_migration

__all__ = [
    "Comparison",
    "Difference",
    "ScratchDatabase",
    "ScriptError",
    "Server",
    "Skipped",
    "Step",
    "Verdict",
    "compare",
    "normalise",
    "plain_sql",
    "verify_migration",
]

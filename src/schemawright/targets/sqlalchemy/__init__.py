"""SQLAlchemy 2 for PostgreSQL: typed declarative models, an Alembic project, seeds and tests for pytest."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.document import Document
from schemawright.seeding.rows import plan_rows
from schemawright.targets.outline import outline
from schemawright.targets.registry import FILE_KINDS, FileKind, GeneratedFile, GenerateOptions, GenerateResult, Target
from schemawright.targets.sqlalchemy.enums import enum_names
from schemawright.targets.sqlalchemy.migrations import migration_files
from schemawright.targets.sqlalchemy.models import Models
from schemawright.targets.sqlalchemy.modules import model_files
from schemawright.targets.sqlalchemy.project import project_files
from schemawright.targets.sqlalchemy.seeds import seed_files
from schemawright.targets.sqlalchemy.tests import test_files
from schemawright.targets.sqlalchemy.words import WORDS
from schemawright.targets.stages import migration


def generate(document: Document, kinds: tuple[FileKind, ...], options: GenerateOptions) -> GenerateResult:
    """The files of a small Python project."""
    found = outline(document, WORDS)
    names = enum_names(found)
    files: list[GeneratedFile] = project_files(found, kinds)
    diagnostics: list[Diagnostic] = []
    if "models" in kinds:
        models, said = model_files(found)
        files += models
        diagnostics += said
    if "migrations" in kinds:
        made = migration(document)
        files += migration_files(found, made)
        diagnostics += made.diagnostics
    if "seeders" in kinds:
        seeds = plan_rows(document, options.rows, options.seed, options.rows_of)
        files += seed_files(found, seeds, names)
        diagnostics += seeds.diagnostics
    if "tests" in kinds:
        files += test_files(Models(found, names), options.seed)
    return GenerateResult(tuple(files), tuple(diagnostics))


TARGET = Target(
    id="sqlalchemy",
    title="SQLAlchemy",
    language="Python",
    kinds=FILE_KINDS,
    dialects=("postgresql",),
    generate=generate,
)

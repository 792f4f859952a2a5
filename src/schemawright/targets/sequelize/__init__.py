"""Sequelize 6 for PostgreSQL: models, sequelize-cli migrations and seeders, tests for Node's own runner."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.document import Document
from schemawright.seeding.rows import plan_rows
from schemawright.targets.outline import outline
from schemawright.targets.registry import FILE_KINDS, FileKind, GeneratedFile, GenerateOptions, GenerateResult, Target
from schemawright.targets.sequelize.migrations import migration_files
from schemawright.targets.sequelize.models import WORDS, model_files
from schemawright.targets.sequelize.project import project_files
from schemawright.targets.sequelize.seeders import seeder_files
from schemawright.targets.sequelize.tests import test_files
from schemawright.targets.stages import migration


def generate(document: Document, kinds: tuple[FileKind, ...], options: GenerateOptions) -> GenerateResult:
    """The files of a small Node package."""
    found = outline(document, WORDS)
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
        files += seeder_files(found, seeds)
        diagnostics += seeds.diagnostics
    if "tests" in kinds:
        files += test_files(found, options.seed)
    return GenerateResult(tuple(files), tuple(diagnostics))


TARGET = Target(
    id="sequelize",
    title="Sequelize",
    language="JavaScript",
    kinds=FILE_KINDS,
    dialects=("postgresql",),
    generate=generate,
)

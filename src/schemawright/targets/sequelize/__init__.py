"""Sequelize 6 for PostgreSQL: models, sequelize-cli migrations and seeders, tests for Node's own runner."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.document import Document
from schemawright.targets.outline import outline
from schemawright.targets.registry import FileKind, GeneratedFile, GenerateOptions, GenerateResult, Target
from schemawright.targets.sequelize.models import WORDS, model_files
from schemawright.targets.sequelize.project import project_files


def generate(document: Document, kinds: tuple[FileKind, ...], options: GenerateOptions) -> GenerateResult:
    """The files of a small Node package."""
    found = outline(document, WORDS)
    files: list[GeneratedFile] = project_files(found, kinds)
    diagnostics: list[Diagnostic] = []
    if "models" in kinds:
        models, said = model_files(found)
        files += models
        diagnostics += said
    return GenerateResult(tuple(files), tuple(diagnostics))


TARGET = Target(
    id="sequelize",
    title="Sequelize",
    language="JavaScript",
    kinds=("models",),
    dialects=("postgresql",),
    generate=generate,
)

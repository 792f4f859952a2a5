"""SQLAlchemy 2 for PostgreSQL: typed declarative models, an Alembic project, seeds and tests for pytest."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.document import Document
from schemawright.targets.outline import outline
from schemawright.targets.registry import FileKind, GeneratedFile, GenerateOptions, GenerateResult, Target
from schemawright.targets.sqlalchemy.modules import model_files
from schemawright.targets.sqlalchemy.words import WORDS


def generate(document: Document, kinds: tuple[FileKind, ...], options: GenerateOptions) -> GenerateResult:
    """The files of a small Python project."""
    found = outline(document, WORDS)
    files: list[GeneratedFile] = []
    diagnostics: list[Diagnostic] = []
    if "models" in kinds:
        models, said = model_files(found)
        files += models
        diagnostics += said
    return GenerateResult(tuple(files), tuple(diagnostics))


TARGET = Target(
    id="sqlalchemy",
    title="SQLAlchemy",
    language="Python",
    kinds=("models",),
    dialects=("postgresql",),
    generate=generate,
)

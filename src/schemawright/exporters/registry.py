"""What an exporter is, and the list of them: each module of this folder that exports a constant `EXPORTER`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.discovery import collect
from schemawright.base.errors import InvalidError
from schemawright.model.broken import require_whole
from schemawright.model.document import Document


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written, and what the format has no place for."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format. `suffix` begins with a point; `write` may raise `UnsupportedError`.

    Where there are `languages`, `write` takes one of them as its second argument.
    """

    id: str
    title: str
    suffix: str
    media_type: str
    write: Callable[..., ExportResult]
    languages: tuple[str, ...] = ()


@cache
def exporters() -> Mapping[str, Exporter]:
    """Every exporter by its id."""
    import schemawright.exporters as package

    return collect(package.__name__, package.__path__, "EXPORTER", lambda exporter: exporter.id)


def exporter_named(id: str) -> Exporter:
    """The exporter of a format, or `InvalidError`."""
    if (exporter := exporters().get(id)) is None:
        raise InvalidError(f"There is no format {id!r}. Use one of: {', '.join(exporters())}.", code="unknown_format")
    return exporter


def export(document: Document, format: str, language: str | None = None) -> ExportResult:
    """`document` in a format, and where it is in words, in a language (English unless another one is asked for).

    Raises `UnsupportedError` where it refers to what is not there; its own form keeps that as it is. Raises
    `InvalidError` for a language that the format is not written in.
    """
    exporter = exporter_named(format)
    if language is not None and language not in exporter.languages:
        known = ", ".join(exporter.languages) or "no other: it is the same in all"
        raise InvalidError(f"{exporter.title} is not written in {language!r}, but in {known}.", code="language")
    if format != "document":
        require_whole(document)
    return exporter.write(document, language) if language is not None else exporter.write(document)

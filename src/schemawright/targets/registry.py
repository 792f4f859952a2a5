"""The targets by id: `generate("sequelize", document, ("models",))`.

Each package of this package exports one frozen `TARGET`; to add a target, add a folder.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, get_args

import schemawright.targets as package
from schemawright.base.diagnostics import Diagnostic
from schemawright.base.discovery import collect
from schemawright.base.errors import InvalidError, NotFoundError
from schemawright.model.broken import require_whole
from schemawright.model.document import Document
from schemawright.model.schema import DialectName

FileKind = Literal["models", "migrations", "seeders", "tests"]
FILE_KINDS: tuple[FileKind, ...] = get_args(FileKind)


@dataclass(frozen=True, kw_only=True)
class GenerateOptions:
    """What a caller may choose: how many rows the seeders hold (for all tables, or for one by name) and their seed."""

    rows: int = 10
    rows_of: Mapping[str, int] = field(default_factory=dict)
    seed: int = 0


@dataclass(frozen=True)
class GeneratedFile:
    """One file; `path` is relative, with forward slashes."""

    path: str
    content: str


@dataclass(frozen=True)
class GenerateResult:
    """The files, sorted by path, and what could not be said in the target's words."""

    files: tuple[GeneratedFile, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Target:
    """A tool that code is generated for. Equal input gives equal bytes."""

    id: str
    title: str
    language: str
    kinds: tuple[FileKind, ...]
    dialects: tuple[DialectName, ...]
    generate: Callable[[Document, tuple[FileKind, ...], GenerateOptions], GenerateResult]


@cache
def targets() -> Mapping[str, Target]:
    """Every target by id; one id twice raises `ValueError`."""
    return collect(package.__name__, package.__path__, "TARGET", lambda target: target.id)


def target_named(id: str) -> Target:
    """The target with this id, or `NotFoundError`."""
    if (target := targets().get(id)) is None:
        raise NotFoundError(f"There is no target {id!r}. Use one of: {', '.join(targets())}.")
    return target


def generate(
    id: str, document: Document, kinds: tuple[FileKind, ...] = FILE_KINDS, options: GenerateOptions | None = None
) -> GenerateResult:
    """The files of the target `id` for `document`.

    Raises `NotFoundError` for an unknown target, `InvalidError` for a dialect or kind of file that it does not have,
    `UnsupportedError` for a document that refers to what is not there.
    """
    target = target_named(id)
    if document.schema.dialect not in target.dialects:
        raise InvalidError(
            f"{target.title} code is generated for {', '.join(target.dialects)}, not for {document.schema.dialect}.",
            pointer="/target",
        )
    require_whole(document)
    for kind in kinds:
        if kind not in target.kinds:
            raise InvalidError(f"{target.title} has no {kind!r}. Use of: {', '.join(target.kinds)}.", pointer="/kinds")
    result = target.generate(document, kinds, options or GenerateOptions())
    return GenerateResult(tuple(sorted(result.files, key=lambda file: file.path)), result.diagnostics)

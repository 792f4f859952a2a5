"""What comes out of a schema: migrations, code, advice."""

import asyncio
from collections.abc import Iterable
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from schemawright.advise.registry import suggest_mending
from schemawright.base.errors import NotFoundError, RefusedError
from schemawright.history.tools.registry import tool_named
from schemawright.lint.linting import suggestions
from schemawright.server.answers import answer, archive
from schemawright.server.migrations import history_of, in_a_row, later_than, migration_json, nothing, standing_for
from schemawright.server.models import Diagnostic, Strict, named
from schemawright.server.openapi import gives
from schemawright.server.problems import diagnostic_json
from schemawright.server.services import Work, WorkOf
from schemawright.store.entries import Migration
from schemawright.targets.registry import FILE_KINDS, FileKind, GenerateOptions, generate

router = APIRouter(tags=["generation"])
RACES = 20
Preview = Annotated[bool, Query(description="Show it without keeping or packing it")]
Broken = Annotated[bool, Query(description="Only what refers to what is not there")]

Tool = Annotated[str, Query(description="The tool that shall run them")]
_ZIP: dict[int | str, dict[str, Any]] = {
    200: {"description": "Done", "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}
}


class MigrationBody(Strict):
    """From which revision; without it, from the end of the last migration that was kept.

    `backfills` are SQL expressions by the id of the column: what rows get that miss a value there; `conversions` what
    the values become of one that gets another type.
    """

    fromRevision: int | None = Field(default=None, ge=0)  # noqa: N815
    name: str | None = None
    backfills: dict[str, Annotated[str, Field(max_length=10_000)]] = {}
    conversions: dict[str, Annotated[str, Field(max_length=10_000)]] = {}


class SquashBody(Strict):
    """The versions of the first and the last migration to squash, and what they become."""

    first: str
    last: str
    name: str | None = None


@named
class MigrationAnswer(BaseModel):
    """A migration, run up, down and up again on a scratch database; all `null` where nothing has changed."""

    id: str | None
    version: str | None
    name: str | None
    upSql: str  # noqa: N815
    downSql: str  # noqa: N815
    fromRevision: int  # noqa: N815
    toRevision: int  # noqa: N815
    checksum: str | None
    warnings: list[Diagnostic]
    verification: dict[str, Any] | None


class GenerateBody(Strict):
    """For which target, and of seeders how many rows, made from which seed."""

    target: str = "sequelize"
    kinds: list[FileKind] | None = None
    rows: int = Field(default=10, ge=0, le=100_000)
    rowsOf: dict[str, int] = {}  # noqa: N815
    seed: int = 0


class GeneratedFile(BaseModel):
    """One file."""

    path: str
    content: str


@named
class GenerateAnswer(BaseModel):
    """The files, and what could not be said in the target's words."""

    files: list[GeneratedFile]
    diagnostics: list[Diagnostic]


class Suggestion(BaseModel):
    """A piece of advice with the operations that follow it."""

    key: str
    code: str
    level: str
    message: str
    help: str
    label: str
    tableId: str  # noqa: N815
    subjectIds: list[str]  # noqa: N815
    operations: list[dict[str, Any]]


@named
class SuggestionsAnswer(BaseModel):
    """All advice."""

    suggestions: list[Suggestion]


@router.post("/{schema}/generate-migration", responses=gives(200, "MigrationAnswer"))
async def generate_migration(work: WorkOf, body: MigrationBody | None = None, preview: Preview = False) -> Response:
    """The SQL from what was last generated to now, and back, with the verdict of a real database."""
    from schemawright.server.migrating import planned

    asked = body or MigrationBody()
    snapshot = await work.snapshot()
    kept = await work.services.store.migrations(work.id)
    start = asked.fromRevision
    if start is None:
        start = max((one.to_revision for one in kept), default=0)
    migration = await asyncio.to_thread(
        planned,
        await work.services.store.document_at(work.id, start),
        snapshot.document,
        from_revision=start,
        to_revision=snapshot.revision,
        name=asked.name,
        person=work.person.name,
        scratch=work.services.settings.scratch_url,
        backfills=asked.backfills,
        conversions=asked.conversions,
    )
    if migration is None:
        return answer(nothing(start, snapshot.revision))
    if preview:
        return answer(migration_json(later_than(migration, kept)) | {"id": None})
    work.require("edit")
    return answer(migration_json(await _keep(work, migration)))


async def _keep(work: Work, migration: Migration) -> Migration:
    for _ in range(RACES):
        placed = later_than(migration, await work.services.store.migrations(work.id))
        try:
            await work.services.store.add_migration(work.id, placed)
        except RefusedError:
            continue  # Another one took the version in the meantime.
        return placed
    raise RefusedError("Too many migrations are being generated at once. Try again.", code="busy")


@router.get("/{schema}/migrations", responses=gives(200, "MigrationAnswer", many=True))
async def list_migrations(work: WorkOf) -> Response:
    """The migrations that were kept, oldest first."""
    return answer([migration_json(one) for one in await work.services.store.migrations(work.id)])


@router.get("/{schema}/migrations/export", response_class=Response, responses=_ZIP)
async def export_migrations(work: WorkOf, tool: Tool = "schemawright") -> Response:
    """The whole history as the folder of a tool: schemawright, flyway, liquibase, dbmate, golang-migrate, atlas."""
    kept = history_of(work.header.schema.dialect, await work.services.store.migrations(work.id))
    exported = await asyncio.to_thread(tool_named(tool).write, kept)
    return await _packed(f"{work.header.schema.slug}-migrations-{tool}.zip", exported.files.items())


@router.post("/{schema}/migrations/squash", responses=gives(200, "MigrationAnswer"))
async def squash_migrations(work: WorkOf, body: SquashBody) -> Response:
    """Puts one migration, planned and run anew, in the place of several that follow each other."""
    from schemawright.server.migrating import planned

    work.require("edit")
    store, dialect = work.services.store, work.header.schema.dialect
    kept = await store.migrations(work.id)
    found = in_a_row(history_of(dialect, kept), kept, body.first, body.last)
    start, end = found[0].from_revision, found[-1].to_revision
    migration = await asyncio.to_thread(
        planned,
        await store.document_at(work.id, start),
        await store.document_at(work.id, end),
        from_revision=start,
        to_revision=end,
        name=body.name,
        person=work.person.name,
        scratch=work.services.settings.scratch_url,
    )
    if migration is None:
        raise RefusedError("Together they change nothing.", code="nothing_left")
    made = standing_for(migration, found)
    await store.replace_migrations(work.id, found, made)
    return answer(migration_json(made))


@router.get("/{schema}/migrations/{version}", responses=gives(200, "MigrationAnswer"))
async def read_migration(work: WorkOf, version: str) -> Response:
    """One of them."""
    for one in await work.services.store.migrations(work.id):
        if version in (one.version, one.id):
            return answer(migration_json(one))
    raise NotFoundError(f"There is no migration {version[:80]!r}.")


async def _generate(work: Work, body: GenerateBody, kinds: tuple[FileKind, ...], *, preview: bool) -> Response:
    snapshot = await work.snapshot()
    options = GenerateOptions(rows=body.rows, rows_of=body.rowsOf, seed=body.seed)
    result = await asyncio.to_thread(generate, body.target, snapshot.document, kinds, options)
    files = [(file.path, file.content) for file in result.files]
    if preview:
        shown = [{"path": path, "content": content} for path, content in files]
        return answer({"files": shown, "diagnostics": [diagnostic_json(one) for one in result.diagnostics]})
    return await _packed(f"{work.header.schema.slug}-{body.target}-{'-'.join(kinds)}.zip", files)


async def _packed(name: str, files: Iterable[tuple[str, str]]) -> Response:
    packed = await asyncio.to_thread(archive, files)
    return Response(
        packed, media_type="application/zip", headers={"content-disposition": f'attachment; filename="{name}"'}
    )


def _serve(kind: FileKind) -> None:
    async def generate_files(work: WorkOf, body: GenerateBody | None = None, preview: Preview = False) -> Response:
        asked = body or GenerateBody()
        return await _generate(work, asked, tuple(asked.kinds or (kind,)), preview=preview)

    answers = gives(200, "GenerateAnswer")
    answers[200]["content"] |= _ZIP[200]["content"]
    router.add_api_route(
        f"/{{schema}}/generate-{kind}",
        generate_files,
        methods=["POST"],
        operation_id=f"generate_{kind}",
        summary=f"A target's {kind} as a ZIP, or with `preview` as JSON",
        responses=answers,
    )


for _kind in FILE_KINDS:
    _serve(_kind)


@router.get("/{schema}/suggestions", responses=gives(200, "SuggestionsAnswer"))
async def read_suggestions(work: WorkOf, broken: Broken = False) -> Response:
    """What advisers and lint rules say could be better, each with the operations that make it so."""
    snapshot = await work.snapshot()
    found = await asyncio.to_thread(suggest_mending if broken else suggestions, snapshot.document)
    return answer({"suggestions": [msgspec.to_builtins(one) for one in found]}, revision=snapshot.revision)

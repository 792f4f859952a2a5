"""What every route works with, and who is asking."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from schemawright.base.errors import SchemawrightError, StaleError
from schemawright.server.access import Access, Action, Session, cookies_of
from schemawright.server.settings import Settings
from schemawright.store.entries import Header
from schemawright.store.store import Store
from schemawright.sync.batch import Batch, Limits, batch_of
from schemawright.sync.editor import Editor, Outcome, Snapshot
from schemawright.sync.person import Person
from schemawright.sync.requests import Request as Wanted
from schemawright.sync.rooms import Rooms


@dataclass(frozen=True)
class Services:
    """The open store, the rooms over it, and the settings."""

    settings: Settings
    store: Store
    rooms: Rooms
    access: Access

    @property
    def editor(self) -> Editor:
        """What takes batches."""
        return self.rooms.editor


def services_of(request: Request) -> Services:
    """The services of the running application."""
    services: Services = request.app.state.services
    return services


def reader_of(request: Request) -> Session:
    """The session of a request, which may be a view key's; 401 without one."""
    session = services_of(request).access.session(request.headers, cookies_of(request.headers.getlist("cookie")))
    if session is None:
        detail = "Show the token that the server printed: as Authorization: Bearer …, or open the page with ?token=…"
        raise HTTPException(401, detail, {"www-authenticate": "Bearer"})
    return session


def session_of(session: Annotated[Session, Depends(reader_of)]) -> Session:
    """The session of someone who showed the token; 403 for a view key."""
    if session.only is not None:
        raise HTTPException(403, "A view key lets one schema be read and nothing else. Show the token.")
    return session


ServicesOf = Annotated[Services, Depends(services_of)]
ReaderOf = Annotated[Session, Depends(reader_of)]
SessionOf = Annotated[Session, Depends(session_of)]
READS = frozenset({"GET", "HEAD"})


class Work:
    """One schema as one person works with it in one request."""

    def __init__(self, services: Services, session: Session, header: Header) -> None:
        self.services = services
        self.session = session
        self.header = header

    @property
    def id(self) -> str:
        """The schema's id."""
        return self.header.schema.id

    @property
    def person(self) -> Person:
        """Who asks."""
        return self.session.person

    def require(self, action: Action) -> None:
        """403 where the person may not do this to the schema."""
        if not self.services.access.may(self.session, action, self.id):
            raise HTTPException(403, f"You may not {action} this schema.")

    async def snapshot(self) -> Snapshot:
        """The newest document."""
        return await self.services.editor.snapshot(self.id)

    async def submit(self, batch: Batch, expected: int | None = None) -> Outcome:
        """Does a batch."""
        self.require("edit")
        return await self.services.editor.submit(self.id, batch, self.person, expected=expected)

    async def came_before(self, batch_id: str | None) -> bool:
        """Whether a batch has been done already."""
        if batch_id is None:
            return False
        answer = await self.services.store.answer(self.id, batch_id)
        return answer is not None and answer.revision is not None

    async def request(
        self,
        wanted: Wanted,
        expected: int | None = None,
        *,
        batch_id: str | None = None,
        label: str | None = None,
    ) -> Outcome:
        """Does what a body asks for, however large; an error's pointer leads into the body."""
        limits = Limits(self.services.settings.max_body_bytes)
        try:
            return await self.submit(batch_of(wanted.operations, batch_id, label=label, limits=limits), expected)
        except StaleError:
            raise
        except SchemawrightError as error:
            wanted.located(error)
            raise


async def work_of(schema: str, request: Request, services: ServicesOf, session: ReaderOf) -> Work:
    """The schema named in the address, by id or slug; 404 where there is none."""
    if request.method not in READS:
        session = session_of(session)
    work = Work(services, session, await services.store.header(schema))
    work.require("read")
    return work


WorkOf = Annotated[Work, Depends(work_of)]

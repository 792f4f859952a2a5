"""Opening a store."""

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schemawright.base.ids import new_id
from schemawright.store.engine import address, connect, sqlite_path
from schemawright.store.errors import StoreError
from schemawright.store.store import Store
from schemawright.store.tables import schema_meta
from schemawright.store.upgrade import upgrade
from schemawright.store.writer import Writer


async def open_store(url: str) -> Store:
    """Opens the store at `url`, made or upgraded as needed (see `upgrade`).

    Raises `StoreError` where the address is wrong, the database does not answer or a newer program made the store.
    """
    parsed = address(url)
    if (path := sqlite_path(parsed)) is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    engine = connect(parsed)
    try:
        await upgrade(engine, parsed)
        return Store(engine, await _epoch(engine))
    except (DBAPIError, OSError) as error:
        await engine.dispose()
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        shown = parsed.render_as_string(hide_password=True)
        raise StoreError(f"The store {shown} can't be opened: {reason}.") from error
    except BaseException:
        await engine.dispose()
        raise


async def _epoch(engine: AsyncEngine) -> str:
    table = schema_meta
    query = sa.select(table.c.value).where(table.c.key == "epoch")
    async with engine.connect() as connection:
        if (epoch := await connection.scalar(query)) is not None:
            return str(epoch)

    async def work(connection: AsyncConnection) -> str:
        if (found := await connection.scalar(query)) is not None:
            return str(found)
        epoch = new_id()
        await connection.execute(sa.insert(table).values(key="epoch", value=epoch))
        return epoch

    return await Writer(engine).run(work)

"""Many clients, two nodes, one schema: one order, each batch once, and everyone ends with the same document."""

import asyncio
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schemawright.base.errors import SchemawrightError
from schemawright.base.ids import new_id
from schemawright.changes.apply import apply
from schemawright.commands.schemas import new_document
from schemawright.model.document import Document
from schemawright.store.store import Store
from schemawright.sync.batch import Batch
from schemawright.sync.editor import Committed, Editor, GapError, Snapshot
from schemawright.sync.person import Person
from tests.integration.store.conftest import Run

CLIENTS = 4
TABLES = [f"table{number}" for number in range(5)]
COLUMNS = [f"column{number}" for number in range(5)]


def operation(draw: Any) -> dict[str, Any]:
    """One operation on a few tables and columns that the clients fight over."""
    table, column = draw(st.sampled_from(TABLES)), draw(st.sampled_from(COLUMNS))
    name = draw(st.sampled_from(["film", "actor", "rental"]))
    chosen: dict[str, Any] = draw(
        st.sampled_from(
            [
                {"command": "addTable", "arguments": {"id": table, "name": name}},
                {"action": "delete", "kind": "table", "id": table},
                {"action": "update", "kind": "table", "id": table, "values": {"name": name}},
                {"action": "update", "kind": "table", "id": table, "values": {"positionX": draw(st.integers(0, 9))}},
                {
                    "command": "addColumn",
                    "arguments": {
                        "tableId": table,
                        "column": {"id": column, "name": name, "dataType": "int", "isPrimaryKey": draw(st.booleans())},
                    },
                },
                {"action": "delete", "kind": "column", "id": column},
                {"command": "updateColumn", "arguments": {"columnId": column, "values": {"isUnique": True}}},
                {"command": "addRelationship", "arguments": {"sourceTableId": table, "targetTableId": TABLES[0]}},
            ]
        )
    )
    return chosen


@st.composite
def plans(draw: Any) -> list[list[list[dict[str, Any]]]]:
    """For each client the batches that it sends, one after the other."""
    return [
        [[operation(draw) for _ in range(draw(st.integers(1, 3)))] for _ in range(draw(st.integers(1, 4)))]
        for _ in range(CLIENTS)
    ]


class Node:
    """An editor of its own over the shared store, and what it was told of."""

    def __init__(self, store: Store) -> None:
        self.heard: list[Committed] = []
        self.editor = Editor(store, self.heard.append)


class Client:
    """Sends numbered batches to any node, some twice or late, as a bad network makes it."""

    def __init__(self, name: str, nodes: list[Node], chance: random.Random) -> None:
        self.name = name
        self._nodes = nodes
        self._chance = chance
        self.answers: dict[str, list[Any]] = {}

    async def send(self, schema_id: str, batches: list[list[dict[str, Any]]]) -> None:
        """Sends all batches in their order."""
        for number, operations in enumerate(batches, 1):
            batch = Batch(tuple(operations), f"{self.name}:{number}")
            copies = self._chance.choice([1, 1, 2, 3])
            await asyncio.gather(*(self._send(schema_id, batch) for _ in range(copies)))

    async def _send(self, schema_id: str, batch: Batch) -> None:
        await asyncio.sleep(self._chance.random() / 200)
        node = self._chance.choice(self._nodes)
        try:
            outcome = await node.editor.submit(schema_id, batch, Person(self.name, self.name))
            answer: Any = outcome.revision
        except SchemawrightError as error:
            answer = (error.code, str(error))
        self.answers.setdefault(batch.batch_id, []).append(answer)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # Races do not shrink.
)
@given(batches=plans(), seed=st.integers(0, 2**32))
def test_all_end_alike(store: Store, run: Run, batches: list[list[list[dict[str, Any]]]], seed: int) -> None:
    run(_all_end_alike(store, batches, random.Random(seed)))


async def _all_end_alike(store: Store, batches: list[list[list[dict[str, Any]]]], chance: random.Random) -> None:
    header = await store.create(new_document("Shop", slug=new_id()), "Ann")
    schema_id = header.schema.id
    nodes = [Node(store), Node(store)]
    for node in nodes:
        await node.editor.snapshot(schema_id)
    clients = [Client(f"client{number}", nodes, chance) for number in range(CLIENTS)]
    await asyncio.gather(*(client.send(schema_id, mine) for client, mine in zip(clients, batches, strict=True)))

    stored = Snapshot(*await store.load(schema_id))
    snapshots = [await node.editor.snapshot(schema_id) for node in nodes]
    assert snapshots == [stored, stored]
    replayed: Document = await store.document_at(schema_id, 0)
    log = await store.log_after(schema_id, 0)
    for logged in log:
        replayed = apply(replayed, logged.changes)
    assert replayed == stored.document
    assert [logged.revision for logged in log] == list(range(1, stored.revision + 1))
    for node in nodes:
        assert [committed.revision for committed in node.heard] == [logged.revision for logged in log]
        assert [committed.batch_id for committed in node.heard] == [logged.batch_id for logged in log]
    made = [logged.batch_id for logged in log]
    assert len(made) == len(set(made))
    for client, mine in zip(clients, batches, strict=True):
        assert client.answers.keys() == {f"{client.name}:{number}" for number in range(1, len(mine) + 1)}
        for batch_id, answers in client.answers.items():
            assert len(set(answers)) == 1, f"{batch_id} was answered {answers}"
            if batch_id in made:
                assert answers[0] == made.index(batch_id) + 1
        assert await store.last_number(schema_id, client.name) == len(mine)


def test_a_gap_is_said_and_nothing_done(store: Store, run: Run) -> None:
    async def scenario() -> None:
        header = await store.create(new_document("Shop", slug=new_id()), "Ann")
        editor = Editor(store)
        ann = Person("a", "Ann")
        add = ({"command": "addTable", "arguments": {"name": "film"}},)
        for number in (2, 7):
            with pytest.raises(GapError) as refused:
                await editor.submit(header.schema.id, Batch(add, f"tab:{number}"), ann)
            assert refused.value.data["expected"] == 1
        assert (await editor.submit(header.schema.id, Batch(add, "tab:1"), ann)).revision == 1
        assert (await editor.submit(header.schema.id, Batch(add, "any other text"), ann)).revision == 2
        assert (await editor.submit(header.schema.id, Batch(add, "tab:2"), ann)).revision == 3

    run(scenario())


def test_a_batch_without_effect_makes_no_revision(store: Store, run: Run) -> None:
    async def scenario() -> None:
        header = await store.create(new_document("Shop", slug=new_id()), "Ann")
        editor = Editor(store)
        nothing = ({"action": "delete", "kind": "table", "id": "gone long ago"},)
        for _ in range(2):
            outcome = await editor.submit(header.schema.id, Batch(nothing, "tab:1"), Person("a", "Ann"))
            assert (outcome.revision, outcome.changes) == (0, ())
        assert await store.last_number(header.schema.id, "tab") == 1
        assert await store.log_after(header.schema.id, 0) == []

    run(scenario())

import fc from "fast-check";
import { expect, test } from "vitest";
import { Document, update } from "../src/document/document.ts";
import type { Operation } from "../src/sync/messages.ts";
import { Replica } from "../src/sync/replica.ts";
import { SHOP } from "./shop.ts";

const pending = (n: number, operations: Operation[]) => ({
  batchId: `me:${n}`,
  n,
  label: "Edit",
  operations,
  origin: "edit" as const,
  step: `step ${n}`,
});
const name = (replica: Replica, id = "author"): string | undefined => replica.document.find("table", id)?.name;

test("an own edit shows at once and is confirmed once", () => {
  const replica = new Replica(SHOP, 4);
  const changes = update(replica.document, "author", { name: "writer" });
  replica.submit(pending(1, changes));
  expect(name(replica)).toBe("writer");
  replica.receive(5, "me:1", changes);
  expect([name(replica), replica.revision, replica.pending.length]).toEqual(["writer", 5, 0]);
});

test("another's edit goes under what is pending; a refusal takes only the own edit back", () => {
  const replica = new Replica(SHOP, 0);
  replica.submit(pending(1, update(replica.document, "author", { name: "mine" })));
  replica.receive(1, "you:1", [
    {
      action: "update",
      kind: "table",
      id: "author",
      values: { name: "yours", color: "#00ff00" },
      before: { name: "author", color: null },
    },
  ]);
  expect(name(replica)).toBe("mine");
  expect(replica.document.find("table", "author")?.color).toBe("#00ff00");
  replica.drop("me:1");
  expect(name(replica)).toBe("yours");
});

test("an edit of what another deleted is kept aside, and shows again if it comes back", () => {
  const replica = new Replica(SHOP, 0);
  replica.submit(pending(1, update(replica.document, "cover", { name: "jacket" })));
  const gone = { action: "delete", kind: "table", id: "cover", before: { name: "cover" } } as const;
  replica.receive(1, "you:1", [gone]);
  expect(name(replica, "cover")).toBeUndefined();
  replica.receive(2, "you:2", [{ action: "create", kind: "table", id: "cover", values: { name: "cover" } }]);
  expect(name(replica, "cover")).toBe("jacket");
});

test("a command is not predicted, and shows when the server has made changes of it", () => {
  const replica = new Replica(SHOP, 0);
  replica.submit(pending(1, [{ command: "addTable", arguments: { name: "review" } }]));
  expect(replica.document.count("table")).toBe(3);
  replica.receive(1, "me:1", [{ action: "create", kind: "table", id: "t", values: { name: "review" } }]);
  expect(name(replica, "t")).toBe("review");
});

test("who wrote a property last is known", () => {
  const replica = new Replica(SHOP, 0);
  replica.receive(1, "you:1", [
    { action: "update", kind: "table", id: "author", values: { name: "a" }, before: { name: "author" } },
  ]);
  expect(replica.writtenByOthers("author", "name")).toBe(true);
  expect(replica.writtenByOthers("author", "color")).toBe(false);
  const changes = update(replica.document, "author", { name: "b" });
  replica.submit(pending(1, changes));
  replica.receive(2, "me:1", changes);
  expect(replica.writtenByOthers("author", "name")).toBe(false);
});

test("a new document keeps what is pending and drops what it holds already", () => {
  const replica = new Replica(SHOP, 0);
  replica.submit(pending(1, update(replica.document, "author", { name: "one" })));
  replica.submit(pending(2, update(replica.document, "book", { name: "two" })));
  const settled = replica.reset(SHOP, 9, 1);
  expect(settled.map(({ n }) => n)).toEqual([1]);
  expect([name(replica), name(replica, "book"), replica.revision]).toEqual(["author", "two", 9]);
});

test("pending batches are numbered anew where the server counts differently", () => {
  const replica = new Replica(SHOP, 0);
  replica.submit(pending(5, update(replica.document, "author", { name: "one" })));
  replica.submit(pending(6, update(replica.document, "book", { name: "two" })));
  expect(replica.renumber(2, "me")).toEqual([5, 6]);
  expect(replica.pending.map(({ n, batchId }) => [n, batchId])).toEqual([
    [2, "me:2"],
    [3, "me:3"],
  ]);
  replica.drop("me:2");
  expect([name(replica), name(replica, "book")]).toEqual(["author", "two"]);
});

test("whatever the order of own and others' edits, it ends as the server's document", () => {
  const step = fc.record({
    own: fc.boolean(),
    id: fc.constantFrom("author", "book", "cover"),
    name: fc.string({ minLength: 1 }),
    late: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const server = Document.fromJson(SHOP);
      const replica = new Replica(SHOP, 0);
      const waiting: { batchId: string; operations: Operation[] }[] = [];
      let [revision, n] = [0, 0];
      const accept = (batchId: string, id: string, to: string): void => {
        replica.receive(
          ++revision,
          batchId,
          server.apply([{ action: "update", kind: "table", id, values: { name: to }, before: {} }]),
        );
      };
      const flush = (): void => {
        for (const { batchId, operations } of waiting.splice(0)) {
          const [operation] = operations;
          if (operation && "action" in operation && operation.action === "update")
            accept(batchId, operation.id, String(operation.values["name"]));
          else replica.drop(batchId);
        }
      };
      for (const { own, id, name: to, late } of steps) {
        if (own) {
          const batch = pending(++n, update(replica.document, id, { name: to }));
          replica.submit(batch);
          waiting.push(batch);
          if (!late) flush();
        } else accept(`you:${revision}`, id, to);
      }
      flush();
      expect(replica.document.toJson()).toEqual(server.toJson());
      expect(replica.pending).toEqual([]);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

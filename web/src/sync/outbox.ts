import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Pending } from "./replica.ts";

interface Tables extends DBSchema {
  batches: { key: [string, string, number]; value: { schemaId: string; clientId: string; batch: Pending } };
}

function open(): Promise<IDBPDatabase<Tables> | null> {
  return openDB<Tables>("schemawright", 1, {
    upgrade: (database) => void database.createObjectStore("batches"),
  }).catch(() => null);
}

/** Batches that the server has not accepted, kept over a reload; where the browser forbids storage, in memory only. */
export class Outbox {
  #database: Promise<IDBPDatabase<Tables> | null>;

  constructor(
    private readonly schemaId: string,
    private readonly clientId: string,
  ) {
    this.#database = open();
  }

  async put(batch: Pending): Promise<void> {
    const { schemaId, clientId } = this;
    await (await this.#database)?.put("batches", { schemaId, clientId, batch }, [schemaId, clientId, batch.n]);
  }

  async remove(n: number): Promise<void> {
    await (await this.#database)?.delete("batches", [this.schemaId, this.clientId, n]);
  }

  /** What was not accepted when the page was left, in order. */
  async all(): Promise<Pending[]> {
    const range = IDBKeyRange.bound(
      [this.schemaId, this.clientId, 0],
      [this.schemaId, this.clientId, Number.MAX_SAFE_INTEGER],
    );
    const rows = (await (await this.#database)?.getAll("batches", range)) ?? [];
    return rows.map((row) => row.batch).sort((a, b) => a.n - b.n);
  }

  /** The tabs that have left something of a schema unsent, or still have it open. */
  static async leftBy(schemaId: string): Promise<readonly string[]> {
    const database = await open();
    // A list sorts behind every text.
    const keys = (await database?.getAllKeys("batches", IDBKeyRange.bound([schemaId], [schemaId, []]))) ?? [];
    database?.close();
    return [...new Set(keys.map(([, clientId]) => clientId))];
  }
}

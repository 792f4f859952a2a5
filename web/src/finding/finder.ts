import type { Document, Touched } from "../document/document.ts";
import { fullName } from "../document/facts.ts";
import type { Id } from "../document/ids.ts";
import type { KindName } from "../protocol/records.ts";
import { letters, score } from "./score.ts";

/** What a name can be looked for among; `comment` is what is said of anything. */
export type Scope = "table" | "column" | "view" | "type" | "index" | "comment";

/** A name, or a comment, that can be found. */
export interface Entry {
  readonly scope: Scope;
  readonly kind: KindName;
  readonly id: Id;
  /** The table of a column or index. */
  readonly holder: Id | null;
  readonly text: string;
  readonly lower: string;
}

/** All that bear one name: columns of a hundred tables are often called alike, and are judged once. */
interface Namesakes {
  readonly lower: string;
  readonly letters: number;
  readonly entries: Entry[];
}

/** An entry that answers a query, the better the higher its score. */
export interface Found {
  readonly entry: Entry;
  readonly score: number;
}

const SCOPES: Partial<Record<KindName, Scope>> = {
  table: "table",
  column: "column",
  view: "view",
  materializedView: "view",
  enum: "type",
  domain: "type",
  composite: "type",
  range: "type",
  sequence: "type",
  index: "index",
  key: "index",
  relationship: "index",
  rawObject: "view",
  area: "comment",
  note: "comment",
};
/** What a kind of name is worth beside another one that answers as well. */
const WORTH: Record<Scope, number> = { table: 60, view: 50, type: 40, column: 20, index: -60, comment: 0 };
const LONGEST = 300;
/** More records than this are read in slices, so that no frame waits for them. */
const SLICE_MS = 6;

/** Finds names and comments of a document as they are typed. Reads it while the page is idle, and what changes after that. */
export class Finder {
  #document: Document;
  #names = new Map<string, Namesakes>();
  #tables = new Map<Id, Entry>();
  #reading: Generator<void> | null = null;
  #stale = new Set<Id>();

  constructor(document: Document) {
    this.#document = document;
    this.restart(document);
  }

  /** Whether all of the document has been read. */
  get isWhole(): boolean {
    return this.#reading === null;
  }

  /** Forgets what was read; `document` is read anew. */
  restart(document: Document): void {
    this.#document = document;
    this.#names.clear();
    this.#tables.clear();
    this.#stale.clear();
    this.#reading = this.#read();
  }

  /** Notes which records have changed. */
  changed(touched: Touched): void {
    for (const id of touched.keys()) this.#stale.add(id);
  }

  /** Reads on until a moment (of `performance.now`); whether anything is left. */
  readUntil(moment: number): boolean {
    while (this.#reading) {
      if (this.#reading.next().done) this.#reading = null;
      else if (performance.now() >= moment) return true;
    }
    return false;
  }

  /** Reads on for a moment, as long as a frame can spare it. */
  readAlittle(): boolean {
    return this.readUntil(performance.now() + SLICE_MS);
  }

  /**
   * The `most` best answers, the best first. Words are looked for apart; all must be found, the last in the name itself,
   * the others there or in the name of its table. A point does the same: `film.title`.
   */
  find(query: string, most: number, scope: Scope | null = null): Found[] {
    this.#refresh();
    const words = query
      .toLowerCase()
      .split(/[\s.]+/)
      .filter(Boolean);
    const last = words.at(-1);
    if (!last) return [];
    const before = words.slice(0, -1).map((word) => this.#rated(word));
    const lastLetters = letters(last);
    const best = new Best(most);
    for (const { lower, letters, entries } of this.#names.values()) {
      if ((letters & lastLetters) !== lastLetters) continue;
      const named = score(lower, last);
      const here = named ? before.map(({ word }) => score(lower, word)) : [];
      for (const entry of entries) {
        if (scope && entry.scope !== scope) continue;
        const own = entry.scope === "comment" ? said(lower, last) : named;
        const more = own ? sumOf(before, here, entry.holder) : null;
        if (more !== null) best.offer(entry, own + more + WORTH[entry.scope]);
      }
    }
    return best.found();
  }

  /** A word, and how well it is answered by the tables' names. */
  #rated(word: string): Rated {
    const tables = new Map<Id, number>();
    for (const [id, { lower }] of this.#tables) {
      const found = score(lower, word);
      if (found) tables.set(id, found);
    }
    return { word, tables };
  }

  /** Takes out what has changed, and reads it anew. */
  #refresh(): void {
    if (!this.#stale.size || this.#reading) return;
    const stale = this.#stale;
    this.#stale = new Set();
    for (const [name, { entries }] of this.#names) {
      for (let place = entries.length - 1; place >= 0; place--)
        if (stale.has((entries[place] as Entry).id)) entries.splice(place, 1);
      if (!entries.length) this.#names.delete(name);
    }
    for (const id of stale) {
      this.#tables.delete(id);
      const kind = this.#document.kindOf(id);
      if (kind) this.#add(kind, id);
    }
  }

  *#read(): Generator<void> {
    let count = 0;
    for (const kind of Object.keys(SCOPES) as KindName[]) {
      for (const record of this.#document.all(kind)) {
        this.#add(kind, record.id);
        if (++count % 256 === 0) yield;
      }
    }
  }

  #add(kind: KindName, id: Id): void {
    const scope = SCOPES[kind];
    const record = this.#document.find(kind, id) as Named | undefined;
    if (!scope || !record) return;
    const text = textOf(this.#document, record);
    if (text) {
      const entry = this.#enter(scope, kind, record, text);
      if (kind === "table") this.#tables.set(id, entry);
    }
    const words = record.comment ?? record.description ?? "";
    if (words) this.#enter("comment", kind, record, words);
  }

  #enter(scope: Scope, kind: KindName, record: Named, whole: string): Entry {
    const text = whole.slice(0, LONGEST);
    const small = text.toLowerCase();
    // One string where both are the same: most names are in lower case, and there may be a hundred thousand.
    const lower = small === text ? text : small;
    const entry = { scope, kind, id: record.id, holder: record.tableId ?? null, text, lower };
    const namesakes = this.#names.get(lower);
    if (namesakes) namesakes.entries.push(entry);
    else this.#names.set(lower, { lower, letters: letters(lower), entries: [entry] });
    return entry;
  }
}

interface Rated {
  readonly word: string;
  readonly tables: ReadonlyMap<Id, number>;
}

/** What the words before the last one add; `null` where one is neither in the name itself (`here`) nor in its table's. */
function sumOf(words: readonly Rated[], here: readonly number[], holder: Id | null): number | null {
  let sum = 0;
  for (let place = 0; place < words.length; place++) {
    const own = here[place] ?? 0;
    const there = (holder && words[place]?.tables.get(holder)) || 0;
    if (!own && !there) return null;
    // A name that has all of the words itself is ahead of one that stands in such a table.
    sum += Math.max(own, there / 2);
  }
  return sum;
}

interface Named {
  readonly id: Id;
  readonly name?: string;
  readonly namespaceId?: Id | null;
  readonly tableId?: Id;
  readonly title?: string;
  readonly text?: string;
  readonly comment?: string | null;
  readonly description?: string | null;
}

function textOf(document: Document, record: Named): string {
  const { name, namespaceId = null } = record;
  if (name === undefined) return record.title ?? record.text ?? "";
  return namespaceId ? fullName(document, { name, namespaceId }) : name;
}

/** A comment is found by words as they stand in it only. */
function said(comment: string, word: string): number {
  const at = comment.indexOf(word);
  return at < 0 ? 0 : 200 - Math.min(at, 99);
}

/** The best of many, kept in order as they come. */
class Best {
  #found: Found[] = [];

  constructor(private readonly most: number) {}

  offer(entry: Entry, score: number): void {
    const worst = this.#found.at(-1);
    if (this.#found.length === this.most && worst && !ahead(score, entry, worst)) return;
    let place = this.#found.length;
    while (place > 0 && ahead(score, entry, this.#found[place - 1] as Found)) place--;
    this.#found.splice(place, 0, { entry, score });
    if (this.#found.length > this.most) this.#found.pop();
  }

  found(): Found[] {
    return this.#found;
  }
}

function ahead(score: number, entry: Entry, other: Found): boolean {
  return score > other.score || (score === other.score && entry.lower < other.entry.lower);
}

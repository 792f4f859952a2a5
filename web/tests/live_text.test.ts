import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Operation } from "../src/sync/messages.ts";
import { CHANGED_MS, LiveText, RETRY_MS, type Surroundings, TYPED_MS } from "../src/ui/text/live_text.ts";

/** A schema that is its own text: every text that does not hold "!" can be read. */
class World implements Surroundings {
  schema = "a";
  /** How the schema writes itself, where that is not how a person has written it. */
  written: (text: string) => string = (text) => text;
  shown = "";
  marked = 0;
  refusal: string | null = null;
  isDown = false;
  edits: string[] = [];
  slow: Promise<void> = Promise.resolve();

  async read(): Promise<string> {
    if (this.isDown) throw new Error("down");
    return this.written(this.schema);
  }

  async compare(before: string, after: string): ReturnType<Surroundings["compare"]> {
    await this.slow;
    if (this.isDown) throw new Error("down");
    if (after.includes("!"))
      return { operations: [], diagnostics: [{ code: "TEXT_UNREADABLE", level: "error", message: "!", line: 1 }] };
    const operation = { command: "change", arguments: { before, after } } as unknown as Operation;
    return { operations: before === after ? [] : [operation], diagnostics: [] };
  }

  async edit(operations: Parameters<Surroundings["edit"]>[0]): Promise<string | null> {
    if (this.refusal) return this.refusal;
    for (const operation of operations) {
      const { before, after } = (operation as unknown as { arguments: { before: string; after: string } }).arguments;
      // What others have put behind the text stays.
      this.schema = after + this.schema.slice(before.length);
      this.edits.push(after);
    }
    return null;
  }

  show(text: string): void {
    this.shown = text;
  }

  mark(diagnostics: readonly unknown[]): void {
    this.marked = diagnostics.length;
  }
}

let world: World;
let live: LiveText;

beforeEach(async () => {
  vi.useFakeTimers();
  world = new World();
  live = new LiveText(world);
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  live.close();
  vi.useRealTimers();
});

async function type(text: string): Promise<void> {
  world.shown = text;
  live.typed(text);
  await vi.advanceTimersByTimeAsync(TYPED_MS);
}

describe("a text in step with the schema", () => {
  test("shows the schema's text", () => {
    expect(world.shown).toBe("a");
    expect(live.state.value).toEqual({ is: "inStep" });
  });

  test("edits the schema once the person rests", async () => {
    live.typed("ab");
    live.typed("abc");
    expect(world.edits).toEqual([]);
    await vi.advanceTimersByTimeAsync(TYPED_MS);
    expect(world.edits).toEqual(["abc"]);
    expect(live.isAhead).toBe(false);
  });

  test("leaves the schema and the text alone while there is an error", async () => {
    await type("ab!");
    expect([world.schema, world.shown, world.marked]).toEqual(["a", "ab!", 1]);
    expect(live.state.value).toEqual({ is: "broken", errors: 1 });
    world.schema = "az";
    live.changed();
    await vi.advanceTimersByTimeAsync(CHANGED_MS);
    expect(world.shown).toBe("ab!");
    await type("ab");
    expect([world.schema, world.marked]).toEqual(["abz", 0]);
    live.left();
    expect(world.shown).toBe("abz");
  });

  test("shows what changes in the schema", async () => {
    world.schema = "aa";
    live.changed();
    await vi.advanceTimersByTimeAsync(CHANGED_MS);
    expect(world.shown).toBe("aa");
  });

  test("is written as the schema writes itself only once the person has left it", async () => {
    world.written = (text) => text.toUpperCase();
    await type("ab");
    live.changed();
    await vi.advanceTimersByTimeAsync(CHANGED_MS);
    expect([world.schema, world.shown]).toEqual(["ab", "ab"]);
    live.left();
    expect(world.shown).toBe("AB");
  });

  test("shows what others change while the person rests in it", async () => {
    await type("ab");
    world.schema = "abz";
    live.changed();
    await vi.advanceTimersByTimeAsync(CHANGED_MS);
    expect(world.shown).toBe("abz");
  });

  test("takes what is written while an edit is on its way", async () => {
    let go = (): void => {};
    world.slow = new Promise((resolve) => {
      go = resolve;
    });
    await type("ab");
    await type("abc");
    world.slow = Promise.resolve();
    go();
    await vi.advanceTimersByTimeAsync(TYPED_MS);
    expect(world.edits).toEqual(["ab", "abc"]);
    expect(world.schema).toBe("abc");
  });

  test("says what is refused, and takes it back", async () => {
    world.refusal = "The name is taken.";
    await type("ab");
    expect(live.state.value).toEqual({ is: "refused", message: "The name is taken." });
    expect(live.isAhead).toBe(true);
    await live.discard();
    expect([world.shown, live.isAhead]).toEqual(["a", false]);
    expect(live.state.value).toEqual({ is: "inStep" });
  });

  test("keeps what was written while the server is away", async () => {
    world.isDown = true;
    await type("ab");
    expect(live.state.value).toEqual({ is: "unreachable" });
    world.isDown = false;
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(world.schema).toBe("ab");
  });
});

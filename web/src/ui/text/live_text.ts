import { signal } from "@preact/signals";
import { ApiError, type Diagnostic } from "../../sync/api.ts";
import type { Operation } from "../../sync/messages.ts";

export type TextState =
  | { readonly is: "reading" | "checking" | "inStep" }
  | { readonly is: "broken"; readonly errors: number }
  /** What was written, or the schema as it is, can't be had as text. */
  | { readonly is: "refused" | "unwritten"; readonly message: string }
  | { readonly is: "unreachable" };

/** What a text in step with the schema needs of its surroundings. */
export interface Surroundings {
  /** The schema's text as it is now. */
  read(): Promise<string>;
  /** What was edited between two texts. */
  compare(before: string, after: string): Promise<{ operations: Operation[]; diagnostics: Diagnostic[] }>;
  /** Does it; resolves to why not, or to nothing. */
  edit(operations: readonly Operation[]): Promise<string | null>;
  /** Shows a text, keeping the cursor where it was. */
  show(text: string): void;
  mark(diagnostics: readonly Diagnostic[]): void;
}

export const TYPED_MS = 500;
export const CHANGED_MS = 250;
export const RETRY_MS = 3000;

/**
 * Keeps a text and the schema in step: what a person writes becomes edits as soon as it can be read, and what changes in
 * the schema is shown as soon as nothing that they wrote is waiting.
 */
export class LiveText {
  readonly state = signal<TextState>({ is: "reading" });
  /** The text whose content the schema has. */
  #known: string | null = null;
  /** The schema's own text of that content: not shown to who is writing, since it stands as they wrote it. */
  #own = "";
  #draft = "";
  #isStale = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #checks = 0;
  #reads = 0;
  #busy = false;
  #closed = false;

  constructor(private readonly around: Surroundings) {
    void this.refresh();
  }

  /** Whether something stands in the text that the schema does not have. */
  get isAhead(): boolean {
    return this.#known !== null && this.#draft !== this.#known;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#typing);
    clearTimeout(this.#reading);
  }

  /** The person has written something. */
  typed(draft: string): void {
    if (draft === this.#draft) return;
    this.#draft = draft;
    if (this.state.value.is === "inStep") this.state.value = { is: "checking" };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#check(), TYPED_MS);
  }

  /** The schema has changed, by whatever hand. */
  changed(): void {
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => void this.refresh(), CHANGED_MS);
  }

  /** Throws away what the schema does not have. */
  async discard(): Promise<void> {
    this.#draft = this.#known ?? "";
    this.#own = "";
    await this.refresh();
  }

  /** The person has stopped writing: the text may be written as the schema itself would write it. */
  left(): void {
    if (this.#known !== null && !this.isAhead && !this.#busy && this.#own !== this.#known) this.#show(this.#own);
  }

  /** Shows what has changed in the schema, unless something of the person's is waiting. */
  async refresh(): Promise<void> {
    this.#isStale = this.#busy || this.isAhead;
    if (this.#isStale) return;
    const number = ++this.#reads;
    try {
      const text = await this.around.read();
      if (this.#closed || number !== this.#reads) return;
      this.#isStale = this.#busy || this.isAhead;
      if (this.#isStale || (this.#known !== null && text === this.#own)) return;
      this.#show(text);
    } catch (failure) {
      if (number === this.#reads) this.#failed(failure, "unwritten", () => this.refresh());
    }
  }

  #show(text: string): void {
    this.#known = this.#draft = this.#own = text;
    this.around.show(text);
    this.around.mark([]);
    this.state.value = { is: "inStep" };
  }

  async #check(): Promise<void> {
    if (this.#busy || this.#known === null) return;
    if (!this.isAhead) {
      this.around.mark([]);
      this.state.value = { is: "inStep" };
      return;
    }
    this.#busy = true;
    const number = ++this.#checks;
    const [before, after] = [this.#known, this.#draft];
    this.state.value = { is: "checking" };
    try {
      await this.#take(before, after);
    } catch (failure) {
      this.#failed(failure, "refused", () => this.#check());
    } finally {
      this.#busy = false;
    }
    if (this.#closed || number !== this.#checks) return;
    if (this.#draft !== after) await this.#check();
    else if (this.#isStale && !this.isAhead) await this.refresh();
  }

  async #take(before: string, after: string): Promise<void> {
    const { operations, diagnostics } = await this.around.compare(before, after);
    if (this.#closed) return;
    if (this.#draft === after) this.around.mark(diagnostics);
    const errors = diagnostics.filter((one) => one.level === "error").length;
    if (errors) {
      this.state.value = { is: "broken", errors };
      return;
    }
    const refusal = operations.length ? await this.around.edit(operations) : null;
    if (refusal !== null) {
      this.state.value = { is: "refused", message: refusal };
      return;
    }
    this.#known = after;
    this.#own = await this.around.read();
    this.state.value = { is: "inStep" };
  }

  /** A server that has answered would answer the same again; one that has not is asked later. */
  #failed(failure: unknown, is: "refused" | "unwritten", again: () => Promise<void>): void {
    if (this.#closed) return;
    if (failure instanceof ApiError && failure.status >= 400 && failure.status < 500) {
      this.state.value = { is, message: failure.message };
      return;
    }
    this.state.value = { is: "unreachable" };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void again(), RETRY_MS);
  }
}

import type { Socket } from "socket.io-client";
import { said } from "../language/said.ts";
import type { Answer, Refusal } from "./messages.ts";
import type { Outbox } from "./outbox.ts";
import type { Pending } from "./replica.ts";
import type { Session } from "./session.ts";

/** What becomes of batches that are sent. */
interface Ear {
  /** The server has gone on without this client. */
  behind(): void;
  /** A batch is pending no more, though it is no revision. */
  withdrawn(batch: Pending): void;
  refused(error: Refusal, label: string): void;
}

const RESEND_MS = [1000, 2000, 4000, 8000, 15000];

/** The own batches on their way: each is sent until the server answers, and who waits for one hears what became of it. */
export class Sending {
  #n = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #inFlight = new Set<string>();
  /** Batches that the server has answered, and the revision that it answered with. */
  #acknowledged = new Map<string, number>();
  #waiting = new Map<string, (refusal: Refusal | null) => void>();

  constructor(
    private readonly session: Session,
    private readonly socket: Socket,
    private readonly outbox: Outbox,
    private readonly ear: Ear,
  ) {}

  /** The number of the next batch, and its id. */
  next(): Pick<Pending, "batchId" | "n"> {
    const n = ++this.#n;
    return { batchId: `${this.session.clientId}:${n}`, n };
  }

  /** Sends a batch; resolves when it is accepted, or to why it was not. */
  send(batch: Pending): Promise<Refusal | null> {
    void this.outbox.put(batch);
    const outcome = new Promise<Refusal | null>((resolve) => this.#waiting.set(batch.batchId, resolve));
    this.#emit(batch);
    return outcome;
  }

  /** What was left unsent when the page was closed; the server has every batch up to number `lastN`. */
  async left(lastN: number): Promise<readonly Pending[]> {
    const left = await this.outbox.all();
    this.#n = Math.max(lastN, ...left.map((batch) => batch.n));
    for (const batch of left) if (batch.n <= lastN) void this.outbox.remove(batch.n);
    return left.filter((batch) => batch.n > lastN);
  }

  /** Sends all that is pending, over a new connection. */
  restart(): void {
    this.#tries = 0;
    this.#inFlight.clear();
    this.#resend(0);
  }

  lost(): void {
    this.#inFlight.clear();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** A batch need not be sent any more. */
  settled(batchId: string): void {
    this.#acknowledged.delete(batchId);
    this.#tell(batchId, null);
    void this.outbox.remove(Number(batchId.slice(batchId.lastIndexOf(":") + 1)));
  }

  /** A batch without effect makes no revision and is not broadcast: it is pending no more once its answer's is here. */
  dropIdle(): void {
    const { replica } = this.session;
    for (const batch of replica?.pending ?? []) {
      const revision = this.#acknowledged.get(batch.batchId);
      if (revision !== undefined && replica && revision <= replica.revision) this.ear.withdrawn(batch);
    }
  }

  #emit(batch: Pending): void {
    const { schemaId, connection, replica } = this.session;
    if (!this.socket.connected || connection.value !== "online" || this.#inFlight.has(batch.batchId)) return;
    this.#inFlight.add(batch.batchId);
    const { batchId, label, operations } = batch;
    this.socket
      .timeout(10000)
      .emitWithAck("schema:ops", { schemaId, batchId, label, operations, baseRevision: replica?.revision ?? 0 })
      .then((answer: Answer) => this.#answered(batch, answer))
      .catch(() => this.#later(batch));
  }

  #answered(batch: Pending, answer: Answer): void {
    this.#inFlight.delete(batch.batchId);
    this.#tries = 0;
    if (answer.ok) {
      this.#acknowledged.set(batch.batchId, answer.revision);
      this.dropIdle();
      return;
    }
    const { code, expected } = answer.error;
    if (code === "gap") this.#mendGap(expected ?? 1);
    else if (code === "stale_revision" || code === "not_joined") this.ear.behind();
    else void this.#refused(batch, answer.error);
  }

  async #refused(batch: Pending, refusal: Refusal): Promise<void> {
    const error = await inWords(refusal);
    // What took a step back is then asked of the server.
    const isTried = batch.origin !== "edit" && this.#waiting.has(batch.batchId);
    this.#tell(batch.batchId, error);
    this.ear.withdrawn(batch);
    if (!isTried) this.ear.refused(error, batch.label);
  }

  /** Sends again from the number that the server waits for; where there is no such batch, the numbers are mended. */
  #mendGap(expected: number): void {
    const { replica, clientId } = this.session;
    if (replica && !replica.pending.some((batch) => batch.n === expected)) {
      for (const n of replica.renumber(expected, clientId)) void this.outbox.remove(n);
      for (const batch of replica.pending) void this.outbox.put(batch);
      this.#n = expected + replica.pending.length - 1;
      this.#acknowledged.clear();
      this.#inFlight.clear();
      for (const batchId of this.#waiting.keys()) this.#tell(batchId, null);
    }
    this.#resend(expected);
  }

  #resend(from: number): void {
    for (const batch of this.session.replica?.pending ?? []) if (batch.n >= from) this.#emit(batch);
  }

  #later(batch: Pending): void {
    this.#inFlight.delete(batch.batchId);
    const wait = RESEND_MS[Math.min(this.#tries++, RESEND_MS.length - 1)];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#resend(0), wait);
  }

  #tell(batchId: string, refusal: Refusal | null): void {
    this.#waiting.get(batchId)?.(refusal);
    this.#waiting.delete(batchId);
  }
}

/** A refusal in the person's language. */
export async function inWords(refusal: Refusal): Promise<Refusal> {
  return { ...refusal, message: await said(refusal.message) };
}

import { effect, signal } from "@preact/signals";
import { io, type Socket } from "socket.io-client";
import type { Touched } from "../document/document.ts";
import { newId } from "../document/ids.ts";
import type { History } from "../document/undo.ts";
import { said } from "../language/said.ts";
import { texts } from "../language/texts.ts";
import type { Answer, Batch, Fleeting, Joined, Notification, Operation, Refusal } from "./messages.ts";
import { Others } from "./others.ts";
import type { Outbox } from "./outbox.ts";
import { portions } from "./portions.ts";
import { type Pending, Replica } from "./replica.ts";
import { inWords, Sending } from "./sending.ts";
import { TakingBack } from "./taking_back.ts";

export type Connection = "connecting" | "online" | "offline";

/** What the page wants to hear of a session. */
export interface Listener {
  /** Records have changed; `null` is all of them. */
  changed(touched: Touched | null): void;
  /** A batch of someone else has come in. */
  edited(batch: Batch): void;
  refused(error: Refusal, label: string): void;
  fleeting(message: Fleeting): void;
  /** The server has something to say, such as that the schema was deleted. */
  notified(notification: Notification): void;
  /** An own batch was taken back or brought again; not `done` where others have changed all of it since. */
  tookBack(way: "undo" | "redo", label: string, done: boolean): void;
}

/** One schema, open in one tab: what is confirmed, what is pending, who is here. */
export class Session {
  readonly connection = signal<Connection>("connecting");
  readonly unsent = signal(0);
  /** The confirmed revision that is shown. */
  readonly revision = signal(-1);
  readonly others: Others;
  replica: Replica | undefined;
  #socket: Socket;
  #aside = new Map<number, Batch>();
  #epoch: string | undefined;
  #ready: Promise<void>;
  #markReady: () => void = () => {};
  #auth: { name: string; token?: string };
  readonly #takingBack: TakingBack;
  readonly #sending: Sending;
  /** The step that all edits belong to while something is done that takes several. */
  #step: string | null = null;
  /** Own batches that went by HTTP. */
  #byHttp = new Set<string>();

  constructor(
    readonly schemaId: string,
    readonly clientId: string,
    outbox: Outbox,
    private readonly listener: Listener,
    auth: { name: string; token?: string },
  ) {
    this.#ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
    this.#auth = auth;
    this.#takingBack = new TakingBack(this, listener);
    this.#socket = io("/schema-builder", { path: "/socket.io", transports: ["websocket"], auth });
    this.#sending = new Sending(this, this.#socket, outbox, {
      behind: () => void this.#join(),
      withdrawn: (batch) => this.#withdraw(batch),
      refused: (error, label) => listener.refused(error, label),
    });
    this.others = new Others(this.#socket, (message) => listener.fleeting(message));
    this.#socket.on("connect", () => void this.#join());
    this.#socket.on("disconnect", () => this.#lost());
    this.#socket.on("connect_error", () => this.#lost());
    this.#socket.on("schema:ops", (batch: Batch) => this.#receive(batch));
    this.#socket.on("schema:notification", async (notification: Notification) =>
      this.listener.notified({ ...notification, message: await said(notification.message) }),
    );
  }

  /** Resolves when the document is there for the first time. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  close(): void {
    this.#sending.close();
    this.#socket.emit("schema:leave", { schemaId: this.schemaId });
    this.#socket.close();
  }

  /**
   * Sends an edit, showing at once what can be predicted of it; a large one in several batches. Resolves when it is
   * accepted, or to why it was not. Edits of one `step` are taken back together.
   */
  async edit(
    label: string,
    operations: readonly Operation[],
    { origin = "edit", step = this.#step ?? newId() }: { origin?: Pending["origin"]; step?: string } = {},
  ): Promise<Refusal | null> {
    const outcomes = portions(operations).map((portion) => this.#submit(label, portion, origin, step));
    return (await Promise.all(outcomes)).find((refusal) => refusal !== null) ?? null;
  }

  /** Makes one step of all edits while `work` is done. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#step;
    this.#step ??= newId();
    try {
      return await work();
    } finally {
      this.#step = before;
    }
  }

  /** Does what goes by HTTP, such as an import, as an edit of this person; resolves when the answer's revision is here. */
  async bring<T extends { revision: number }>(
    label: string,
    ask: (batchId: string) => Promise<T>,
    { origin = "edit", step = this.#step ?? newId() }: { origin?: Pending["origin"]; step?: string } = {},
  ): Promise<T> {
    const batchId = newId();
    this.#byHttp.add(batchId);
    const before = this.revision.value;
    const answer = await ask(batchId);
    await this.reached(answer.revision);
    if (answer.revision > before) {
      this.#takingBack.accepted({ step, label, part: { batchId }, revision: answer.revision }, origin);
    }
    return answer;
  }

  /**
   * Takes the last own step back, or brings it again. While something is on its way the wish waits: only what has been
   * accepted can be inverted.
   */
  takeBack(way: "undo" | "redo", steps = 1): void {
    this.#takingBack.wish(way, steps);
  }

  /** The own steps that can be taken back, and those that can be brought again. */
  get history(): History {
    this.#takingBack.version.value;
    return this.#takingBack.history;
  }

  get canUndo(): boolean {
    return this.history.undoable.length > 0 || this.unsent.value > 0;
  }

  get canRedo(): boolean {
    const undoing = this.unsent.value > 0 && this.replica?.pending.some((batch) => batch.origin === "undo");
    return this.history.redoable.length > 0 || this.#takingBack.isWished || undoing === true;
  }

  /** Resolves when a revision is here. */
  reached(revision: number): Promise<void> {
    return once(() => this.revision.value >= revision);
  }

  /** Resolves when the server has answered all that was sent. */
  sent(): Promise<void> {
    return once(() => !this.unsent.value);
  }

  /** Tells the server another name for this person, by connecting anew. */
  rename(name: string): void {
    this.#socket.auth = { ...this.#auth, name };
    this.#socket.disconnect().connect();
  }

  #submit(
    label: string,
    operations: readonly Operation[],
    origin: Pending["origin"],
    step: string,
  ): Promise<Refusal | null> {
    if (!this.replica) return Promise.resolve(null);
    const batch: Pending = { ...this.#sending.next(), label, operations, origin, step };
    const touched = this.replica.submit(batch);
    const outcome = this.#sending.send(batch);
    this.#count();
    this.#show(touched);
    return outcome;
  }

  async #join(): Promise<void> {
    const sinceRevision = this.replica?.revision;
    const request = {
      schemaId: this.schemaId,
      clientId: this.clientId,
      sinceRevision,
      epoch: this.#epoch,
      batched: true,
    };
    const answer: Answer<Joined> = await this.#socket
      .timeout(20000)
      .emitWithAck("schema:join", request)
      .catch(() => null);
    if (!answer) return void this.#socket.disconnect().connect();
    if (!answer.ok) {
      this.connection.value = "offline";
      return this.listener.refused(await inWords(answer.error), texts.shell.openSchema);
    }
    this.#epoch = answer.epoch;
    await this.#catchUp(answer);
    this.others.found(answer.you.sid, answer.users);
    this.connection.value = "online";
    this.#sending.restart();
    this.#count();
    this.#markReady();
  }

  async #catchUp(answer: Joined & { revision: number }): Promise<void> {
    if (answer.document) {
      if (this.replica) {
        for (const batch of this.replica.reset(answer.document, answer.revision, answer.lastN)) {
          const { step, label, batchId, origin } = batch;
          this.#takingBack.accepted({ step, label, part: { batchId }, revision: answer.revision }, origin);
          this.#settle(batchId);
        }
      } else {
        this.replica = new Replica(answer.document, answer.revision);
        for (const batch of await this.#sending.left(answer.lastN)) this.replica.submit(batch);
      }
      this.#show(null);
    }
    for (const batch of answer.batches ?? []) this.#receive(batch);
  }

  #receive(batch: Batch): void {
    const replica = this.replica;
    if (!replica || batch.revision <= replica.revision) return;
    if (batch.reload) {
      replica.revision = -1;
      return void this.#reload();
    }
    if (batch.revision > replica.revision + 1) {
      this.#aside.set(batch.revision, batch);
      if (this.#aside.size === 1) void this.#join();
      return;
    }
    this.#apply(replica, batch);
    const next = this.#aside.get(replica.revision + 1);
    for (const revision of this.#aside.keys()) if (revision <= replica.revision + 1) this.#aside.delete(revision);
    if (next) this.#receive(next);
  }

  #apply(replica: Replica, batch: Batch): void {
    const own = replica.pending.find((pending) => pending.batchId === batch.batchId);
    let touched: Touched;
    try {
      const byHttp = this.#byHttp.has(batch.batchId) || undefined;
      touched = replica.receive(batch.revision, batch.batchId, batch.operations ?? [], byHttp);
    } catch {
      return void this.#reload();
    }
    if (own) {
      const { label, step } = own;
      const part = { batchId: batch.batchId, changes: batch.operations ?? [] };
      this.#takingBack.accepted({ step, label, part, revision: batch.revision }, own.origin);
      this.#settle(batch.batchId);
    } else if (!this.#byHttp.has(batch.batchId)) this.listener.edited(batch);
    this.#show(touched);
    this.#sending.dropIdle();
  }

  /** Takes the whole document anew, keeping what is pending. */
  async #reload(): Promise<void> {
    const answer: Answer<Joined> | null = await this.#socket
      .timeout(20000)
      .emitWithAck("schema:join", { schemaId: this.schemaId, clientId: this.clientId, batched: true })
      .catch(() => null);
    if (answer?.ok && answer.document) await this.#catchUp(answer);
  }

  #withdraw(batch: Pending): void {
    if (!this.replica?.pending.some((pending) => pending.batchId === batch.batchId)) return;
    const touched = this.replica.drop(batch.batchId);
    this.#settle(batch.batchId);
    this.#show(touched);
  }

  #settle(batchId: string): void {
    this.#sending.settled(batchId);
    this.#count();
  }

  #count(): void {
    this.unsent.value = this.replica?.pending.length ?? 0;
    if (!this.unsent.value) queueMicrotask(() => this.#takingBack.grant());
  }

  #show(touched: Touched | null): void {
    this.listener.changed(touched);
    this.revision.value = this.replica?.revision ?? -1;
  }

  #lost(): void {
    this.connection.value = "offline";
    this.#sending.lost();
    this.others.lost();
  }
}

/** Resolves as soon as something is so that signals tell. */
function once(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!isSo()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

import { signal } from "@preact/signals";
import { newId } from "../document/ids.ts";
import { History, type Part, type Step, undoing } from "../document/undo.ts";
import { ApiError, api } from "./api.ts";
import type { Replica } from "./replica.ts";
import type { Listener, Session } from "./session.ts";

type Way = "undo" | "redo";

/** Takes a person's own steps back, and brings them again, one after the other. */
export class TakingBack {
  readonly history = new History();
  /** Grows with every change of the history: what reads it is shown anew. */
  readonly version = signal(0);
  #wishes: Way[] = [];
  #granting = false;

  constructor(
    private readonly session: Session,
    private readonly listener: Listener,
  ) {}

  get isWished(): boolean {
    return this.#wishes.length > 0;
  }

  /** Asks for so many steps; while something is on its way they wait: only what has been accepted can be inverted. */
  wish(way: Way, steps: number): void {
    for (let step = 0; step < steps; step++) this.#wishes.push(way);
    this.grant();
  }

  /** Notes an accepted batch. */
  accepted(...batch: Parameters<History["accepted"]>): void {
    this.history.accepted(...batch);
    this.version.value++;
  }

  /** Grants the next wish, if nothing is on its way. */
  grant(): void {
    if (this.session.unsent.value || this.#granting) return;
    const wish = this.#wishes.shift();
    if (!wish) return;
    this.#granting = true;
    void this.#takeBack(wish).finally(() => {
      this.#granting = false;
      this.grant();
    });
  }

  async #takeBack(way: Way): Promise<void> {
    const step = this.history.take(way);
    this.version.value++;
    const { replica } = this.session;
    if (!step || !replica) return;
    const as = { origin: way, step: newId() };
    let done = false;
    try {
      for (const part of step.parts.toReversed())
        done = (part.changes ? this.#here(replica, part, step, as) : await this.#there(part, step.label, as)) || done;
    } catch (error) {
      this.#failed(step, way, error);
      return;
    }
    this.listener.tookBack(way, step.label, done);
  }

  /**
   * Takes back what is known here; whether anything of it still stood. What no edit may do, such as to give a name that is
   * too long, the server does where it was so.
   */
  #here(replica: Replica, part: Part, step: Step, as: As): boolean {
    const operations = undoing(replica.document, part.changes ?? [], replica.writtenByOthers);
    void this.session.edit(step.label, operations, as).then(async (refusal) => {
      if (refusal)
        await this.#there(part, step.label, as).catch((error) =>
          this.#failed({ ...step, parts: [part] }, as.origin, error),
        );
    });
    return operations.length > 0;
  }

  /** Has the server take a batch back, which knows it whole; whether anything of it still stood. */
  async #there({ batchId }: Part, label: string, as: As): Promise<boolean> {
    const { schemaId } = this.session;
    await this.session.sent();
    try {
      const ask = (newBatchId: string) => api.takeBack(schemaId, { batchId, newBatchId, label });
      return (await this.session.bring(label, ask, as)).changed > 0;
    } catch (error) {
      // A batch that changed nothing stands in no log.
      if (error instanceof ApiError && error.status === 404) return false;
      throw error;
    }
  }

  /** The step can be tried again. */
  #failed(step: Step, way: Way, error: unknown): void {
    this.history.putBack(step, way);
    this.version.value++;
    if (!(error instanceof ApiError)) throw error;
    this.listener.refused({ code: error.code, message: error.message }, step.label);
  }
}

interface As {
  readonly origin: Way;
  readonly step: string;
}

import type { Change } from "../document/change.ts";
import type { DocumentJson } from "../document/document.ts";
import type { Id } from "../document/ids.ts";
import type { Commands } from "../protocol/commands.ts";

/** What a person does, by its name; the server turns it into changes. */
export type Command = { [K in keyof Commands]: { command: K; arguments: Commands[K] } }[keyof Commands];

/** One step of a batch on its way to the server. */
export type Operation = Change | Command;

/** An accepted batch, as the room hears it. */
export interface Batch {
  revision: number;
  batchId: string;
  label?: string | null;
  operations?: Change[];
  /** The batch was too big to be sent: take the document anew. */
  reload?: boolean;
  user?: Omit<Peer, "sid">;
}

export interface Refusal {
  code: string;
  message: string;
  pointer?: string;
  /** Of a `gap`: the number that is to be sent next. */
  expected?: number;
}

export interface Peer {
  sid: string;
  userId: string;
  username: string;
  color: string;
  selection?: Id[];
}

export type Answer<T = object> = ({ ok: true; revision: number } & T) | { ok: false; error: Refusal };

/** The answer to `schema:join`: the whole document, or the batches that were missed. */
export interface Joined {
  document?: DocumentJson;
  batches?: Batch[];
  epoch: string;
  /** The last number of this client that the server has answered. */
  lastN: number;
  users: Peer[];
  you: Peer;
}

export interface Notification {
  level: "info" | "warning" | "error";
  code: string;
  message: string;
}

export interface Fleeting {
  event: string;
  data: { sid?: string; userId?: string; tableId?: Id; x?: number; y?: number; ids?: Id[] };
}

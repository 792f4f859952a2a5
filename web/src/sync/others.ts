import { signal } from "@preact/signals";
import type { Socket } from "socket.io-client";
import type { Id } from "../document/ids.ts";
import type { Fleeting, Peer } from "./messages.ts";

/** Who else has the schema open, and what is told to and fro that is not kept. */
export class Others {
  /** By their connections. */
  readonly here = signal<ReadonlyMap<string, Peer>>(new Map());
  #sid = "";

  constructor(
    private readonly socket: Socket,
    private readonly hear: (message: Fleeting) => void,
  ) {
    socket.on("schema:fleeting", (messages: Fleeting[]) => {
      for (const message of messages) if (message.data.sid !== this.#sid) this.hear(message);
    });
    socket.on("schema:user:joined", (peer: Peer) => this.#joined(peer));
    socket.on("schema:user:left", ({ sid }: { sid: string }) => this.#left(sid));
  }

  /** The own connection is `sid`, and these are here already. */
  found(sid: string, users: readonly Peer[]): void {
    this.#sid = sid;
    this.here.value = new Map(users.map((user) => [user.sid, user]));
  }

  lost(): void {
    this.here.value = new Map();
  }

  /** Tells those who are here a message of which only the latest counts. */
  tell(event: "schema:cursor:move" | "schema:table:move", data: object): void {
    if (this.socket.connected && this.here.peek().size) this.socket.volatile.emit(event, data);
  }

  /** Tells those who are here, and those who come, what is selected. */
  select(ids: readonly Id[]): void {
    if (this.socket.connected) this.socket.volatile.emit("schema:selection", { ids });
  }

  #joined(peer: Peer): void {
    if (peer.sid !== this.#sid) this.here.value = new Map(this.here.value).set(peer.sid, peer);
  }

  #left(sid: string): void {
    const here = new Map(this.here.value);
    here.delete(sid);
    this.here.value = here;
    this.hear({ event: "schema:user:left", data: { sid } });
  }
}

import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../language/texts.ts";
import type { Connection } from "../sync/session.ts";

/** What takes longer than this has a reason that a person would like to know. */
const LONG_MS = 3000;

/** A page whose schema has not come yet; where the server does not answer, it says so and goes on trying. */
export function Opening({ connection }: { connection: ReadonlySignal<Connection> }): JSX.Element {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="failure">
      <span class="spinner" />
      <h1>{texts.shell.opening}</h1>
      <p role="status">
        {connection.value === "offline" ? texts.shell.openingOffline : isLong ? texts.shell.openingLong : ""}
      </p>
    </main>
  );
}

import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { kindInWords } from "./finding/describe.ts";
import { short } from "./parts/short.ts";

/** Tells who listens what was done, what the canvas' arrow keys lead to, and that the server is away or back. */
export function Announcer({ app }: { app: App }): JSX.Element {
  const before = useRef("connecting");
  useSignalEffect(() => {
    const [id, ...more] = app.selection.value;
    const onCanvas = document.activeElement?.matches(".canvas-surface");
    if (!id || more.length || !onCanvas) return;
    const record = app.document.get(id);
    const name = record && "name" in record ? short(record.name) : "";
    app.said.value = [name, kindInWords(app, id)].filter(Boolean).join(", ");
  });
  useSignalEffect(() => {
    const now = app.session.connection.value;
    if (now === "offline") app.said.value = texts.shell.offline;
    else if (now === "online" && before.current === "offline") app.said.value = texts.shell.backOnline;
    before.current = now;
  });
  return (
    <div class="visually-hidden" role="status">
      {short(app.said.value, 300)}
    </div>
  );
}

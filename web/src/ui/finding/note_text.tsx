import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { update } from "../../document/document.ts";
import { texts } from "../../language/texts.ts";
import type { Note } from "../../protocol/records.ts";
import { Over } from "./over.tsx";

/** The text of a note, written where it stands. */
export function NoteText({ app }: { app: App }): JSX.Element | null {
  const note = app.document.find("note", app.writing.value);
  return note ? <Writing key={note.id} app={app} note={note} /> : null;
}

function Writing({ app, note }: { app: App; note: Note }): JSX.Element {
  const [text, setText] = useState(note.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const done = (keep: boolean): void => {
    if (left.current) return;
    left.current = true;
    app.writing.value = null;
    if (keep && text !== note.text) void app.edit(texts.finding.edits.note, ...update(app.document, note.id, { text }));
    document.querySelector<HTMLElement>(".canvas-surface")?.focus();
  };
  return (
    <Over app={app} id={note.id} class="over-note">
      <textarea
        ref={field}
        aria-label={texts.finding.noteText}
        placeholder={texts.finding.noteEmpty}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => done(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") done(false);
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) done(true);
        }}
      />
    </Over>
  );
}

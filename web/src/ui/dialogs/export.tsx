import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { api } from "../../sync/api.ts";
import { download } from "../download.ts";
import { Dialog } from "../parts.tsx";

const FORMATS = [
  ["sql", "SQL", "Statements that build this schema", "sql"],
  ["dbml", "DBML", "For dbdiagram and its kin", "dbml"],
  ["mermaid", "Mermaid", "A diagram for Markdown pages", "mmd"],
  ["document", "Schema document", "Everything, to be read back", "schema.json"],
  ["svg", "SVG", "The picture, sharp at any size", "svg"],
] as const;

/** Takes the schema out in another form. */
export function ExportDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const [busy, setBusy] = useState("");
  const [error, setError] = useState("");
  const { schema } = app.document;
  const run = async (format: string, ending: string): Promise<void> => {
    setBusy(format);
    setError("");
    try {
      download(`${schema.slug || "schema"}.${ending}`, await api.export(schema.id, format));
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      setBusy("");
    }
  };
  return (
    <Dialog title="Export" onClose={onClose}>
      <div class="dialog-body">
        <div class="formats">
          {FORMATS.map(([format, title, text, ending]) => (
            <button
              key={format}
              type="button"
              class="format"
              disabled={busy !== ""}
              onClick={() => void run(format, ending)}
            >
              <strong>{busy === format ? "Exporting…" : title}</strong>
              <small>{text}</small>
            </button>
          ))}
        </div>
        {error && <div class="note bad">{error}</div>}
        <p class="item-line">
          A read-only page for others: <span class="mono">{`${location.origin}/embed/${schema.slug}`}</span>
        </p>
      </div>
    </Dialog>
  );
}

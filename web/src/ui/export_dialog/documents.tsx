import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { language, texts } from "../../language/texts.ts";
import { api } from "../../sync/api.ts";
import { download } from "../download.ts";

const FORMATS = [
  ["sql", "sql"],
  ["dbml", "dbml"],
  ["mermaid", "mmd"],
  ["document", "schema.json"],
  ["html", "html"],
  ["markdown", "md"],
] as const;

/** What is written in words. */
const WORDED: ReadonlySet<string> = new Set(["html", "markdown"]);

/** The schema in a form that the server writes: as code, or as documentation. */
export function Documents({ app }: { app: App }): JSX.Element {
  const words = texts.output.documents;
  const [busy, setBusy] = useState("");
  const [error, setError] = useState("");
  const { schema } = app.document;
  const run = async (format: string, ending: string): Promise<void> => {
    setBusy(format);
    setError("");
    try {
      const file = await api.export(schema.id, format, WORDED.has(format) ? language : undefined);
      download(`${schema.slug || "schema"}.${ending}`, file);
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      setBusy("");
    }
  };
  return (
    <section class="export-part" aria-label={words.title}>
      <div class="formats">
        {FORMATS.map(([format, ending]) => (
          <button
            key={format}
            type="button"
            class="format"
            disabled={busy !== ""}
            onClick={() => void run(format, ending)}
          >
            <strong>{busy === format ? words.busy : words.formats[format].title}</strong>
            <small>{words.formats[format].text}</small>
          </button>
        ))}
      </div>
      {error && (
        <div class="note bad" role="alert">
          {error}
        </div>
      )}
    </section>
  );
}

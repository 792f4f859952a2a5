import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { api, type Diagnostic } from "../../sync/api.ts";
import { Diagnostics, formatOf, ImportBox, type Source } from "../import_box.tsx";
import { Dialog } from "../parts.tsx";

/** Brings a file into the open schema. */
export function ImportDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const { schema } = app.document;
  const [source, setSource] = useState<Source>({ text: "", fileName: "", dialect: schema.dialect });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const [found, setFound] = useState<readonly Diagnostic[] | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError("");
    try {
      const answer = await api.importInto(schema.id, {
        content: source.text,
        format: formatOf(source),
        dialect: source.dialect,
      });
      setFound(answer.diagnostics ?? []);
      await app.session.reached(answer.revision);
      await app.stage.placeNew();
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={found ? "Imported" : "Import into this schema"} onClose={onClose}>
      <div class="dialog-body">
        {found ? (
          <>
            <p>{found.length ? "Everything was read. This is worth knowing:" : "Everything was read."}</p>
            <Diagnostics found={found} />
          </>
        ) : (
          <ImportBox source={source} onChange={setSource} />
        )}
        {error && <div class="note bad">{error}</div>}
      </div>
      <div class="dialog-foot">
        {found ? (
          <button type="button" class="button primary" onClick={onClose}>
            Done
          </button>
        ) : (
          <button
            type="button"
            class="button primary"
            disabled={busy || !source.text.trim()}
            onClick={() => void run()}
          >
            {busy && <span class="spinner" />}
            Import
          </button>
        )}
      </div>
    </Dialog>
  );
}

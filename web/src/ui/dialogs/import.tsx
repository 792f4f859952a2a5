import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { api, type Diagnostic } from "../../sync/api.ts";
import { Diagnostics, formatOf, ImportBox, type Source, sizeText } from "../import_box.tsx";
import { Dialog } from "../parts.tsx";
import { useWork } from "../work.ts";
import { Working } from "../working.tsx";

const t = texts.dialogs.import;

/** Brings a file into the open schema. */
export function ImportDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const { schema } = app.document;
  const [source, setSource] = useState<Source>({ text: "", fileName: "", dialect: schema.dialect });
  const [found, setFound] = useState<readonly Diagnostic[] | null>(null);
  const { busy, stopped, error, run, stop } = useWork();
  const bring = (): void =>
    run(async (signal) => {
      const { import: label } = texts.finding.edits;
      const values = { content: source.text, format: formatOf(source), dialect: source.dialect, label };
      // What is read, and where it is put, are one step to take back.
      await app.session.together(async () => {
        const ask = (batchId: string) => api.importInto(schema.id, { ...values, batchId }, signal);
        setFound((await app.session.bring(label, ask)).diagnostics);
        app.filter.value = null;
        await app.stage.placeNew();
      });
    });
  return (
    <Dialog title={found ? t.done : t.title} onClose={onClose}>
      <div class="dialog-body">
        {found ? (
          <>
            <p role="status">{found.length ? t.doneWarnings : t.doneText}</p>
            <Diagnostics found={found} />
          </>
        ) : (
          <ImportBox source={source} onChange={setSource} />
        )}
        {error && (
          <div class="note bad" role="alert">
            {error.message}
          </div>
        )}
        {stopped && (
          <div class="note" role="status">
            {t.stopped}
          </div>
        )}
        {busy && !found && <Working title={t.busy} detail={sizeText(source)} onStop={stop} />}
      </div>
      <div class="dialog-foot">
        {found ? (
          <button type="button" class="button primary" onClick={onClose}>
            {t.close}
          </button>
        ) : (
          <button type="button" class="button primary" disabled={busy || !source.text.trim()} onClick={bring}>
            {t.button}
          </button>
        )}
      </div>
    </Dialog>
  );
}

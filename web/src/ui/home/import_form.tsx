import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { texts } from "../../language/texts.ts";
import { api, type Diagnostic } from "../../sync/api.ts";
import { Diagnostics, formatOf, ImportBox, type Source, sizeText } from "../import_box.tsx";
import { Field } from "../parts.tsx";
import { useWork } from "../work.ts";
import { Working } from "../working.tsx";

const t = texts.home;

/** Makes a schema of a file or a text, and opens it. */
export function ImportForm(): JSX.Element {
  const [name, setName] = useState("");
  const [source, setSource] = useState<Source>({ text: "", fileName: "", dialect: "postgresql" });
  const [done, setDone] = useState<{ slug: string; diagnostics: readonly Diagnostic[] } | null>(null);
  const { busy, stopped, error, run, stop } = useWork();
  const from = source.fileName.replace(/\.(schema\.json|\w+)$/, "").replace(/[_-]+/g, " ");
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async (signal) => {
      const values = {
        name: name.trim() || from || t.imported,
        content: source.text,
        format: formatOf(source),
        dialect: source.dialect,
      };
      const { slug, diagnostics } = await api.importNew(values, signal);
      if (diagnostics.some((one) => one.level !== "info")) setDone({ slug, diagnostics });
      else location.assign(`/schemas/${slug}`);
    });
  };
  if (done) return <Done {...done} />;
  return (
    <form onSubmit={submit}>
      <div class="dialog-body">
        <Field label={t.name}>
          <input
            class="input"
            maxLength={120}
            placeholder={from || t.imported}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <ImportBox source={source} onChange={setSource} />
        {error && (
          <div class="note bad" role="alert">
            {error.message}
          </div>
        )}
        {stopped && (
          <div class="note" role="status">
            {texts.dialogs.import.stopped}
          </div>
        )}
        {busy && <Working title={texts.dialogs.import.busy} detail={sizeText(source)} onStop={stop} />}
      </div>
      <div class="dialog-foot">
        <button type="submit" class="button primary" disabled={busy || !source.text.trim()}>
          {t.import}
        </button>
      </div>
    </form>
  );
}

function Done({ slug, diagnostics }: { slug: string; diagnostics: readonly Diagnostic[] }): JSX.Element {
  return (
    <>
      <div class="dialog-body">
        <p role="status">{texts.dialogs.import.doneWarnings}</p>
        <Diagnostics found={diagnostics} />
      </div>
      <div class="dialog-foot">
        <a class="button primary" href={`/schemas/${slug}`}>
          {t.openIt}
        </a>
      </div>
    </>
  );
}

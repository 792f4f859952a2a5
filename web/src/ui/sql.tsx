import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { texts } from "../language/texts.ts";
import { loaded } from "./loading.ts";
import { type Checked, type Commit, Saying, useDraft } from "./parts.tsx";

export interface SqlProps {
  value: string;
  label: string;
  dialect: string;
  readOnly?: boolean;
  tall?: boolean;
  /** The language of what is shown, where it is not SQL. */
  plain?: boolean;
  /** Names that are offered while writing: tables with their columns. */
  names?: Readonly<Record<string, readonly string[]>>;
  onCommit?: Commit<string>;
  check?: Checked;
}

/** SQL with its colours. The editor is loaded when the first is shown; until then the text stands there plainly. */
export function Sql(props: SqlProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<{ set: (value: string) => void; destroy: () => void } | null>(null);
  const draft = useDraft({ value: props.value, onCommit: props.onCommit ?? (() => {}), check: props.check });
  const latest = useRef({ props, draft });
  latest.current = { props, draft };
  const id = useId();
  useEffect(() => {
    let gone = false;
    const typed = (text: string): void => {
      if (text !== latest.current.draft.shown) latest.current.draft.write(text);
    };
    void loaded(() => import("./code_mirror.ts")).then(({ openEditor }) => {
      if (gone || !host.current) return;
      host.current.replaceChildren();
      editor.current = openEditor(host.current, latest.current.props, typed, () => latest.current.draft.commit());
    });
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  // While a person writes, the editor is ahead of the page: only what comes from elsewhere is put into it.
  useEffect(() => {
    if (!draft.begun || draft.refused) editor.current?.set(draft.shown);
    if (draft.refused) host.current?.querySelector<HTMLElement>(".cm-content")?.focus();
  }, [props.value, draft.begun, draft.refused]);
  return (
    <>
      <div class={`code ${props.tall ? "tall" : ""}`} ref={host} aria-label={props.label} />
      <Saying id={id} fault={draft.fault} />
      {props.onCommit && draft.begun && draft.shown !== props.value && (
        <div class="code-actions">
          <button type="button" class="button small ghost" onClick={draft.discard}>
            {texts.panels.discard}
          </button>
          <button
            type="button"
            class="button small primary"
            disabled={draft.fault !== null}
            onClick={() => draft.commit()}
          >
            {texts.panels.save}
          </button>
        </div>
      )}
    </>
  );
}

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { texts } from "../language/texts.ts";

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
  onCommit?: (value: string) => void;
}

/** SQL with its colours. The editor is loaded when the first is shown; until then the text stands there plainly. */
export function Sql(props: SqlProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<{ set: (value: string) => void; destroy: () => void } | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const changed = draft !== null && draft !== props.value;
  const commit = (): void => {
    if (draft?.trim() && draft !== latest.current.value) latest.current.onCommit?.(draft);
    setDraft(null);
  };
  const commitRef = useRef(commit);
  commitRef.current = commit;
  useEffect(() => {
    let gone = false;
    void import("./code_mirror.ts").then(({ openEditor }) => {
      if (gone || !host.current) return;
      host.current.replaceChildren();
      editor.current = openEditor(host.current, latest.current, setDraft, () => commitRef.current());
    });
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => {
    setDraft(null);
    editor.current?.set(props.value);
  }, [props.value]);
  return (
    <>
      <div class={`code ${props.tall ? "tall" : ""}`} ref={host} aria-label={props.label} />
      {props.onCommit && changed && (
        <div class="code-actions">
          <button type="button" class="button small ghost" onClick={() => editor.current?.set(props.value)}>
            {texts.panels.discard}
          </button>
          <button type="button" class="button small primary" onClick={commit}>
            {texts.panels.save}
          </button>
        </div>
      )}
    </>
  );
}

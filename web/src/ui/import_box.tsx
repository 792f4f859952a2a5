import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Diagnostic } from "../sync/api.ts";
import { FileUp } from "./icons.ts";
import { Field, Icon, Select } from "./parts.tsx";

export { formatOf } from "../sync/format.ts";

export interface Source {
  text: string;
  fileName: string;
  dialect: string;
}

const DIALECTS = [
  ["postgresql", "PostgreSQL"],
  ["mysql", "MySQL"],
  ["mariadb", "MariaDB"],
  ["sqlite", "SQLite"],
] as const;

/** Takes a schema by file (chosen or dropped) or pasted text. */
export function ImportBox(props: {
  source: Source;
  onChange: (source: Source) => void;
  fixedDialect?: boolean;
}): JSX.Element {
  const { source, onChange } = props;
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const read = async (files: FileList | null | undefined): Promise<void> => {
    const [first] = files ?? [];
    if (first) onChange({ ...source, text: await first.text(), fileName: first.name });
  };
  return (
    <div
      class={`drop ${over ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer?.files);
      }}
    >
      <div class="pair">
        <button type="button" class="button" onClick={() => file.current?.click()}>
          <Icon of={FileUp} />
          <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>{source.fileName || "Choose a file"}</span>
        </button>
        {!props.fixedDialect && (
          <Select
            label="Dialect"
            value={source.dialect as "postgresql"}
            options={DIALECTS}
            onChange={(dialect) => onChange({ ...source, dialect })}
          />
        )}
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          aria-label="File to import"
          accept=".sql,.ddl,.dbml,.json,.txt"
          tabIndex={-1}
          onChange={(event) => void read(event.currentTarget.files)}
        />
      </div>
      <Field label="Or paste SQL, DBML or a schema document, or drop a file here">
        <textarea
          class="input"
          spellcheck={false}
          placeholder={"CREATE TABLE author (\n  id bigint PRIMARY KEY,\n  name text NOT NULL\n);"}
          value={
            source.text.length > 400_000
              ? `${source.text.slice(0, 400_000)}\n… (the rest is not shown, but imported)`
              : source.text
          }
          onInput={(event) => onChange({ ...source, text: event.currentTarget.value, fileName: "" })}
        />
      </Field>
    </div>
  );
}

/** What an import has to say: what was kept word for word, what was left out. */
export function Diagnostics({ found }: { found: readonly Diagnostic[] }): JSX.Element {
  return (
    <div class="diagnostics">
      {found.slice(0, 300).map((one, place) => (
        <div key={place} class={`note ${one.level === "error" ? "bad" : one.level === "warning" ? "warn" : ""}`}>
          <span>
            {one.line ? <strong>Line {one.line} </strong> : null}
            {one.message}
            {one.help ? ` ${one.help}` : ""}
          </span>
        </div>
      ))}
      {found.length > 300 && <div class="note">and {found.length - 300} more</div>}
    </div>
  );
}

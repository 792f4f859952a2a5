import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { texts } from "../language/texts.ts";
import type { Diagnostic } from "../sync/api.ts";
import { FileUp } from "./icons.ts";
import { Field, Icon, Select } from "./parts.tsx";
import "./styles/import_box.css";
import { Titled } from "./parts/titled.tsx";

export { formatOf } from "../sync/format.ts";

export interface Source {
  text: string;
  fileName: string;
  dialect: string;
}

const t = texts.dialogs.import;
const EXAMPLE = "CREATE TABLE author (\n  id bigint PRIMARY KEY,\n  name text NOT NULL\n);";
/** So many letters are put into the page; more would make it slow. */
const SHOWN = 400_000;

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
      <div class="drop-line">
        <button type="button" class="button" onClick={() => file.current?.click()}>
          <Icon of={FileUp} />
          <span>{source.fileName || t.file}</span>
        </button>
        {!props.fixedDialect && (
          <Select
            label={t.dialect}
            value={source.dialect as "postgresql"}
            options={DIALECTS}
            onChange={(dialect) => onChange({ ...source, dialect })}
          />
        )}
        <input
          ref={file}
          class="visually-hidden"
          type="file"
          aria-label={t.fileLabel}
          accept=".sql,.ddl,.dbml,.json,.txt"
          tabIndex={-1}
          onChange={(event) => void read(event.currentTarget.files)}
        />
      </div>
      <Field label={t.paste}>
        <textarea
          class="input"
          spellcheck={false}
          placeholder={EXAMPLE}
          value={source.text.length > SHOWN ? `${source.text.slice(0, SHOWN)}\n${t.cut}` : source.text}
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
            {one.line ? <strong>{texts.common.line(one.line)} </strong> : null}
            <Titled code={one.code} />
            {one.message}
            {one.help ? ` ${one.help}` : ""}
          </span>
        </div>
      ))}
      {found.length > 300 && <div class="note">{t.more(found.length - 300)}</div>}
    </div>
  );
}

/** How much is read, in thousands of letters. */
export function sizeText({ text }: Source): string {
  return t.busyText(Math.max(1, Math.round(text.length / 1000)));
}

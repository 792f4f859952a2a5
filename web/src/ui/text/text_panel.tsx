import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import { api, type Diagnostic } from "../../sync/api.ts";
import { TriangleAlert } from "../icons.ts";
import { loaded } from "../loading.ts";
import { Titled } from "../parts/titled.tsx";
import { Icon } from "../parts.tsx";
import type { TextEditor } from "./editor.ts";
import { LiveText, type TextState } from "./live_text.ts";

const FORMATS = [
  ["sql", "SQL"],
  ["dbml", "DBML"],
] as const;
const MUCH = 400;
const WRITTEN: ReadonlySet<string> = new Set([
  "table",
  "view",
  "materializedView",
  "enum",
  "domain",
  "composite",
  "range",
]);
const say = texts.text;

/** The schema, or what is selected of it, as text that can be edited: each change of either shows in the other. */
export function TextPanel({ app }: { app: App }): JSX.Element {
  const [format, setFormat] = useState<"sql" | "dbml">("sql");
  const [onlySelected, setOnlySelected] = useState(false);
  const [all, setAll] = useState(false);
  const tables = [...app.document.all("table")].length;
  const selected = useComputed(() =>
    [...app.selection.value].filter((id) => WRITTEN.has(app.document.kindOf(id) ?? "")),
  );
  const isMuch = tables > MUCH && !all;
  const ids = onlySelected || isMuch ? selected.value : null;
  return (
    <section class="live-text" aria-label={say.title}>
      <div class="live-text-head">
        <Choice label={say.format} options={FORMATS} value={format} onChange={setFormat} />
        <Choice
          label={say.scope}
          options={[
            ["all", say.whole],
            ["selected", say.selection],
          ]}
          value={ids ? "selected" : "all"}
          onChange={(scope) => {
            setOnlySelected(scope === "selected");
            setAll(scope === "all");
          }}
        />
      </div>
      {ids?.length === 0 ? (
        <div class="live-text-empty">
          <p>{isMuch ? say.big(tables) : say.nothing}</p>
          {isMuch && (
            <button type="button" class="button" onClick={() => setAll(true)}>
              {say.writeAll}
            </button>
          )}
        </div>
      ) : (
        <Live key={`${format} ${ids?.join(" ") ?? ""}`} app={app} format={format} ids={ids} />
      )}
    </section>
  );
}

function Live({ app, format, ids }: { app: App; format: "sql" | "dbml"; ids: readonly Id[] | null }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const live = useRef<LiveText | null>(null);
  const found = useSignal<readonly Diagnostic[]>([]);
  const state = useSignal<TextState>({ is: "reading" });
  const name = format === "sql" ? "SQL" : "DBML";
  useEffect(() => {
    let gone = false;
    void loaded(() => import("./editor.ts")).then(({ openTextEditor }) => {
      if (gone || !host.current) return;
      const id = app.document.schema.id;
      const opened = openTextEditor(host.current, {
        label: say.label(name),
        format,
        dialect: app.document.schema.dialect,
        readOnly: app.readOnly,
        typed: (text) => live.current?.typed(text),
        left: () => live.current?.left(),
      });
      editor.current = opened;
      live.current = new LiveText({
        read: () => (ids ? api.exportPart(id, format, ids) : api.exportText(id, format)),
        compare: (before, after) => api.editedText(id, { format, before, after }),
        edit: (operations) => app.edit(say.edit(name), ...operations),
        show: opened.show,
        mark: (diagnostics) => {
          found.value = diagnostics.filter((one) => one.level !== "info");
          opened.mark(found.value);
        },
      });
      live.current.state.subscribe((now) => {
        state.value = now;
      });
    });
    const stop = [
      app.version.subscribe(() => live.current?.changed()),
      app.selection.subscribe((chosen) => {
        const [only] = chosen;
        if (only && chosen.size === 1 && !editor.current?.hasFocus) reveal(app, editor.current, only);
      }),
    ];
    return () => {
      gone = true;
      for (const end of stop) end();
      live.current?.close();
      editor.current?.destroy();
    };
  }, []);
  return (
    <>
      <div class="live-text-code" ref={host} />
      <Foot state={state.value} found={found.value} discard={() => void live.current?.discard()} />
    </>
  );
}

/** What has become of the text, and what is wrong with it. */
function Foot(props: { state: TextState; found: readonly Diagnostic[]; discard: () => void }): JSX.Element {
  const { state, found, discard } = props;
  const isBad = state.is !== "reading" && state.is !== "checking" && state.is !== "inStep";
  return (
    <div class={`live-text-foot ${isBad ? "bad" : ""}`} role="status">
      <div class="live-text-state">
        {isBad && <Icon of={TriangleAlert} />}
        <span>{told(state)}</span>
        {isBad && state.is !== "unwritten" && (
          <button type="button" class="button small ghost" onClick={discard}>
            {say.takeBack}
          </button>
        )}
      </div>
      {found.slice(0, 5).map((one, place) => (
        <p key={place}>
          {one.line ? <strong>{texts.common.line(one.line)} </strong> : null}
          <Titled code={one.code} />
          {one.message} {one.help}
        </p>
      ))}
    </div>
  );
}

function told(state: TextState): string {
  if (state.is === "broken") return say.broken(state.errors);
  if (state.is === "refused" || state.is === "unwritten") return `${say[state.is]}: ${state.message}`;
  return say[state.is];
}

function reveal(app: App, editor: TextEditor | null, id: Id): void {
  const record = app.document.get(id);
  if (!record || !("name" in record) || typeof record.name !== "string") return;
  const name = record.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  editor?.reveal(new RegExp(`^(CREATE [A-Z ]+|Table |Enum )(\\S+\\.)?["\`]?${name}["\`]?(?![\\w$])`, "m"));
}

/** A few choices of which one holds. */
function Choice<T extends string>(props: {
  label: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange: (value: T) => void;
}): JSX.Element {
  return (
    <div class="choice" role="group" aria-label={props.label}>
      {props.options.map(([value, title]) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChange(value)}>
          {title}
        </button>
      ))}
    </div>
  );
}

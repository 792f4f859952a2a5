import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { api, type Migration } from "../../sync/api.ts";
import { Database } from "../icons.ts";
import { Icon, Select } from "../parts.tsx";
import { useWork } from "../work.ts";
import { Awaiting } from "./awaiting.tsx";
import { Verdict } from "./migration.tsx";
import { ZipButton } from "./zip_button.tsx";

const t = texts.dialogs.history;

const TOOLS = [
  ["schemawright", "Schemawright"],
  ["flyway", "Flyway"],
  ["liquibase", "Liquibase"],
  ["dbmate", "dbmate"],
  ["golang-migrate", "golang-migrate"],
  ["atlas", "Atlas"],
] as const;

/** The migrations that were kept, the newest first, and all of them as a folder for the tool that runs them. */
export function HistoryView({ app }: { app: App }): JSX.Element {
  const [kept, setKept] = useState<Migration[] | null>(null);
  const [tool, setTool] = useState<(typeof TOOLS)[number][0]>("schemawright");
  const { schema } = app.document;
  const work = useWork();
  const read = (): void => work.run(async (signal) => setKept(await api.migrations(schema.id, signal)));
  useEffect(read, []);
  if (!kept) return <Awaiting work={work} title={t.busy} stoppedText={t.stoppedText} onAgain={read} />;
  if (kept.length === 0) {
    return (
      <div class="empty">
        <Icon of={Database} />
        <strong>{t.none}</strong>
        {t.noneText}
      </div>
    );
  }
  return (
    <>
      <div class="generate-bar">
        <span class="item-line">{t.migrations(kept.length)}</span>
        <div class="grow" />
        <Select label={t.tool} value={tool} options={TOOLS} onChange={setTool} />
        <ZipButton
          name={`${schema.slug}-migrations-${tool}.zip`}
          pack={(signal) => api.history(schema.id, tool, signal)}
        />
      </div>
      <div class="section" role="list" aria-label={t.kept}>
        {[...kept].reverse().map((one) => (
          <div key={one.id} class="card" role="listitem">
            <div class="what">
              <Icon of={Database} />
              {one.name}
              <div class="grow" />
              <Verdict migration={one} />
            </div>
            <p>{one.version}</p>
          </div>
        ))}
      </div>
    </>
  );
}

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { type ApiError, api, type Migration } from "../../sync/api.ts";
import { download } from "../download.ts";
import { CircleAlert, Database, Download } from "../icons.ts";
import { Icon, Select } from "../parts.tsx";
import { Verdict } from "./migration.tsx";

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
  const [error, setError] = useState<ApiError | null>(null);
  const [tool, setTool] = useState<(typeof TOOLS)[number][0]>("schemawright");
  const { schema } = app.document;
  useEffect(() => {
    api.migrations(schema.id).then(setKept, setError);
  }, []);
  const zip = async (): Promise<void> => {
    try {
      download(`${schema.slug}-migrations-${tool}.zip`, await api.history(schema.id, tool));
      setError(null);
    } catch (failure) {
      setError(failure as ApiError);
    }
  };
  const failed = error && (
    <div class="note bad">
      <Icon of={CircleAlert} />
      {error.message}
    </div>
  );
  if (!kept) return failed || <div class="empty" role="status" children={<span class="spinner" />} />;
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
        <button type="button" class="button small primary" onClick={() => void zip()}>
          <Icon of={Download} />
          {texts.dialogs.generate.zip}
        </button>
      </div>
      {failed}
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

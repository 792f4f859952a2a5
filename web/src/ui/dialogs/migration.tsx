import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { type ApiError, api, type Diagnostic, type Migration } from "../../sync/api.ts";
import { download } from "../download.ts";
import { Check, CircleAlert, Copy, Download, TriangleAlert } from "../icons.ts";
import { Diagnostics } from "../import_box.tsx";
import { Icon } from "../parts.tsx";
import { Sql } from "../sql.tsx";

/** The migration from what was last generated to now, with the verdict of the database that ran it. */
export function MigrationView({ app }: { app: App }): JSX.Element {
  const [found, setFound] = useState<Migration | null>(null);
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [way, setWay] = useState<"up" | "down">("up");
  const [busy, setBusy] = useState(false);
  const { schema } = app.document;
  const ask = async (preview: boolean): Promise<void> => {
    setBusy(true);
    try {
      setFound(await api.migration(schema.id, preview));
      setKept(!preview);
      setError(null);
    } catch (failure) {
      setError(failure as ApiError);
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    void ask(true);
  }, []);
  if (error && !found) return <Failed error={error} />;
  if (!found) {
    return (
      <div class="empty" role="status">
        <span class="spinner" />
        <strong>Running the migration</strong>
        Up, down and up again on a scratch database, comparing the catalogs.
      </div>
    );
  }
  const text = way === "up" ? found.upSql : found.downSql;
  if (!found.upSql.trim()) {
    return (
      <div class="empty">
        <Icon of={Check} />
        <strong>Nothing to migrate</strong>
        The schema is what was last generated.
      </div>
    );
  }
  return (
    <>
      <div class="generate-bar">
        <div class="segments" role="tablist" aria-label="Direction">
          {(["up", "down"] as const).map((one) => (
            <button key={one} type="button" role="tab" aria-selected={way === one} onClick={() => setWay(one)}>
              {one === "up" ? "Up" : "Down"}
            </button>
          ))}
        </div>
        <Verdict migration={found} />
        <div class="grow" />
        <button type="button" class="button small" onClick={() => void navigator.clipboard.writeText(text)}>
          <Icon of={Copy} />
          Copy
        </button>
        <button
          type="button"
          class="button small"
          onClick={() => download(`${found.version}_${found.name}.${way}.sql`, text)}
        >
          <Icon of={Download} />
          Download
        </button>
        <button type="button" class="button small primary" disabled={busy || kept} onClick={() => void ask(false)}>
          {busy ? <span class="spinner" /> : <Icon of={Check} />}
          {kept ? `Kept as ${found.version}` : "Keep this migration"}
        </button>
      </div>
      {error && <div class="note bad">{error.message}</div>}
      <Reason migration={found} />
      <Rows migration={found} />
      {found.warnings.length > 0 && (
        <div class="warnings">
          {found.warnings.map((warning, place) => (
            <div key={place} class="note warn">
              <Icon of={TriangleAlert} />
              <span>
                {warning.message} {warning.help}
              </span>
            </div>
          ))}
        </div>
      )}
      <div class="generate-view">
        <Sql key={way} label={`The migration ${way}`} dialect={schema.dialect} value={text} readOnly tall />
      </div>
    </>
  );
}

/** What a real database said of a migration, in a badge. */
export function Verdict({ migration }: { migration: Migration }): JSX.Element {
  const state = migration.verification?.status ?? "not_run";
  const rows = migration.verification?.rows;
  if (state === "passed") {
    return (
      <span class="badge good" data-verdict="passed">
        <Icon of={Check} />
        {`Run up, down and up again${rows && rows.rows > 0 ? ` with ${rows.rows} rows` : ""}`}
      </span>
    );
  }
  return state === "failed" ? (
    <span class="badge bad" data-verdict="failed">
      <Icon of={CircleAlert} />
      Failed when run
    </span>
  ) : (
    <span class="badge warn" data-verdict="not_run">
      <Icon of={TriangleAlert} />
      Not run
    </span>
  );
}

/** Where it failed, the database's own words. */
function Reason({ migration }: { migration: Migration }): JSX.Element | null {
  const { verification } = migration;
  if (!verification || verification.status === "passed") return null;
  const { ok: _, status: __, message, ...details } = verification;
  const rest = Object.values(details).filter((detail) => typeof detail === "string" && detail);
  const text = [message, ...rest].filter(Boolean).join(" ");
  return text ? <div class="note bad">{text.slice(0, 4000)}</div> : null;
}

/** What the run with rows in the tables showed beyond the verdict. */
function Rows({ migration }: { migration: Migration }): JSX.Element | null {
  const rows = migration.verification?.rows;
  if (!rows || (!rows.message && rows.lost.length === 0)) return null;
  const lost = `The rows of ${rows.lost.join(", ")} came back otherwise, as the warnings say.`;
  const failed = rows.phase === "insert" ? "It was run without rows" : "With rows in the tables it fails";
  return <div class="note warn">{rows.message ? `${failed}: ${rows.message.slice(0, 1000)}` : lost}</div>;
}

function Failed({ error }: { error: ApiError }): JSX.Element {
  const diagnostics = (error.problem["diagnostics"] as Diagnostic[] | undefined) ?? [];
  return (
    <>
      <div class="note bad">
        <Icon of={CircleAlert} />
        {error.message}
      </div>
      <Diagnostics found={diagnostics} />
    </>
  );
}

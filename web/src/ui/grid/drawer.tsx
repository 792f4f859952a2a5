import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { X } from "../icons.ts";
import { short } from "../parts/short.ts";
import { IconButton } from "../parts.tsx";
import { Grid } from "./grid.tsx";

const t = texts.panels.grid;

/** The drawer below the canvas with the columns of the selected table. */
export function GridDrawer({ app }: { app: App }): JSX.Element | null {
  if (!app.grid.value || app.readOnly) return null;
  const [id, ...more] = app.selection.value;
  const table = more.length ? undefined : app.document.find("table", id);
  return (
    <section class="drawer" aria-label={t.title}>
      <header class="drawer-head">
        <h2>{table ? short(table.name, 120) : t.title}</h2>
        <span class="grow hint">{table && t.hint}</span>
        <IconButton icon={X} label={t.close} small class="tip-left" onClick={() => (app.grid.value = false)} />
      </header>
      {table ? <Grid key={table.id} app={app} table={table} /> : <div class="empty">{t.none}</div>}
    </section>
  );
}

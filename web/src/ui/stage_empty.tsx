import type { JSX } from "preact";
import type { App } from "../actions/app.ts";
import { actionNamed } from "../actions/registry.ts";
import { FileUp, Plus, Table2 } from "./icons.ts";
import { Icon } from "./parts.tsx";

/** What an empty canvas says to whoever sees it first. */
export function StageEmpty({ app }: { app: App }): JSX.Element | null {
  const { document } = app;
  if (document.count("table") + document.count("view") + document.count("materializedView") > 0) return null;
  return (
    <div class="stage-empty">
      <div>
        <span class="emblem">
          <Icon of={Table2} />
        </span>
        <h2>Start with a table</h2>
        {app.readOnly ? (
          <p>Nothing has been drawn here yet.</p>
        ) : (
          <>
            <p>
              Drag one from the palette, press T and click, or bring in what you have: a SQL dump, DBML or a schema
              document.
            </p>
            <div class="actions">
              <button type="button" class="button primary" onClick={() => actionNamed("add-table").run(app)}>
                <Icon of={Plus} />
                Add table
              </button>
              <button type="button" class="button" onClick={() => actionNamed("import").run(app)}>
                <Icon of={FileUp} />
                Import
              </button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

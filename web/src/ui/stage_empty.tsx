import type { JSX } from "preact";
import type { App } from "../actions/app.ts";
import { actionNamed } from "../actions/registry.ts";
import { texts } from "../language/texts.ts";
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
        <h2>{texts.shell.start}</h2>
        {app.readOnly ? (
          <p>{texts.shell.startReadOnly}</p>
        ) : (
          <>
            <p>{texts.shell.startText}</p>
            <div class="actions">
              <button type="button" class="button primary" onClick={() => actionNamed("add-table").run(app)}>
                <Icon of={Plus} />
                {texts.shell.addTable}
              </button>
              <button type="button" class="button" onClick={() => actionNamed("import").run(app)}>
                <Icon of={FileUp} />
                {texts.shell.import}
              </button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

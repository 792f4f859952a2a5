import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { actionNamed } from "../../actions/registry.ts";
import type { Id } from "../../document/ids.ts";
import { Trash2 } from "../icons.ts";
import { Icon } from "../parts.tsx";
import { EnumPanel } from "./enum.tsx";
import { OtherPanel } from "./other.tsx";
import { RawPanel } from "./raw.tsx";
import { RelationshipPanel } from "./relationship.tsx";
import { SchemaPanel } from "./schema.tsx";
import { TablePanel } from "./table.tsx";
import { ViewPanel } from "./view.tsx";

/** The properties of what is selected; of nothing, those of the schema. */
export function Inspect({ app }: { app: App }): JSX.Element {
  const ids = [...app.selection.value].filter((id) => app.document.kindOf(id));
  if (ids.length > 1) return <Several app={app} ids={ids} />;
  const [id] = ids;
  return <div key={id ?? "schema"}>{panel(app, id)}</div>;
}

function panel(app: App, id: Id | undefined): JSX.Element {
  const { document } = app;
  const kind = id && document.kindOf(id);
  switch (kind) {
    case "table": {
      const table = document.find("table", id);
      return table ? <TablePanel app={app} table={table} /> : <SchemaPanel app={app} />;
    }
    case "relationship": {
      const relationship = document.find("relationship", id);
      return relationship ? <RelationshipPanel app={app} relationship={relationship} /> : <SchemaPanel app={app} />;
    }
    case "view":
    case "materializedView": {
      const view = document.find(kind, id);
      return view ? <ViewPanel app={app} view={view} kind={kind} /> : <SchemaPanel app={app} />;
    }
    case "enum": {
      const found = document.find("enum", id);
      return found ? <EnumPanel app={app} type={found} /> : <SchemaPanel app={app} />;
    }
    case "rawObject": {
      const raw = document.find("rawObject", id);
      return raw ? <RawPanel app={app} raw={raw} /> : <SchemaPanel app={app} />;
    }
    case undefined:
    case "":
      return <SchemaPanel app={app} />;
    default:
      return <OtherPanel app={app} id={id as Id} kind={kind} />;
  }
}

function Several({ app, ids }: { app: App; ids: readonly Id[] }): JSX.Element {
  return (
    <section class="section">
      <div class="section-head">
        <h3>{ids.length} selected</h3>
      </div>
      <button type="button" class="button" onClick={() => actionNamed("layout-layered").run(app)}>
        Arrange them
      </button>
      <button type="button" class="button danger" onClick={() => actionNamed("delete").run(app)}>
        <Icon of={Trash2} />
        Delete them
      </button>
    </section>
  );
}

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { cardinality, fullName } from "../../document/facts.ts";
import { joins } from "../../document/folded.ts";
import { texts } from "../../language/texts.ts";
import type { Relationship, Table } from "../../protocol/records.ts";
import { Link2, Spline } from "../icons.ts";
import { Icon, IconButton, SeenRows } from "../parts.tsx";
import { AddRelationship } from "./add_relationship.tsx";
import { named, Section } from "./common.tsx";
import { FoldSwitch } from "./fold_switch.tsx";

const t = texts.panels;

/** What a table refers to, and what refers to it. */
export function TableRelationships({ app, table }: { app: App; table: Table }): JSX.Element {
  const { document } = app;
  const held = document.children(table.id, "relationship");
  const incoming = document.incoming(table.id).filter((one) => one.sourceTableId !== table.id);
  const [adding, setAdding] = useState(false);
  const begin = (): void => {
    app.tool.value = "relate";
  };
  return (
    <Section
      title={t.relationships}
      count={held.length + incoming.length}
      add={t.edits.add(t.kinds.relationship)}
      onAdd={() => setAdding(!adding)}
      head={<IconButton icon={Spline} label={t.drawRelationship} small class="tip-left" onClick={begin} />}
    >
      {adding && <AddRelationship app={app} table={table} onDone={() => setAdding(false)} />}
      <SeenRows items={[...held, ...incoming]}>
        {(one) => <Line key={one.id} app={app} relationship={one} out={one.sourceTableId === table.id} />}
      </SeenRows>
      {joins(document, table.id) && <FoldSwitch />}
    </Section>
  );
}

function Line(props: { app: App; relationship: Relationship; out: boolean }): JSX.Element {
  const { relationship, out } = props;
  const { document, selection } = props.app;
  const other = document.find("table", out ? relationship.targetTableId : relationship.sourceTableId);
  const name = other ? fullName(document, other) : t.deleted;
  const kind = cardinality(document, relationship) === "one_to_one" ? "1:1" : out ? "N:1" : "1:N";
  return (
    <button type="button" class="item" onClick={() => (selection.value = new Set([relationship.id]))}>
      <span class="item-head">
        <Icon of={Link2} />
        <span class="name">{out ? t.toTable(name) : t.fromTable(name)}</span>
        <span class="badge">{kind}</span>
      </span>
      <span class="item-line mono start">{named(document, relationship.sourceColumnIds)}</span>
    </button>
  );
}

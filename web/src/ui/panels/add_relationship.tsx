import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { fullName } from "../../document/facts.ts";
import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Table } from "../../protocol/records.ts";
import { Combo, Field, Select } from "../parts.tsx";

const t = texts.panels;
const KINDS = ["one_to_many", "one_to_one", "many_to_many"] as const;

/** Makes a relationship of a table without a pointer: the other table is chosen by its name. */
export function AddRelationship(props: { app: App; table: Table; onDone: () => void }): JSX.Element {
  const { app, table, onDone } = props;
  const { document } = app;
  const [kind, setKind] = useState<(typeof KINDS)[number]>("one_to_many");
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>("[role=combobox]")?.focus(), []);
  const find = (name: string): Table | undefined => {
    for (const one of document.all("table")) if (fullName(document, one) === name.trim()) return one;
    return undefined;
  };
  const relate = async (name: string): Promise<string | null> => {
    const id = newId();
    const why = await app.edit(t.edits.add(t.kinds.relationship), {
      command: "addRelationship",
      arguments: {
        id,
        sourceTableId: table.id,
        targetTableId: find(name)?.id ?? "",
        ...(kind === "one_to_many" ? {} : { relationshipType: kind }),
      },
    });
    if (why !== null) return why;
    onDone();
    // Of many to many, the table between is what a person wants to see.
    const made = app.document.find("relationship", id);
    app.selection.value = new Set([kind === "many_to_many" && made ? made.sourceTableId : id]);
    return null;
  };
  return (
    <div ref={element} class="item">
      <Field label={t.kindOfRelationship}>
        <Select
          value={kind}
          options={KINDS.map((one) => [one, t.relating[one]] as const)}
          onChange={(next: (typeof KINDS)[number]) => setKind(next)}
        />
      </Field>
      <Field label={t.refersTo}>
        <Combo
          label={t.refersTo}
          value=""
          optional
          options={() => [...document.all("table")].map((one) => fullName(document, one)).sort()}
          check={(name) => (!name || find(name) ? null : t.faults.noTable(name))}
          onCommit={relate}
        />
      </Field>
    </div>
  );
}

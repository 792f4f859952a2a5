import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { Exclusion, ExclusionElement } from "../../protocol/records.ts";
import { CircleAlert } from "../icons.ts";
import { Combo, Field } from "../parts.tsx";
import { NameField, remove, set } from "./common.tsx";
import { Elements, elementText } from "./elements.tsx";
import { Foldable } from "./foldable.tsx";
import { Deferral, Include } from "./keys.tsx";
import { CommentProperty, SelectProperty, SqlProperty } from "./properties.tsx";

const t = texts.panels;
const OPERATORS = ["=", "&&", "<>", "@>", "-|-", "~="];

/** An exclusion constraint: no two rows for which all of its operators hold. */
export function ExclusionItem(props: { app: App; record: Exclusion; open: boolean; onOpen: () => void }): JSX.Element {
  const { app, record } = props;
  const what = t.kinds.exclusion;
  return (
    <Foldable
      icon={CircleAlert}
      name={record.name}
      line={record.elements.map((part) => `${elementText(app, part)} WITH ${part.operator}`).join(", ")}
      badges={["exclude"]}
      what={what}
      open={props.open}
      onOpen={props.onOpen}
      onRemove={() => remove(app, t.edits.remove(what), record.id)}
    >
      <Field label={t.name}>
        <NameField app={app} record={record} what={what} label={t.name} />
      </Field>
      <Elements<ExclusionElement>
        app={app}
        tableId={record.tableId}
        elements={record.elements}
        fresh={(element) => ({ ...element, operator: "=" })}
        extra={(element, put) => (
          <Combo
            label={t.operator}
            value={element.operator}
            options={OPERATORS}
            onCommit={(operator: string) => put({ ...element, operator })}
          />
        )}
        onChange={(elements) => set(app, record, t.edits.change(what), { elements })}
      />
      <SelectProperty
        app={app}
        record={record}
        field="indexType"
        label={t.method}
        options={["gist", "spgist", "btree", "hash"].map((one) => [one, one] as const)}
      />
      <SqlProperty app={app} record={record} field="where" label={t.onlyWhere} placeholder={t.onlyWhereHint} />
      <Deferral app={app} record={record} />
      <span class="label">{t.include}</span>
      <Include app={app} record={record} />
      <CommentProperty app={app} record={record} />
    </Foldable>
  );
}

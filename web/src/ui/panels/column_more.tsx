import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { isOnlyKey, isUnique } from "../../document/facts.ts";
import { texts } from "../../language/texts.ts";
import type { Column, Generated, Identity } from "../../protocol/records.ts";
import { Trash2 } from "../icons.ts";
import { Field, Icon, Select, Switch, Text } from "../parts.tsx";
import { sqlFault } from "./checking/sql.ts";
import { More, remove, set } from "./common.tsx";
import { DefaultField } from "./default_field.tsx";
import {
  ComboProperty,
  CommentProperty,
  DescriptionProperty,
  NumberProperty,
  ParametersProperty,
  SelectProperty,
  TextProperty,
  WholeNumber,
} from "./properties.tsx";
import { COLLATIONS } from "./words.ts";

const t = texts.panels;

/** Everything about a column but what its line shows. */
export function ColumnMore({ app, column }: { app: App; column: Column }): JSX.Element {
  const { dialect } = app.document.schema;
  const onlyKey = isOnlyKey(app.document, column);
  const setUnique = (unique: boolean): Promise<string | null> =>
    app.edit(t.edits.change(t.unique), { command: "setUnique", arguments: { columnId: column.id, unique } });
  return (
    <div class="column-more">
      <DefaultField
        app={app}
        dataType={column.dataType}
        value={column.defaultValue}
        disabled={column.identity !== null || column.generated !== null}
        onCommit={(defaultValue) => set(app, column, t.edits.change(t.default), { defaultValue })}
      />
      <Switch
        label={t.unique}
        hint={onlyKey ? t.keyUnique : undefined}
        disabled={onlyKey}
        checked={isUnique(app.document, column)}
        onChange={setUnique}
      />
      {dialect !== "sqlite" && <IdentityFields app={app} column={column} />}
      <GeneratedFields app={app} column={column} />
      <div class="pair">
        <TextProperty app={app} record={column} field="displayName" label={t.displayName} placeholder={column.name} />
        <ComboProperty
          app={app}
          record={column}
          field="collation"
          label={t.collation}
          options={COLLATIONS[dialect] ?? []}
          placeholder={t.byDefault}
        />
      </div>
      <CommentProperty app={app} record={column} />
      <DescriptionProperty app={app} record={column} />
      {dialect === "postgresql" && <StorageFields app={app} column={column} />}
      <div>
        <button
          type="button"
          class="button small danger"
          onClick={() => remove(app, t.edits.remove(t.kinds.column), column.id)}
        >
          <Icon of={Trash2} />
          {t.edits.remove(t.kinds.column)}
        </button>
      </div>
    </div>
  );
}

function IdentityFields({ app, column }: { app: App; column: Column }): JSX.Element {
  const { identity } = column;
  const put = (values: Partial<Identity> | null): Promise<string | null> =>
    set(app, column, t.edits.change(t.identity), { identity: values && { ...identity, ...values } });
  const turn = (on: boolean): Promise<string | null> =>
    set(
      app,
      column,
      t.edits.change(t.identity),
      on
        ? { identity: { generation: "by default" }, isNullable: false, defaultValue: null, generated: null }
        : { identity: null },
    );
  const options = identity?.options ?? {};
  const option = (name: "start" | "increment"): JSX.Element => (
    <Field label={t.sequence[name]}>
      <WholeNumber
        value={options[name]}
        placeholder="1"
        onCommit={(value) => put({ options: { ...options, [name]: value } })}
      />
    </Field>
  );
  return (
    <>
      <Switch label={t.identity} hint={t.identityHint} checked={identity !== null} onChange={turn} />
      {identity && app.document.schema.dialect === "postgresql" && (
        <>
          <Field label={t.identityWhen}>
            <Select
              value={identity.generation ?? "always"}
              options={[
                ["by default", t.identityByDefault],
                ["always", t.identityAlways],
              ]}
              onChange={(generation: "always" | "by default") => put({ generation })}
            />
          </Field>
          <div class="pair">
            {option("start")}
            {option("increment")}
          </div>
        </>
      )}
    </>
  );
}

function GeneratedFields({ app, column }: { app: App; column: Column }): JSX.Element {
  const { generated } = column;
  const put = (next: Generated | null): Promise<string | null> =>
    set(app, column, t.edits.change(t.generated), { generated: next, ...(next ? { defaultValue: null } : {}) });
  return (
    <>
      <Field label={t.generated}>
        <Text
          mono
          value={generated?.expression ?? ""}
          placeholder={t.generatedHint}
          disabled={column.identity !== null}
          check={sqlFault}
          onCommit={(expression: string) => put(expression.trim() ? { ...generated, expression } : null)}
        />
      </Field>
      {generated && (
        <Field label={t.generatedWhen}>
          <Select
            value={generated.storage ?? "stored"}
            options={[
              ["stored", t.generatedStored],
              ["virtual", t.generatedVirtual],
            ]}
            onChange={(storage: "stored" | "virtual") => put({ ...generated, storage })}
          />
        </Field>
      )}
    </>
  );
}

function StorageFields({ app, column }: { app: App; column: Column }): JSX.Element {
  const storages = ["plain", "main", "external", "extended"] as const;
  return (
    <More title={t.storage.title}>
      <div class="pair">
        <SelectProperty
          app={app}
          record={column}
          field="storage"
          label={t.storage.kind}
          options={[["", t.byDefault], ...storages.map((one) => [one, one] as const)]}
        />
        <ComboProperty
          app={app}
          record={column}
          field="compression"
          label={t.storage.compression}
          options={["pglz", "lz4"]}
          placeholder={t.byDefault}
        />
      </div>
      <div class="pair">
        <NumberProperty app={app} record={column} field="statistics" label={t.storage.statistics} placeholder="100" />
        <ParametersProperty app={app} record={column} field="options" label={t.storage.parameters} />
      </div>
      {!column.isNullable && (
        <TextProperty app={app} record={column} field="notNullName" label={t.notNullName} placeholder={t.byDefault} />
      )}
    </More>
  );
}

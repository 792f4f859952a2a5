import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Values } from "../../document/change.ts";
import { shortType } from "../../document/types.ts";
import { texts } from "../../language/texts.ts";
import { type AnyRecord, KINDS } from "../../protocol/records.ts";
import { type Checked, Combo, Field, Select, Switch, Text } from "../parts.tsx";
import { sqlFault } from "./checking/sql.ts";
import { typeDoubt, typeFault, typeNames } from "./checking/types.ts";
import { set } from "./common.tsx";

const t = texts.panels;

/** One property of a record, with its label; each edit is called by that label. */
export interface PropertyProps {
  app: App;
  record: AnyRecord;
  field: string;
  label: string;
}

interface TextPropertyProps extends PropertyProps {
  placeholder?: string | undefined;
  mono?: boolean;
  multiline?: boolean;
  disabled?: boolean;
  check?: Checked | undefined;
}

/** A text; an empty one means none where the property may be without. */
export function TextProperty({ app, record, field, label, ...rest }: TextPropertyProps): JSX.Element {
  const optional = isOptional(app, record, field);
  return (
    <Field label={label}>
      <Text
        {...rest}
        value={String(fieldOf(record, field) ?? "")}
        required={!optional && !rest.multiline}
        onCommit={(text: string) => put(app, record, field, label, optional && !text.trim() ? null : text)}
      />
    </Field>
  );
}

/** A piece of SQL: its brackets and quotes are looked at while it is written. */
export function SqlProperty(props: TextPropertyProps): JSX.Element {
  return <TextProperty mono check={sqlFault} {...props} />;
}

/** A whole number, or none. */
export function NumberProperty(props: PropertyProps & { placeholder?: string }): JSX.Element {
  const { app, record, field, label, placeholder } = props;
  return (
    <Field label={label}>
      <WholeNumber
        value={fieldOf(record, field) as number | null}
        placeholder={placeholder}
        onCommit={(number: number | null) => put(app, record, field, label, number)}
      />
    </Field>
  );
}

/** A field for a whole number, or none. */
export function WholeNumber(props: {
  value: number | null | undefined;
  placeholder?: string | undefined;
  onCommit: (value: number | null) => Promise<string | null>;
}): JSX.Element {
  return (
    <Text
      mono
      value={String(props.value ?? "")}
      placeholder={props.placeholder}
      check={(text) => (/^\s*([+-]?\d{1,15})?\s*$/.test(text) ? null : t.faults.notWhole)}
      onCommit={(text: string) => props.onCommit(text.trim() ? Number(text) : null)}
    />
  );
}

export function SwitchProperty(props: PropertyProps & { hint?: string; disabled?: boolean }): JSX.Element {
  const { app, record, field, label, hint, disabled } = props;
  return (
    <Switch
      label={label}
      hint={hint}
      disabled={disabled ?? false}
      checked={fieldOf(record, field) === true}
      onChange={(on: boolean) => put(app, record, field, label, on)}
    />
  );
}

/** One of few; the option "" stands for none. */
export function SelectProperty(
  props: PropertyProps & { options: readonly (readonly [string, string])[] },
): JSX.Element {
  const { app, record, field, label, options } = props;
  return (
    <Field label={label}>
      <Select
        value={String(fieldOf(record, field) ?? "")}
        options={options}
        onChange={(value: string) => put(app, record, field, label, value || null)}
      />
    </Field>
  );
}

/** A text for which there are suggestions. */
export function ComboProperty(
  props: PropertyProps & { options: readonly string[]; placeholder?: string; disabled?: boolean },
): JSX.Element {
  const { app, record, field, label, options, placeholder, disabled } = props;
  const optional = isOptional(app, record, field);
  return (
    <Field label={label}>
      <Combo
        label={label}
        value={String(fieldOf(record, field) ?? "")}
        options={options}
        optional={optional}
        disabled={disabled ?? false}
        placeholder={placeholder}
        onCommit={(text: string) => put(app, record, field, label, text || (optional ? null : text))}
      />
    </Field>
  );
}

/** A type, with those that there are. */
export function TypeProperty({ app, record, field, label }: PropertyProps): JSX.Element {
  return (
    <Field label={label}>
      <TypeField
        app={app}
        label={label}
        value={String(fieldOf(record, field) ?? "")}
        onCommit={(dataType) => put(app, record, field, label, dataType)}
      />
    </Field>
  );
}

export function TypeField(props: {
  app: App;
  label: string;
  value: string;
  onCommit: (dataType: string) => Promise<string | null>;
}): JSX.Element {
  const { document } = props.app;
  return (
    <Combo
      label={props.label}
      value={shortType(props.value)}
      options={() => typeNames(document)}
      check={(dataType) => typeFault(document, dataType)}
      doubt={(dataType) => typeDoubt(document, dataType)}
      onCommit={props.onCommit}
    />
  );
}

/** Names with values: `fillfactor=70, autovacuum_enabled=false`. */
export function ParametersProperty({ app, record, field, label }: PropertyProps): JSX.Element {
  const value = (fieldOf(record, field) ?? {}) as Readonly<Record<string, string>>;
  return (
    <Field label={label}>
      <Text
        mono
        placeholder="fillfactor=70"
        value={Object.entries(value)
          .map(([name, one]) => `${name}=${one}`)
          .join(", ")}
        check={(text) => (parameters(text) ? null : t.faults.parameters)}
        onCommit={(text: string) => put(app, record, field, label, parameters(text) ?? value)}
      />
    </Field>
  );
}

function parameters(text: string): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const part of text.split(",").filter((one) => one.trim())) {
    const [name, ...value] = part.split("=");
    if (!name?.trim() || !value.length) return null;
    found[name.trim()] = value.join("=").trim();
  }
  return found;
}

/** The namespace of a record, where there are several. */
export function NamespaceProperty({ app, record }: { app: App; record: AnyRecord }): JSX.Element | null {
  const namespaces = [...app.document.all("namespace")];
  if (namespaces.length < 2) return null;
  const options = namespaces.map((one) => [one.id, one.name] as const);
  return <SelectProperty app={app} record={record} field="namespaceId" label={t.namespace} options={options} />;
}

export function CommentProperty({ app, record }: { app: App; record: AnyRecord }): JSX.Element {
  return (
    <TextProperty app={app} record={record} field="comment" label={t.comment} placeholder={t.commentHint} multiline />
  );
}

/** What a record is for, in words that stay in the designer. */
export function DescriptionProperty({ app, record }: { app: App; record: AnyRecord }): JSX.Element {
  return (
    <TextProperty
      app={app}
      record={record}
      field="description"
      label={t.description}
      placeholder={t.descriptionKept}
      multiline
    />
  );
}

function fieldOf(record: AnyRecord, field: string): unknown {
  return (record as unknown as Values)[field];
}

function isOptional(app: App, record: AnyRecord, field: string): boolean {
  const kind = app.document.kindOf(record.id);
  return kind !== undefined && KINDS[kind].defaults[field] === null;
}

function put(app: App, record: AnyRecord, field: string, label: string, value: unknown): Promise<string | null> {
  return set(app, record, t.edits.change(label), { [field]: value });
}

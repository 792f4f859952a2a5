import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Attribute, Composite, Domain, DomainCheck, Range } from "../../protocol/records.ts";
import { Boxes, Trash2 } from "../icons.ts";
import { IconButton, Text } from "../parts.tsx";
import { freeName } from "./checking/names.ts";
import { sqlFault } from "./checking/sql.ts";
import { Section, set, Title } from "./common.tsx";
import { DefaultField } from "./default_field.tsx";
import { moved, OrderList } from "./order_list.tsx";
import {
  ComboProperty,
  CommentProperty,
  NamespaceProperty,
  SwitchProperty,
  TextProperty,
  TypeField,
  TypeProperty,
} from "./properties.tsx";
import { UsedBy } from "./used_by.tsx";
import { COLLATIONS } from "./words.ts";

const t = texts.panels;

/** A domain: a type over another one with conditions. */
export function DomainPanel({ app, type }: { app: App; type: Domain }): JSX.Element {
  const put = (checks: readonly DomainCheck[]): Promise<string | null> =>
    set(app, type, t.edits.change(t.checks), { checks });
  const names = type.checks.map((check) => check.name);
  const add = (): void =>
    void put([...type.checks, { name: freeName(`${type.name}_check`, names), expression: "VALUE IS NOT NULL" }]);
  const change = (at: number, values: Partial<DomainCheck>): Promise<string | null> =>
    put(type.checks.map((check, place) => (place === at ? { ...check, ...values } : check)));
  return (
    <>
      <Title app={app} record={type} what={t.kinds.domain} icon={Boxes} />
      <Section title={t.type}>
        <TypeProperty app={app} record={type} field="dataType" label={t.overType} />
        <DefaultField
          app={app}
          dataType={type.dataType}
          value={type.defaultValue}
          onCommit={(defaultValue) => set(app, type, t.edits.change(t.default), { defaultValue })}
        />
        <SwitchProperty app={app} record={type} field="isNullable" label={t.nullable} />
        <CollationProperty app={app} record={type} />
      </Section>
      <Section title={t.checks} count={type.checks.length} add={t.edits.add(t.kinds.check)} onAdd={add}>
        {type.checks.map((check, at) => (
          <div class="item" key={at}>
            <div class="item-head">
              <span class="name">
                <Text
                  label={t.checkName}
                  value={check.name}
                  required
                  check={(name) => (name !== check.name && names.includes(name) ? t.faults.taken(name) : null)}
                  onCommit={(name: string) => change(at, { name })}
                />
              </span>
              <IconButton
                icon={Trash2}
                label={t.edits.remove(t.kinds.check)}
                small
                class="tip-left"
                onClick={() => void put(type.checks.filter((_, place) => place !== at))}
              />
            </div>
            <Text
              mono
              multiline
              label={t.condition}
              value={check.expression}
              required
              check={sqlFault}
              onCommit={(expression: string) => change(at, { expression })}
            />
          </div>
        ))}
      </Section>
      <UsedBy app={app} type={type} />
      <About app={app} record={type} />
    </>
  );
}

/** A row type: its attributes in order. A renamed attribute stays the same attribute. */
export function CompositePanel({ app, type }: { app: App; type: Composite }): JSX.Element {
  const { attributes } = type;
  const names = attributes.map((attribute) => attribute.name);
  const put = (next: readonly Attribute[]): Promise<string | null> =>
    set(app, type, t.edits.change(t.attributes), { attributes: next });
  const change = (id: string, values: Partial<Attribute>): Promise<string | null> =>
    put(attributes.map((one) => (one.id === id ? { ...one, ...values } : one)));
  const add = (): void =>
    void put([...attributes, { id: newId(), name: freeName("attribute", names), dataType: "text" }]);
  return (
    <>
      <Title app={app} record={type} what={t.kinds.composite} icon={Boxes} />
      <Section title={t.attributes} count={attributes.length} add={t.edits.add(t.kinds.attribute)} onAdd={add}>
        <OrderList
          items={attributes}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          onMove={(from, to) => void put(moved(attributes, from, to))}
        >
          {({ id, name, dataType }, _, grip) => (
            <div class="part attribute">
              {grip}
              <Text
                label={t.attributeName}
                value={name}
                required
                check={(text) => (text !== name && names.includes(text) ? t.faults.taken(text) : null)}
                onCommit={(text: string) => change(id, { name: text })}
              />
              <TypeField
                app={app}
                label={t.type}
                value={dataType}
                onCommit={(next) => change(id, { dataType: next })}
              />
              <IconButton
                icon={Trash2}
                label={t.removeNamed(name)}
                small
                class="tip-left"
                onClick={() => void put(attributes.filter((one) => one.id !== id))}
              />
            </div>
          )}
        </OrderList>
      </Section>
      <UsedBy app={app} type={type} />
      <About app={app} record={type} />
    </>
  );
}

/** A range type over another type. */
export function RangePanel({ app, type }: { app: App; type: Range }): JSX.Element {
  const shared = { app, record: type };
  return (
    <>
      <Title app={app} record={type} what={t.kinds.range} icon={Boxes} />
      <Section title={t.type}>
        <TypeProperty {...shared} field="subtype" label={t.overType} />
        <div class="pair">
          <TextProperty {...shared} field="operatorClass" label={t.operatorClass} placeholder={t.byDefault} mono />
          <CollationProperty {...shared} />
        </div>
        <div class="pair">
          <TextProperty {...shared} field="canonical" label={t.canonical} placeholder={t.noFunction} mono />
          <TextProperty
            {...shared}
            field="subtypeDifference"
            label={t.subtypeDifference}
            placeholder={t.noFunction}
            mono
          />
        </div>
        <TextProperty {...shared} field="multirangeName" label={t.multirangeName} placeholder={t.byDefault} mono />
      </Section>
      <UsedBy app={app} type={type} />
      <About {...shared} />
    </>
  );
}

function CollationProperty({ app, record }: { app: App; record: Domain | Range }): JSX.Element {
  const options = COLLATIONS[app.document.schema.dialect] ?? [];
  return (
    <ComboProperty
      app={app}
      record={record}
      field="collation"
      label={t.collation}
      options={options}
      placeholder={t.byDefault}
    />
  );
}

function About({ app, record }: { app: App; record: Domain | Composite | Range }): JSX.Element {
  return (
    <Section title={t.about}>
      <NamespaceProperty app={app} record={record} />
      <CommentProperty app={app} record={record} />
    </Section>
  );
}

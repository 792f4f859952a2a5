import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { columnsOf } from "../../document/facts.ts";
import { texts } from "../../language/texts.ts";
import type { Area, Extension, Namespace, Note, Sequence, SequenceOptions } from "../../protocol/records.ts";
import { Boxes, Folder, ListOrdered, SquareDashed, StickyNote } from "../icons.ts";
import { Field, Switch } from "../parts.tsx";
import { Section, set, Title } from "./common.tsx";
import {
  CommentProperty,
  NamespaceProperty,
  SelectProperty,
  SwitchProperty,
  TextProperty,
  TypeProperty,
  WholeNumber,
} from "./properties.tsx";
import { Swatches } from "./swatches.tsx";

const t = texts.panels;
const MOST_OFFERED = 2000;
const COUNTS = ["start", "increment", "minimum", "maximum", "cache"] as const;

/** A sequence: how it counts, and the column that it goes with. */
export function SequencePanel({ app, sequence }: { app: App; sequence: Sequence }): JSX.Element {
  const { options } = sequence;
  const shared = { app, record: sequence };
  const put = (values: Partial<SequenceOptions>): Promise<string | null> =>
    set(app, sequence, t.edits.change(t.kinds.sequence), { options: { ...options, ...values } });
  // A choice of more columns than this is none: then only the present one is shown.
  const few = app.document.count("column") <= MOST_OFFERED;
  const owners = few ? [...app.document.all("column")] : columnsOf(app.document, [sequence.ownedBy ?? ""]);
  const columns = owners.map(
    (column) => [column.id, `${app.document.find("table", column.tableId)?.name}.${column.name}`] as const,
  );
  return (
    <>
      <Title {...shared} what={t.kinds.sequence} icon={ListOrdered} />
      <Section title={t.counting}>
        <TypeProperty {...shared} field="dataType" label={t.type} />
        <div class="pair">
          {COUNTS.map((name) => (
            <Field key={name} label={t.sequence[name]}>
              <WholeNumber
                value={options[name]}
                placeholder={t.byDefault}
                onCommit={(value) => put({ [name]: value })}
              />
            </Field>
          ))}
        </div>
        <Switch
          label={t.sequence.cycle}
          checked={options.cycle ?? false}
          onChange={(cycle: boolean) => put({ cycle })}
        />
        <SelectProperty {...shared} field="ownedBy" label={t.ownedBy} options={[["", t.nobody], ...columns]} />
        <SwitchProperty {...shared} field="isUnlogged" label={t.unlogged} />
      </Section>
      <Section title={t.about}>
        <NamespaceProperty {...shared} />
        <CommentProperty {...shared} />
      </Section>
    </>
  );
}

export function NamespacePanel({ app, namespace }: { app: App; namespace: Namespace }): JSX.Element {
  const held = [...app.document.all("table")].filter((table) => table.namespaceId === namespace.id);
  return (
    <>
      <Title app={app} record={namespace} what={t.namespace} icon={Folder} />
      <Section title={t.about}>
        <div class="item-line">{texts.common.tables(held.length)}</div>
        <CommentProperty app={app} record={namespace} />
      </Section>
    </>
  );
}

export function ExtensionPanel({ app, extension }: { app: App; extension: Extension }): JSX.Element {
  const shared = { app, record: extension };
  return (
    <>
      <Title {...shared} what={t.kinds.extension} icon={Boxes} />
      <Section title={t.about}>
        <TextProperty {...shared} field="version" label={t.version} placeholder={t.byDefault} mono />
        <NamespaceProperty {...shared} />
        <CommentProperty {...shared} />
      </Section>
    </>
  );
}

/** A text on the canvas. */
export function NotePanel({ app, note }: { app: App; note: Note }): JSX.Element {
  return (
    <>
      <Title app={app} record={note} what={t.kinds.note} icon={StickyNote} />
      <Section title={t.about}>
        <TextProperty app={app} record={note} field="text" label={t.text} multiline />
        <Swatches value={note.color} onChange={(color) => set(app, note, t.edits.change(t.colour), { color })} />
      </Section>
    </>
  );
}

/** A titled region behind tables. */
export function AreaPanel({ app, area }: { app: App; area: Area }): JSX.Element {
  return (
    <>
      <Title app={app} record={area} what={t.kinds.area} icon={SquareDashed} />
      <Section title={t.about}>
        <TextProperty app={app} record={area} field="title" label={t.title} />
        <Swatches value={area.color} onChange={(color) => set(app, area, t.edits.change(t.colour), { color })} />
      </Section>
    </>
  );
}

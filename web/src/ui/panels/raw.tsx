import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { RawObject } from "../../protocol/records.ts";
import { Code } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Section, Title } from "./common.tsx";
import { NamespaceProperty, TextProperty } from "./properties.tsx";
import { Statement } from "./table_objects.tsx";

const t = texts.panels;

/** A statement that has no panel of its own: a function, trigger, policy, grant. It is kept word for word. */
export function RawPanel({ app, raw }: { app: App; raw: RawObject }): JSX.Element {
  const about = raw.about ? app.document.get(raw.about) : undefined;
  return (
    <>
      <Title app={app} record={raw} what={t.kinds.rawObject} icon={Code} />
      <Section title={t.statement}>
        <Statement app={app} raw={raw} />
        {raw.line !== null && <div class="item-line">{t.importedLine(raw.line)}</div>}
      </Section>
      <Section title={t.about}>
        <TextProperty app={app} record={raw} field="objectType" label={t.objectKind} />
        <NamespaceProperty app={app} record={raw} />
        {about && "name" in about && (
          <div class="item-line">
            {t.belongsTo}{" "}
            <button type="button" class="link" onClick={() => app.show(about.id)}>
              {short(about.name)}
            </button>
          </div>
        )}
      </Section>
    </>
  );
}

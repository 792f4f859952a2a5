import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { RawObject } from "../../protocol/records.ts";
import { Code } from "../icons.ts";
import { Field, Text } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { Section, set, Title } from "./common.tsx";

/** A statement that has no panel of its own: a function, trigger, policy, grant. It is kept word for word. */
export function RawPanel({ app, raw }: { app: App; raw: RawObject }): JSX.Element {
  const about = raw.about ? app.document.get(raw.about) : undefined;
  return (
    <>
      <Title app={app} record={raw} what="SQL object" icon={Code} />
      <Section title="Statement">
        <Sql
          label="Statement"
          dialect={app.document.schema.dialect}
          value={raw.text}
          onCommit={(text) => set(app, raw, "Change statement", { text })}
        />
        {raw.line !== null && <div class="item-line">Line {raw.line} of the imported file</div>}
      </Section>
      <Section title="About">
        <Field label="Kind of object">
          <Text
            value={raw.objectType}
            required
            onCommit={(objectType) => set(app, raw, "Change kind", { objectType })}
          />
        </Field>
        {about && "name" in about && (
          <div class="item-line">
            Belongs to{" "}
            <button type="button" class="link" onClick={() => app.show(about.id)}>
              {about.name}
            </button>
          </div>
        )}
      </Section>
    </>
  );
}

import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import type { AnyRecord } from "../../protocol/records.ts";
import { ParametersProperty, TextProperty } from "./properties.tsx";

const t = texts.panels;

interface StorageProps {
  app: App;
  record: AnyRecord;
}

/** Where the rows of a table or materialized view lie, and how. */
export function RowStorage(props: StorageProps): JSX.Element {
  return (
    <>
      <div class="pair">
        <TextProperty {...props} field="tablespace" label={t.tablespace} placeholder={t.byDefault} mono />
        <TextProperty {...props} field="accessMethod" label={t.accessMethod} placeholder="heap" mono />
      </div>
      <ParametersProperty {...props} field="storageParameters" label={t.storage.parameters} />
    </>
  );
}

/** Where an index lies, that of a key too, and how. */
export function IndexStorage(props: StorageProps): JSX.Element {
  return (
    <div class="pair">
      <TextProperty {...props} field="tablespace" label={t.tablespace} mono />
      <ParametersProperty {...props} field="storageParameters" label={t.storage.parameters} />
    </div>
  );
}

import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { Dialog } from "../parts.tsx";
import { Documents } from "./documents.tsx";
import { Embed } from "./embed.tsx";
import { PictureForm } from "./picture_form.tsx";
import "../styles/output.css";

/** Takes the schema out: as a picture, as code or documentation, as a page for others. */
export function ExportDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  return (
    <Dialog title={texts.output.title} class="export-dialog" onClose={onClose}>
      <div class="dialog-body">
        <h3>{texts.output.picture}</h3>
        <PictureForm app={app} />
        <h3>{texts.output.documents.title}</h3>
        <Documents app={app} />
        {!app.readOnly && (
          <>
            <h3>{texts.output.embed.title}</h3>
            <Embed app={app} />
          </>
        )}
      </div>
    </Dialog>
  );
}

import type { JSX } from "preact";
import { texts } from "../../language/texts.ts";
import { download } from "../download.ts";
import { Download } from "../icons.ts";
import { Icon, Saying } from "../parts.tsx";
import { useWork } from "../work.ts";

/** Hands an archive to the person; while the server packs it, the button stops that. */
export function ZipButton(props: { name: string; pack: (signal: AbortSignal) => Promise<Blob> }): JSX.Element {
  const { busy, error, run, stop } = useWork();
  const save = (): void => run(async (signal) => download(props.name, await props.pack(signal)));
  return (
    <>
      <Saying id={props.name} fault={error?.message ?? null} />
      <button type="button" class="button small primary" onClick={busy ? stop : save}>
        {busy ? <span class="spinner" /> : <Icon of={Download} />}
        {busy ? texts.common.cancel : texts.dialogs.generate.zip}
      </button>
    </>
  );
}

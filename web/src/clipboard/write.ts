/** What is copied: text for other programs, and a schema document for this one. */
export interface Copied {
  readonly text: string;
  readonly document: string | null;
}

/** Under this type the clipboard carries a schema document, beside the text. */
export const DOCUMENT_TYPE = "application/vnd.schemawright+json";

let last: Copied | null = null;
let ready: Copied | null = null;

/** What this page has copied last: a browser that gives only the text of its clipboard loses the rest. */
export function lastCopied(): Copied | null {
  return last;
}

/** Puts both forms on the clipboard; whether the browser let it. */
export async function write(copied: Copied): Promise<boolean> {
  last = copied;
  ready = copied;
  // The old command alone lets a page put a type of its own there, in every browser and without a secure address.
  const written = document.execCommand("copy");
  const taken = written && ready === null;
  ready = null;
  if (taken) return true;
  return (
    (await navigator.clipboard?.writeText(copied.text).then(
      () => true,
      () => false,
    )) ?? false
  );
}

/** Answers the browser's `copy` event where something is ready; whether it was. */
export function handOver(data: DataTransfer): boolean {
  if (!ready) return false;
  data.setData("text/plain", ready.text);
  if (ready.document) data.setData(DOCUMENT_TYPE, ready.document);
  ready = null;
  return true;
}

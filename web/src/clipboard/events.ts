import type { App } from "../actions/app.ts";
import { copy, pasteText } from "./clipboard.ts";
import { DOCUMENT_TYPE, handOver } from "./write.ts";

/** Hears what the browser says of the clipboard, wherever the person is not in a text. */
export function bindClipboard(app: App): void {
  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    const isHanded = event.clipboardData !== null && handOver(event.clipboardData);
    if (isHanded) event.preventDefault();
    if (isHanded || isText(event) || !app.selection.value.size) return;
    event.preventDefault();
    void copy(app, { cut });
  };
  addEventListener("copy", (event) => onCopy(event, false));
  addEventListener("cut", (event) => onCopy(event, true));
  addEventListener("paste", (event) => {
    if (isText(event) || app.readOnly || app.dialog.value) return;
    const text = event.clipboardData?.getData(DOCUMENT_TYPE) || event.clipboardData?.getData("text/plain") || "";
    event.preventDefault();
    void pasteText(app, text);
  });
}

const FIELDS = "input, textarea, select, [contenteditable], .cm-editor, [role=grid]";

/** Whether the person is in a field, or has text of the page selected: then the clipboard is the browser's. */
function isText(event: Event): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(FIELDS)) return true;
  // Text that was selected before the canvas was clicked is not meant any more.
  const onCanvas = document.activeElement?.classList.contains("canvas-surface");
  return event.type !== "paste" && !onCanvas && getSelection()?.isCollapsed === false;
}

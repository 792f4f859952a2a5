import { lintGutter, lintKeymap, type Diagnostic as Mark, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Diagnostic } from "../../sync/api.ts";
import { LOOK, sqlOf, WRITING } from "../code_mirror.ts";
import { dbml } from "./dbml.ts";

export interface TextEditor {
  show(text: string): void;
  mark(diagnostics: readonly Diagnostic[]): void;
  /** Brings the line that a pattern is found on into view. */
  reveal(pattern: RegExp): void;
  readonly hasFocus: boolean;
  destroy(): void;
}

/** Opens the editor of a live text; `typed` hears of what a person writes, not of what is shown to them. */
export function openTextEditor(
  host: HTMLElement,
  options: {
    label: string;
    format: string;
    dialect: string;
    readOnly: boolean;
    typed: (text: string) => void;
    left: () => void;
  },
): TextEditor {
  const language: Extension = options.format === "dbml" ? dbml : sqlOf(options.dialect);
  let showing = false;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: "",
      extensions: [
        language,
        LOOK,
        WRITING,
        lineNumbers(),
        lintGutter(),
        keymap.of(lintKeymap),
        EditorView.lineWrapping,
        EditorState.readOnly.of(options.readOnly),
        EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0" }),
        EditorView.domEventHandlers({ blur: () => options.left() }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !showing) options.typed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show: (text) => {
      const change = difference(view.state.doc.toString(), text);
      if (!change) return;
      showing = true;
      view.dispatch({ changes: change });
      showing = false;
    },
    mark: (diagnostics) => {
      const marks = diagnostics.filter((one) => one.line).map((one) => markOf(view.state, one));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    reveal: (pattern) => {
      const found = pattern.exec(view.state.doc.toString());
      if (!found) return;
      view.dispatch({ effects: EditorView.scrollIntoView(found.index, { y: "start", yMargin: 12 }) });
    },
    get hasFocus() {
      return view.hasFocus;
    },
    destroy: () => view.destroy(),
  };
}

/** The one stretch in which two texts differ, so that the cursor and the scroll position outside of it stay. */
export function difference(before: string, after: string): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < least - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** A diagnostic under the word where it is, or under the end of its line. */
function markOf(state: EditorState, { level, line, column, message, help }: Diagnostic): Mark {
  const held = state.doc.line(Math.min(Math.max(line ?? 1, 1), state.doc.lines));
  const at = Math.min(held.from + Math.max((column ?? 1) - 1, 0), held.to);
  const word = /^[\w$"]+/.exec(state.doc.sliceString(at, held.to))?.[0].length ?? 0;
  const from = word || at < held.to ? at : held.from + (/^\s*/.exec(held.text)?.[0].length ?? 0);
  return { from, to: word ? at + word : held.to, severity: level, message: help ? `${message} ${help}` : message };
}

import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { MariaSQL, MySQL, PostgreSQL, type SQLDialect, SQLite, sql } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { SqlProps } from "./sql.tsx";

const DIALECTS: Readonly<Record<string, SQLDialect>> = {
  postgresql: PostgreSQL,
  mysql: MySQL,
  mariadb: MariaSQL,
  sqlite: SQLite,
};

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: "var(--sql-keyword)", fontWeight: "550" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--sql-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--sql-number)" },
  { tag: [tags.typeName, tags.standard(tags.name)], color: "var(--sql-type)" },
  { tag: tags.comment, color: "var(--sql-comment)", fontStyle: "italic" },
]);

const THEME = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "1.6",
    fontFeatureSettings: "normal",
    fontVariantLigatures: "none",
  },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", border: "0", color: "var(--mute)", paddingLeft: "6px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--accent-soft) !important" },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    border: "1px solid var(--edge)",
    borderRadius: "8px",
    boxShadow: "var(--shadow)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  ".cm-matchingBracket": { backgroundColor: "var(--accent-soft) !important" },
});

/** How code looks everywhere. */
export const LOOK: Extension = [syntaxHighlighting(COLOURS), THEME, bracketMatching()];

/** What every editor does for who writes in it. */
export const WRITING: Extension = [
  history(),
  autocompletion(),
  keymap.of([indentWithTab, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
];

/** The SQL of a dialect, with names that are offered while writing. */
export function sqlOf(dialect: string, names: SqlProps["names"] = {}): Extension {
  return sql({ dialect: DIALECTS[dialect] ?? PostgreSQL, schema: names, upperCaseKeywords: true });
}

const committing = (done: () => void): Extension =>
  keymap.of([
    {
      key: "Mod-Enter",
      run: () => {
        done();
        return true;
      },
    },
  ]);

/** Opens an editor in `host`; `typed` hears of every edit, `done` when the cursor leaves or Mod+Enter is pressed. */
export function openEditor(
  host: HTMLElement,
  props: SqlProps,
  typed: (value: string) => void,
  done: () => void,
): { set: (value: string) => void; destroy: () => void } {
  const { value, label, dialect, readOnly, tall, plain, names } = props;
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: value,
      extensions: [
        plain ? [] : sqlOf(dialect, names),
        LOOK,
        EditorView.contentAttributes.of({ "aria-label": label }),
        tall || readOnly ? lineNumbers() : [],
        readOnly
          ? [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ tabindex: "0" })]
          : EditorView.lineWrapping,
        readOnly ? keymap.of(defaultKeymap) : [committing(done), WRITING],
        EditorView.updateListener.of((update) => {
          if (update.docChanged) typed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    set: (text) => {
      if (text !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    destroy: () => view.destroy(),
  };
}

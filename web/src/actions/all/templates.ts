import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { addAuditColumns, addTemplate, TEMPLATES } from "../create.ts";

const { actions: titles, words } = texts.finding;

export const actions: Action[] = [
  ...TEMPLATES.map(
    (template): Action => ({
      id: `add-template-${template}`,
      title: titles.addTemplate(texts.finding.templates[template]),
      group: "Create",
      words: words.template,
      edits: true,
      run: (app) => addTemplate(app, template),
    }),
  ),
  {
    id: "add-audit-columns",
    title: titles.addAuditColumns,
    group: "Create",
    words: words.audit,
    edits: true,
    enabled: (app) => [...app.selection.value].some((id) => app.document.kindOf(id) === "table"),
    run: (app) => addAuditColumns(app, app.selection.value),
  },
];

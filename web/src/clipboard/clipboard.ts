import type { App } from "../actions/app.ts";
import type { Id } from "../document/ids.ts";
import type { Point } from "../geometry/rect.ts";
import { texts } from "../language/texts.ts";
import type { KindName } from "../protocol/records.ts";
import { api, type Imported } from "../sync/api.ts";
import { formatOf, isSchema } from "../sync/format.ts";
import { giveRoom } from "./room.ts";
import { Carried } from "./shift.ts";
import { type Copied, lastCopied, write } from "./write.ts";

const { edits } = texts.finding;
const PASTED: readonly KindName[] = ["table", "view", "materializedView", "enum", "note", "area", "rawObject"];
const STEP = 40;
const FORMATS = { sql: "SQL", dbml: "DBML" } as const;

interface Copying {
  /** What goes to other programs as text; of SQL, what goes to this one is the whole, with places, ids and all. */
  format?: keyof typeof FORMATS;
  cut?: boolean;
}

/** Copies what is selected: as SQL for other programs, as a document for this one. */
export async function copy(app: App, { format, cut = false }: Copying = {}): Promise<void> {
  const ids = chosen(app);
  if (!ids.length) return;
  try {
    const copied = await read(app, ids, format);
    if (!(await write(copied))) return app.notify({ tone: "bad", text: texts.finding.copyFailed });
    const said = format ? texts.finding.copiedAs(FORMATS[format], ids.length) : texts.finding.copied(ids.length);
    app.notify({ tone: "good", text: said });
    if (cut && !app.readOnly) {
      app.selection.value = new Set();
      void app.edit(edits.cut(ids.length), { command: "deleteRecords", arguments: { ids } });
    }
  } catch (error) {
    app.notify({ tone: "bad", text: (error as Error).message });
  }
}

/** Pastes what the clipboard holds, where the browser lets the page ask for it. */
export async function paste(app: App): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => null);
  if (typeof text !== "string") return app.notify({ tone: "bad", text: texts.finding.pasteForbidden });
  await pasteText(app, text);
}

/** Makes what a text says: a document, SQL or DBML. What this page has copied comes back with its places. */
export async function pasteText(app: App, text: string): Promise<void> {
  const content = lastCopied()?.text === text ? (lastCopied()?.document ?? text) : text;
  if (!isSchema(content)) return app.notify({ tone: "info", text: texts.finding.pasteNothing });
  await bring(app, edits.paste, formatOf({ text: content }) === "document" ? placed(app, content) : content);
}

/** Copies what is selected, beside itself. */
export async function duplicate(app: App): Promise<void> {
  const ids = chosen(app);
  if (!ids.length) return;
  await app.session.sent();
  const document = await api.exportPart(app.document.schema.id, "document", ids);
  await bring(app, edits.duplicate, new Carried(document).movedBy({ x: STEP, y: STEP }));
}

async function read(app: App, ids: readonly Id[], format: "sql" | "dbml" = "sql"): Promise<Copied> {
  await app.session.sent();
  const { id } = app.document.schema;
  const [text, document] = await Promise.all([
    api.exportPart(id, format, ids),
    format === "sql" ? api.exportPart(id, "document", ids) : null,
  ]);
  // What has no SQL, such as a note, is pasted elsewhere as the document that it is.
  return { text: text.trim() ? text : (document ?? ""), document };
}

/** Adds a text's content as one step, lays out what has no place in it, and selects it. */
async function bring(app: App, label: string, content: string): Promise<void> {
  const { schema } = app.document;
  try {
    await app.session.together(async () => {
      const before = new Set(drawn(app));
      const format = formatOf({ text: content });
      const body = { content, format, dialect: schema.dialect, mode: "copy", label } as const;
      const answer = await app.session.bring(label, (batchId) => api.importInto(schema.id, { ...body, batchId }));
      const fresh = drawn(app).filter((id) => !before.has(id));
      app.selection.value = new Set(fresh);
      await app.stage.placeNew();
      giveRoom(app, fresh);
      if (!app.stage.sight.sees(fresh)) app.stage.sight.fit(fresh);
      tell(app, answer, fresh.length);
    });
  } catch (error) {
    app.notify({ tone: "bad", text: texts.finding.pasteFailed((error as Error).message) });
  }
}

function tell(app: App, answer: Imported, count: number): void {
  app.notify({ tone: "good", text: texts.finding.pasted(count) });
  for (const found of answer.diagnostics.filter((one) => one.level !== "info").slice(0, 3))
    app.notify({ tone: "bad", text: `${found.message} ${found.help ?? ""}` });
}

let [pasted, times] = ["", 0];

/** A document with its things where the person looks: a little aside of the originals where those are seen. */
function placed(app: App, json: string): string {
  const carried = new Carried(json);
  times = json === pasted ? times + 1 : 1;
  pasted = json;
  const { x, y } = carried.middle;
  const seen = app.stage.seen.value;
  const isSeen = x > seen.x && y > seen.y && x < seen.x + seen.width && y < seen.y + seen.height;
  if (carried.schemaId === app.document.schema.id && isSeen)
    return carried.movedBy({ x: STEP * times, y: STEP * times });
  const to: Point = app.stage.sight.middle();
  return carried.movedBy({ x: to.x - x - 100, y: to.y - y - 60 });
}

function chosen(app: App): Id[] {
  return [...app.selection.value].filter((id) => PASTED.includes(app.document.kindOf(id) as KindName));
}

function drawn(app: App): Id[] {
  return PASTED.flatMap((kind) => Array.from(app.document.all(kind), (record) => record.id));
}

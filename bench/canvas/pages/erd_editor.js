/** The editor as its documentation shows it, with the design as a document of its own form. */
import "@dineug/erd-editor";

const { tables, columns, lines, ...named } = await (await fetch("./design.json")).json();
const SIDE = 20_000;
/** Its tables are wider than ours, by their columns of comments and defaults. */
const WIDER = 1.6;
const meta = { updateAt: 1, createAt: 1 };
const columnId = (table, column) => `c${table}_${column}`;
const ids = tables.map((_, at) => `t${at}`);
const widths = { widthName: 60, widthComment: 60, widthDataType: 60, widthDefault: 60 };

const tableEntities = Object.fromEntries(
  tables.map(({ name, x, y }, at) => {
    const columnIds = columns.map((_, column) => columnId(at, column));
    const ui = { x: x * WIDER, y, zIndex: 2, widthName: 60, widthComment: 60, color: "" };
    return [ids[at], { id: ids[at], name, comment: "", columnIds, seqColumnIds: columnIds, ui, meta }];
  }),
);
const tableColumnEntities = Object.fromEntries(
  tables.flatMap((_, at) =>
    columns.map(([name, dataType], column) => {
      const id = columnId(at, column);
      const ui = { keys: column ? 0 : 1, ...widths };
      return [id, { id, tableId: ids[at], name, comment: "", dataType, default: "", options: column ? 0 : 2, ui, meta }];
    }),
  ),
);
const end = (table, column) => ({ tableId: ids[table], columnIds: [columnId(table, column)], x: 0, y: 0, direction: 1 });
const relationshipEntities = Object.fromEntries(
  lines.map(([source, column, target], at) => {
    const types = { identification: false, relationshipType: 4, startRelationshipType: 1 };
    return [`r${at}`, { id: `r${at}`, ...types, start: end(target, 0), end: end(source, column), meta }];
  }),
);
const collections = { tableEntities, tableColumnEntities, relationshipEntities, indexEntities: {}, indexColumnEntities: {}, memoEntities: {} };
const doc = { tableIds: ids, relationshipIds: Object.keys(relationshipEntities), indexIds: [], memoIds: [] };

const editor = document.createElement("erd-editor");
document.body.append(editor);

/** Shows as much of the whole as its zoom allows, or the hub or a usual table in the middle at full size. */
window.show = (what) => {
  const span = Math.max(...tables.map(({ x }) => x)) * WIDER + 400;
  const zoomLevel = what === "whole" ? Math.max(0.1, Math.min(1, innerWidth / span)) : 1;
  const { x, y } = what === "whole" ? { x: 0, y: 0 } : tables[named[what]];
  const place = { scrollLeft: Math.min(0, innerWidth / 2 - x * WIDER - 115), scrollTop: Math.min(0, innerHeight / 2 - y - 18) };
  const settings = { width: SIDE, height: SIDE, ...place, originX: 0, originY: 0, zoomLevel, database: 4, canvasType: "ERD" };
  editor.setInitialValue(JSON.stringify({ version: "3.0.0", settings, doc, collections }));
};
window.show("whole");
requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.setAttribute("data-drawn", "true")));

import type { App } from "../../actions/app.ts";
import { ACTIONS, isEnabled, shown } from "../../actions/registry.ts";
import type { Scope } from "../../finding/finder.ts";
import { score } from "../../finding/score.ts";
import { texts } from "../../language/texts.ts";
import type { KindName } from "../../protocol/records.ts";
import { short } from "../parts/short.ts";

/** Among what a person looks: everything, one sort of name, or what can be done. */
export type PaletteScope = "all" | "command" | Scope;

/** One line of the palette. */
export interface Line {
  readonly key: string;
  readonly kind: KindName | "command";
  readonly text: string;
  /** Where it is, or what kind of thing. */
  readonly place: string;
  readonly hint: string;
  readonly run: () => void;
}

const MOST = 60;
const COMMANDS = 8;
/** What a command is worth beside a table whose name answers as well. */
const COMMAND_WORTH = 30;

interface Ranked {
  line: Line;
  score: number;
}

/** What answers a query, the best first; without one, what can be done. */
export function linesFor(app: App, query: string, scope: PaletteScope): Line[] {
  const wanted = query.replace(/^>/, "").trim().toLowerCase();
  if (scope === "command" || query.startsWith(">") || (scope === "all" && !wanted))
    return commandsFor(app, wanted).map((one) => one.line);
  const commands = scope === "all" ? commandsFor(app, wanted) : [];
  const named = app.finder.find(wanted, MOST, scope === "all" ? null : scope);
  const records = named.map(({ entry, score }) => ({ line: recordLine(app, entry), score }));
  return [...records, ...commands.slice(0, COMMANDS)].sort((a, b) => b.score - a.score).map((one) => one.line);
}

function commandsFor(app: App, wanted: string): Ranked[] {
  return ACTIONS.flatMap((action): Ranked[] => {
    if (action.id === "palette" || !isEnabled(action, app)) return [];
    const own = wanted ? score(action.title.toLowerCase(), wanted) : 1;
    const found = own ? own + COMMAND_WORTH : (action.words ?? "").includes(wanted) ? 90 : 0;
    if (!found) return [];
    const line: Line = {
      key: action.id,
      kind: "command",
      text: action.title,
      place: texts.finding.groups[action.group],
      hint: shown(action.keys?.[0] ?? action.shownKeys ?? ""),
      run: () => action.run(app),
    };
    return [{ line, score: found }];
  }).sort((a, b) => b.score - a.score);
}

function recordLine(app: App, entry: ReturnType<App["finder"]["find"]>[number]["entry"]): Line {
  const { document } = app;
  const { id, kind, holder, scope, text } = entry;
  const table = document.find("table", holder) ?? document.find("materializedView", holder);
  const column = document.find("column", id);
  const named = document.get(id);
  const own = named && "name" in named ? named.name : "";
  return {
    key: `${scope} ${id}`,
    kind,
    text: short(text, 160),
    place: scope === "comment" ? short(own) : table ? texts.finding.columnOf(short(table.name)) : "",
    hint: column ? short(column.dataType, 40) : texts.finding.kinds[kind],
    run: () => {
      app.show(holder ?? id);
      if (holder && column) app.stage.light(holder, id);
    },
  };
}

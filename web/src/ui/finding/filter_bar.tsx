import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { actionNamed } from "../../actions/registry.ts";
import { texts } from "../../language/texts.ts";
import { Minus, Plus, X } from "../icons.ts";
import { short } from "../parts/short.ts";
import { IconButton } from "../parts.tsx";

const FEWEST = 1;
const MOST = 9;
const DRAWN = ["table", "view", "materializedView"] as const;

/** Says over the canvas that not everything is shown, around what, and how to see more, less or all. */
export function FilterBar({ app }: { app: App }): JSX.Element | null {
  const [filter, shown] = [app.filter.value, app.shown.value];
  if (!filter || !shown) return null;
  const all = DRAWN.reduce((sum, kind) => sum + app.document.count(kind), 0);
  const seen = [...shown].filter((id) => DRAWN.some((kind) => app.document.kindOf(id) === kind)).length;
  return (
    <div class="filter-bar" role="status">
      {filter.around && <Around app={app} ids={filter.around.ids} steps={filter.around.steps} />}
      <span>{texts.finding.filterShown(seen, all)}</span>
      {seen > 1 && <Gather app={app} />}
      <IconButton icon={X} label={texts.finding.filterClear} small onClick={() => actionNamed("show-all").run(app)} />
    </div>
  );
}

/** Draws what is shown together, and puts it back to where it is kept. */
function Gather({ app }: { app: App }): JSX.Element {
  const gather = actionNamed("gather");
  return (
    <button
      type="button"
      class="button small"
      aria-pressed={app.gathered.value !== null}
      title={texts.finding.gatherHint}
      onClick={() => gather.run(app)}
    >
      {gather.title}
    </button>
  );
}

function Around({ app, ids, steps }: { app: App; ids: readonly string[]; steps: number }): JSX.Element {
  const go = (steps: number): void => {
    app.filter.value = { ...app.filter.value, around: { ids, steps } };
    app.stage.sight.fit();
  };
  const first = app.document.get(ids[0]);
  const name = ids.length > 1 ? texts.finding.filterChosen(ids.length) : first && "name" in first ? first.name : "";
  return (
    <>
      <strong>{texts.finding.filterAround(short(name, 60))}</strong>
      <IconButton
        icon={Minus}
        label={texts.finding.filterFewer}
        small
        disabled={steps <= FEWEST}
        onClick={() => go(steps - 1)}
      />
      <span>{texts.finding.filterWithin(steps)}</span>
      <IconButton
        icon={Plus}
        label={texts.finding.filterMore}
        small
        disabled={steps >= MOST}
        onClick={() => go(steps + 1)}
      />
    </>
  );
}

import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { COLORS, namespaceColor } from "../../document/colors.ts";
import type { Id } from "../../document/ids.ts";
import { type Filter, isEmpty } from "../../finding/filter.ts";
import { texts } from "../../language/texts.ts";
import { Funnel } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Icon, useFloating } from "../parts.tsx";

type ListName = "namespaces" | "areas" | "colors";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly color?: string;
}

/** A button that opens what of the schema is to be seen: namespaces, areas, colours. */
export function FilterMenu({ app }: { app: App }): JSX.Element {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const popover = useFloating(open, anchor);
  const id = useId();
  const active = app.filter.value !== null;
  useEffect(() => {
    if (!open) return;
    popover.current?.querySelector<HTMLElement>("input")?.focus();
    const away = (event: Event): void => {
      const target = event.target as Node;
      if (!popover.current?.contains(target) && !anchor.current?.contains(target)) setOpen(false);
    };
    addEventListener("pointerdown", away, true);
    return () => removeEventListener("pointerdown", away, true);
  }, [open]);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="icon-button"
        aria-label={active ? texts.finding.filterOn : texts.finding.filter}
        aria-expanded={open}
        aria-controls={id}
        aria-pressed={active}
        data-tip={open ? undefined : texts.finding.filter}
        onClick={() => setOpen(!open)}
      >
        <Icon of={Funnel} />
      </button>
      {open && (
        <div
          ref={popover}
          id={id}
          class="popover filter-menu"
          popover="manual"
          role="group"
          aria-label={texts.finding.filter}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key !== "Escape") return;
            setOpen(false);
            anchor.current?.focus();
          }}
        >
          <Choices app={app} />
        </div>
      )}
    </>
  );
}

function Choices({ app }: { app: App }): JSX.Element {
  const lists: [ListName, string, Choice[]][] = [
    ["namespaces", texts.finding.filterNamespaces, namespaces(app)],
    ["areas", texts.finding.filterAreas, areas(app)],
    ["colors", texts.finding.filterColors, colors(app)],
  ];
  const some = lists.filter(([name, , choices]) => choices.length > (name === "areas" ? 0 : 1));
  if (!some.length) return <p class="filter-empty">{texts.finding.filterNothing}</p>;
  return (
    <>
      {some.map(([name, title, choices]) => (
        <fieldset key={name}>
          <legend>{title}</legend>
          {choices.map((choice) => (
            <label key={choice.value} class="filter-choice">
              <input
                type="checkbox"
                checked={app.filter.value?.[name]?.includes(choice.value) ?? false}
                onChange={(event) => choose(app, name, choice.value, event.currentTarget.checked)}
              />
              {choice.color && <span class="swatch" style={{ "--swatch": choice.color }} />}
              <span>{short(choice.label)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

function choose(app: App, name: ListName, value: Id, on: boolean): void {
  const before = app.filter.value?.[name] ?? [];
  const chosen = on ? [...before, value] : before.filter((one) => one !== value);
  const filter: Filter = { ...app.filter.value, [name]: chosen };
  app.filter.value = isEmpty(filter) ? null : filter;
  app.stage.sight.fit();
}

function namespaces(app: App): Choice[] {
  const used = new Set(Array.from(app.document.all("table"), (table) => table.namespaceId));
  return [...app.document.all("namespace")]
    .filter((namespace) => used.has(namespace.id))
    .map(({ id, name }) => ({ value: id, label: name, color: namespaceColor(app.document, id) ?? undefined }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function areas(app: App): Choice[] {
  return Array.from(app.document.all("area"), ({ id, title }) => ({
    value: id,
    label: title.trim() || texts.finding.untitled,
  })).sort((a, b) => a.label.localeCompare(b.label));
}

function colors(app: App): Choice[] {
  const used = new Set(Array.from(app.document.all("table"), (table) => table.color ?? ""));
  const named = Object.entries(COLORS).map(([name, color]) => [color, name] as const);
  return [...used].map((color) => {
    const name = named.find(([hex]) => hex === color)?.[1] ?? color;
    return color
      ? { value: color, label: name, color: COLORS[color] ?? color }
      : { value: "", label: texts.finding.filterNoColor };
  });
}

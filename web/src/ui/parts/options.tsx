import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

const OFFERED = 60;

/** What of `options` a person may mean by `typed`: those that begin so first. */
export function offered(options: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const found = options.filter((option) => option.toLowerCase().includes(wanted));
  found.sort((a, b) => Number(b.toLowerCase().startsWith(wanted)) - Number(a.toLowerCase().startsWith(wanted)));
  return found.slice(0, OFFERED);
}

/** The attributes by which a field says that options belong to it. */
export function expanded(id: string, open: boolean, chosen: number) {
  return {
    role: "combobox" as const,
    "aria-expanded": open,
    "aria-controls": id,
    "aria-autocomplete": "list" as const,
    "aria-activedescendant": open && chosen >= 0 ? `${id}-${chosen}` : undefined,
  };
}

/** What is offered below a field; the cursor stays in the field. */
export function Options(props: {
  id: string;
  label: string;
  found: readonly string[];
  chosen: number;
  onChoose: (option: string) => void;
}): JSX.Element {
  const { id, found, chosen, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={props.label}>
      {found.map((option, place) => (
        <div
          key={option}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === chosen}
          class="menu-item mono"
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option}
        </div>
      ))}
    </div>
  );
}

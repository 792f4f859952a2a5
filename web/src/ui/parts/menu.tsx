import type { IconNode } from "lucide";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useFloating } from "./floating.ts";
import { Icon } from "./icon.tsx";

export interface MenuItem {
  label: string;
  icon?: IconNode;
  hint?: string;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}

/** Moves the focus in an open menu: by arrows, to its ends, or to what begins with a letter. */
function walk(event: TargetedKeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const begins = (item: HTMLElement): boolean =>
    item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()) ?? false;
  const to: Record<string, HTMLElement | undefined> = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at((at - 1) % items.length),
    Home: items[0],
    End: items.at(-1),
  };
  const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== " ";
  const next = typed ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins) : to[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A button that opens a list of commands. */
export function Menu(props: {
  icon: IconNode;
  label: string;
  items: readonly MenuItem[];
  text?: string;
  small?: boolean;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const popover = useFloating(open, anchor);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    popover.current?.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)")?.focus();
    const away = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!popover.current?.contains(target) && !anchor.current?.contains(target)) setOpen(false);
    };
    addEventListener("pointerdown", away, true);
    return () => removeEventListener("pointerdown", away, true);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    anchor.current?.focus();
  };
  const pressed = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    else walk(event);
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class={props.text ? "button ghost" : `icon-button ${props.small ? "small" : ""}`}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        data-tip={props.text || open ? undefined : props.label}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      >
        <Icon of={props.icon} />
        {props.text}
      </button>
      {open && (
        <div
          ref={popover}
          id={id}
          class="popover"
          popover="manual"
          role="menu"
          onKeyDown={pressed}
          onClick={(event) => event.stopPropagation()}
        >
          {props.items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              class={`menu-item ${item.danger ? "danger" : ""}`}
              disabled={item.disabled}
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.icon && <Icon of={item.icon} />}
              {item.label}
              {item.hint && <span class="hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

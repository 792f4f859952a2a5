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
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)")];
    const place = items.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
    items.at(place % items.length)?.focus();
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

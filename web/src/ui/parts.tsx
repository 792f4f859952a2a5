import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import type { IconNode } from "lucide";
import { type ComponentChildren, h, type JSX, type TargetedEvent, type TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { X } from "./icons.ts";

/** An icon of the one set that all of the page uses. */
export function Icon({ of }: { of: IconNode }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes], place) => h(tag, { ...attributes, key: place }))}
    </svg>
  );
}

interface IconButtonProps {
  icon: IconNode;
  label: string;
  onClick: (event: MouseEvent) => void;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  disabled?: boolean | undefined;
  small?: boolean | undefined;
  class?: string;
  /** Keys that do the same, shown beside the name. */
  keys?: string | undefined;
}

/** A button that is only an icon; its name shows under it. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  expanded,
  disabled,
  small,
  keys,
  class: more = "",
}: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${small ? "small" : ""} ${more}`}
      aria-label={label}
      data-tip={keys ? `${label}  ${keys}` : label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}

/** A label above what it names. */
export function Field({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      {children}
    </label>
  );
}

interface TextProps {
  value: string;
  onCommit: (value: string) => void;
  label?: string;
  placeholder?: string;
  mono?: boolean;
  required?: boolean;
  disabled?: boolean;
  multiline?: boolean;
  class?: string;
  /** Takes the cursor, with all of the text selected, when this becomes true. */
  focus?: boolean;
  onFocused?: () => void;
}

/** A text that is written when the cursor leaves it or Enter is pressed; Escape takes it back. */
export function Text(props: TextProps): JSX.Element {
  const { value, onCommit, label, placeholder, mono, required, disabled, multiline, focus, onFocused } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (!focus || !element.current) return;
    element.current.focus();
    element.current.select();
    onFocused?.();
  }, [focus]);
  const commit = (): void => {
    const written = draft;
    setDraft(null);
    if (left.current || written === null || written === value) return;
    if (required && !written.trim()) return;
    onCommit(written);
  };
  const shared = {
    ref: element,
    class: `input ${mono ? "mono" : ""} ${props.class ?? ""}`,
    value: draft ?? value,
    placeholder,
    disabled,
    "aria-label": label,
    "aria-invalid": required && draft !== null && !draft.trim() ? ("true" as const) : undefined,
    spellcheck: false,
    autocomplete: "off",
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => setDraft(event.currentTarget.value),
    onFocus: () => {
      left.current = false;
    },
    onBlur: commit,
    onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => {
      if (event.key === "Escape" && draft !== null) {
        left.current = true;
        setDraft(null);
        event.stopPropagation();
        event.preventDefault();
      } else if (event.key === "Escape") event.currentTarget.blur();
      else if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) event.currentTarget.blur();
    },
  };
  return multiline ? <textarea {...shared} rows={2} /> : <input {...shared} type="text" />;
}

const PATIENCE_MS = 3000;

/** What a person has just chosen is shown until the document says so, or has had time to say otherwise. */
function useChosen<T>(value: T, onChange: (value: T) => void): [T, (value: T) => void] {
  const [chosen, setChosen] = useState<{ value: T } | null>(null);
  useEffect(() => {
    setChosen(null);
  }, [value]);
  useEffect(() => {
    if (!chosen) return;
    const timer = setTimeout(() => setChosen(null), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [chosen]);
  const choose = (next: T): void => {
    setChosen({ value: next });
    onChange(next);
  };
  return [chosen ? chosen.value : value, choose];
}

/** A choice of few. */
export function Select<T extends string>(props: {
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  label?: string;
  disabled?: boolean;
}): JSX.Element {
  const [shown, choose] = useChosen(props.value, props.onChange);
  return (
    <select
      class="input"
      aria-label={props.label}
      disabled={props.disabled}
      value={shown}
      onChange={(event) => choose(event.currentTarget.value as T)}
    >
      {props.options.map(([value, text]) => (
        <option key={value} value={value} selected={value === shown}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** A yes or no. */
export function Switch(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  hint?: string;
  disabled?: boolean;
}): JSX.Element {
  const [shown, choose] = useChosen(props.checked, props.onChange);
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={shown}
        disabled={props.disabled}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint && <small>{props.hint}</small>}
      </span>
    </label>
  );
}

/** Keeps a popover beside what it belongs to while it is open; gives back the reference for the popover. */
export function useFloating<A extends HTMLElement>(open: boolean, anchor: { current: A | null }, wide = false) {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [at, floating] = [anchor.current, popover.current];
    if (!open || !at || !floating) return;
    floating.showPopover();
    const place = async (): Promise<void> => {
      const fit = size({
        padding: 8,
        apply: ({ availableHeight, rects }) => {
          floating.style.maxHeight = `${Math.min(340, availableHeight)}px`;
          if (wide) floating.style.minWidth = `${rects.reference.width}px`;
        },
      });
      const { x, y } = await computePosition(at, floating, {
        strategy: "fixed",
        placement: "bottom-start",
        middleware: [offset(5), flip({ padding: 8 }), shift({ padding: 8 }), fit],
      });
      floating.style.left = `${x}px`;
      floating.style.top = `${y}px`;
    };
    const stop = autoUpdate(at, floating, () => void place());
    return () => {
      stop();
      floating.hidePopover();
    };
  }, [open]);
  return popover;
}

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

/** A text with suggestions: any text may be written, the list only helps. */
export function Combo(props: {
  value: string;
  options: readonly string[];
  onCommit: (value: string) => void;
  label: string;
  placeholder?: string;
  disabled?: boolean;
  class?: string;
}): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const [chosen, setChosen] = useState(-1);
  const anchor = useRef<HTMLInputElement>(null);
  const id = useId();
  const typed = draft?.trim().toLowerCase() ?? "";
  const found =
    draft === null ? [] : props.options.filter((option) => option.toLowerCase().includes(typed)).slice(0, 60);
  found.sort((a, b) => Number(b.toLowerCase().startsWith(typed)) - Number(a.toLowerCase().startsWith(typed)));
  const open = found.length > 0 && !(found.length === 1 && found[0] === draft);
  const popover = useFloating(open, anchor, true);
  useEffect(() => {
    popover.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const commit = (value: string | null): void => {
    setDraft(null);
    setChosen(-1);
    if (value?.trim() && value !== props.value) props.onCommit(value.trim());
  };
  const pressed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (draft === null) setDraft("");
      else setChosen((chosen + (event.key === "ArrowDown" ? 1 : -1) + found.length) % Math.max(found.length, 1));
    } else if (event.key === "Enter") {
      commit(found[chosen] ?? draft);
      event.currentTarget.blur();
    } else if (event.key === "Tab" && found[chosen]) commit(found[chosen] ?? null);
    else if (event.key === "Escape") {
      if (draft !== null) event.stopPropagation();
      event.preventDefault();
      commit(null);
      event.currentTarget.blur();
    }
  };
  return (
    <>
      <input
        ref={anchor}
        class={`input mono ${props.class ?? ""}`}
        role="combobox"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={id}
        aria-autocomplete="list"
        spellcheck={false}
        autocomplete="off"
        placeholder={props.placeholder}
        disabled={props.disabled}
        value={draft ?? props.value}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          setChosen(-1);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => commit(draft)}
        onKeyDown={pressed}
      />
      {open && (
        <div ref={popover} id={id} class="popover" popover="manual" role="listbox">
          {found.map((option, place) => (
            <div
              key={option}
              role="option"
              aria-selected={place === chosen}
              class="menu-item mono"
              onPointerDown={(event) => {
                event.preventDefault();
                commit(option);
                anchor.current?.blur();
              }}
            >
              {option}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** A dialog over the page, by the browser's own: it holds the focus, and Escape closes it. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
  head?: ComponentChildren;
  bare?: boolean;
}): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    // The first button is not what a person came for.
    if (!element.current?.querySelector("[autofocus]")) element.current?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      tabIndex={-1}
      class={`dialog ${props.class ?? ""}`}
      aria-label={props.title}
      onClose={props.onClose}
      onPointerDown={(event) => {
        if (event.target === element.current) element.current?.close();
      }}
    >
      {!props.bare && (
        <header class="dialog-head">
          <h2>{props.title}</h2>
          <div class="grow">{props.head}</div>
          <IconButton icon={X} label="Close" class="tip-left" onClick={() => element.current?.close()} />
        </header>
      )}
      {props.children}
    </dialog>
  );
}

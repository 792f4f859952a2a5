import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { texts } from "../../language/texts.ts";
import { type DraftProps, useDraft } from "./draft.ts";
import { Saying, said } from "./field.tsx";
import { useFloating } from "./floating.ts";
import { expanded, Options, offered } from "./options.tsx";

interface ComboProps extends DraftProps {
  /** What is offered; a function is asked when it is to be shown. */
  options: readonly string[] | (() => readonly string[]);
  label: string;
  placeholder?: string | undefined;
  disabled?: boolean;
  class?: string;
  /** It may be left empty, which means: none. */
  optional?: boolean;
}

/** A text with suggestions: any text may be written, the list only helps. */
export function Combo(props: ComboProps): JSX.Element {
  const check = (text: string): string | null | undefined =>
    !props.optional && !text.trim() ? texts.common.needed : props.check?.(text);
  const draft = useDraft({ ...props, check, onCommit: (text: string) => props.onCommit(text.trim()) });
  const [chosen, setChosen] = useState(-1);
  const [all, setAll] = useState(false);
  const [meant, setMeant] = useState(false);
  const anchor = useRef<HTMLInputElement>(null);
  const [id, sayingId] = [useId(), useId()];
  const found =
    draft.begun || all
      ? offered(typeof props.options === "function" ? props.options() : props.options, all ? "" : draft.shown)
      : [];
  const open = found.length > 0 && !(found.length === 1 && found[0] === draft.shown);
  // What is still among the options is not wrong but on its way, until a person means it so.
  const [fault, doubt] = open && !draft.refused && !meant ? [null, null] : [draft.fault, draft.doubt];
  const popover = useFloating(open, anchor, true);
  const close = (): void => {
    setChosen(-1);
    setAll(false);
  };
  const commit = (text?: string): void => {
    close();
    draft.commit(text);
  };
  const pressed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.altKey && !open) return;
      event.preventDefault();
      if (!open) setAll(true);
      else setChosen((chosen + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    } else if (event.key === "Enter") {
      setMeant(true);
      commit(found[chosen]);
      if (found[chosen] || !draft.fault) event.currentTarget.blur();
    } else if (event.key === "Tab" && found[chosen]) commit(found[chosen]);
    else if (event.key === "Escape") {
      if (draft.begun || open) event.stopPropagation();
      event.preventDefault();
      close();
      draft.discard();
      event.currentTarget.blur();
    }
  };
  return (
    <>
      <input
        ref={anchor}
        class={`input mono ${props.class ?? ""}`}
        aria-label={props.label}
        {...expanded(id, open, chosen)}
        {...said(sayingId, fault, doubt)}
        spellcheck={false}
        autocomplete="off"
        placeholder={props.placeholder}
        disabled={props.disabled}
        value={draft.shown}
        onInput={(event) => {
          draft.write(event.currentTarget.value);
          setMeant(false);
          close();
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => commit()}
        onKeyDown={pressed}
      />
      {open && (
        <div ref={popover} class="popover" popover="manual">
          <Options
            id={id}
            label={props.label}
            found={found}
            chosen={chosen}
            onChoose={(option) => {
              commit(option);
              anchor.current?.blur();
            }}
          />
        </div>
      )}
      <Saying id={sayingId} fault={fault} doubt={doubt} />
    </>
  );
}

import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { expanded, Options, offered, Saying, said, useFloating } from "../parts.tsx";

/** Where the cursor goes when a cell has been written. */
export type Step = "up" | "down" | "left" | "right" | "stay";

interface CellInputProps {
  /** What stands there; all of it is selected. */
  value: string;
  /** What was typed to begin, in place of what stood there. */
  typed?: string | null;
  label: string;
  mono?: boolean;
  options?: readonly string[];
  check?: ((text: string) => string | null) | undefined;
  doubt?: ((text: string) => string | null) | undefined;
  /** A refusal of the server's for what was written last. */
  refusal?: string | null;
  class?: string;
  /** `entered`: by the key Enter, which asks for more than an arrow does. */
  onDone: (text: string, step: Step, entered: boolean) => void;
  onCancel: () => void;
}

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: "up", ArrowDown: "down" };

/** The field in which one cell is written, in the grid and on the canvas: keys lead on to the next cell. */
export function CellInput(props: CellInputProps): JSX.Element {
  const { value, typed, label, options, check, onDone, onCancel } = props;
  const [text, setText] = useState(typed ?? value);
  const [chosen, setChosen] = useState(-1);
  const [begun, setBegun] = useState(typed != null);
  const anchor = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  const [id, sayingId] = [useId(), useId()];
  const found = begun && options ? offered(options, text).filter((option) => option !== text) : [];
  const fault = (text === value ? null : check?.(text)) ?? (begun ? null : props.refusal) ?? null;
  const doubt = found.length ? null : (props.doubt?.(text) ?? null);
  const popover = useFloating(found.length > 0 || fault !== null || doubt !== null, anchor, true);
  useLayoutEffect(() => {
    anchor.current?.focus({ preventScroll: true });
    if (typed == null) anchor.current?.select();
  }, []);
  const done = (next: string, step: Step, entered = false): void => {
    if (next !== value && check?.(next)) setText(next);
    else {
      over.current = true;
      onDone(next, step, entered);
    }
  };
  const cancel = (): void => {
    over.current = true;
    onCancel();
  };
  const pressed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const step = stepOf(event, found.length > 0);
    if (event.key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (step) {
      event.preventDefault();
      done(found[chosen] ?? text, step, event.key === "Enter");
    } else if (found.length && event.key in STEPS && !event.altKey) {
      event.preventDefault();
      setChosen((chosen + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    }
  };
  return (
    <>
      <input
        ref={anchor}
        class={`cell-input ${props.mono ? "mono" : ""} ${props.class ?? ""}`}
        type="text"
        aria-label={label}
        {...(options ? expanded(id, found.length > 0, chosen) : {})}
        {...said(sayingId, fault, doubt)}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setBegun(true);
          setChosen(-1);
        }}
        onKeyDown={pressed}
        onBlur={() => {
          if (over.current) return;
          if (text !== value && check?.(text)) cancel();
          else done(text, "stay");
        }}
      />
      {(found.length > 0 || fault || doubt) && (
        <div ref={popover} class="popover cell-popover" popover="manual">
          <Saying id={sayingId} fault={fault} doubt={doubt} />
          {found.length > 0 && (
            <Options id={id} label={label} found={found} chosen={chosen} onChoose={(option) => done(option, "stay")} />
          )}
        </div>
      )}
    </>
  );
}

/** Where a key leads to; nothing where it only moves within the text or the list. */
function stepOf(event: TargetedKeyboardEvent<HTMLInputElement>, listed: boolean): Step | null {
  const { key, shiftKey, altKey, currentTarget } = event;
  if (altKey || event.isComposing) return null;
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  if (key in STEPS) return listed ? null : (STEPS[key] as Step);
  const { selectionStart, selectionEnd, value } = currentTarget;
  if (shiftKey || selectionStart !== selectionEnd) return null;
  if (key === "ArrowLeft" && selectionStart === 0) return "left";
  if (key === "ArrowRight" && selectionStart === value.length) return "right";
  return null;
}

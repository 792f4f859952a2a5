import type { JSX, TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { texts } from "../../language/texts.ts";
import { type DraftProps, useDraft } from "./draft.ts";
import { Saying, said } from "./field.tsx";

interface TextProps extends DraftProps {
  label?: string;
  placeholder?: string | undefined;
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
  const { label, placeholder, mono, required, disabled, multiline, focus, onFocused } = props;
  const check = (text: string): string | null | undefined =>
    required && !text.trim() ? texts.common.needed : props.check?.(text);
  const draft = useDraft({ ...props, check });
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!focus || !element.current) return;
    element.current.focus();
    element.current.select();
    onFocused?.();
  }, [focus]);
  const shared = {
    ref: element,
    class: `input ${mono ? "mono" : ""} ${props.class ?? ""}`,
    value: draft.shown,
    placeholder,
    disabled,
    "aria-label": label,
    ...said(id, draft.fault, draft.doubt),
    spellcheck: false,
    autocomplete: "off",
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => draft.write(event.currentTarget.value),
    onBlur: () => draft.commit(),
    onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => {
      if (event.key === "Escape" && draft.begun) {
        draft.discard();
        event.stopPropagation();
        event.preventDefault();
      } else if (event.key === "Escape") event.currentTarget.blur();
      else if (event.key === "Enter" && (!multiline || event.ctrlKey || event.metaKey)) {
        if (draft.fault) event.preventDefault();
        else event.currentTarget.blur();
      }
    },
  };
  return (
    <>
      {multiline ? <textarea {...shared} rows={2} /> : <input {...shared} type="text" />}
      <Saying id={id} fault={draft.fault} doubt={draft.doubt} />
    </>
  );
}

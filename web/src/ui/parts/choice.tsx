import type { JSX } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { Commit } from "./draft.ts";
import { Saying, said } from "./field.tsx";
import { short } from "./short.ts";

const PATIENCE_MS = 3000;

/** What a person has just chosen is shown until the document says so, or has had time to say otherwise. */
function useChosen<T>(value: T, onChange: Commit<T>): [T, (value: T) => void, string | null] {
  const [chosen, setChosen] = useState<{ value: T } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
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
    setRefusal(null);
    const outcome = onChange(next);
    if (!(outcome instanceof Promise)) return;
    void outcome.then((message) => {
      if (message === null) return;
      setChosen(null);
      setRefusal(message);
    });
  };
  return [chosen ? chosen.value : value, choose, refusal];
}

/** A choice of few. */
export function Select<T extends string>(props: {
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: Commit<T>;
  label?: string;
  disabled?: boolean;
}): JSX.Element {
  const [shown, choose, refusal] = useChosen(props.value, props.onChange);
  const id = useId();
  return (
    <>
      <select
        class="input"
        aria-label={props.label}
        {...said(id, refusal)}
        disabled={props.disabled}
        value={shown}
        onChange={(event) => choose(event.currentTarget.value as T)}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value} selected={value === shown}>
            {short(text)}
          </option>
        ))}
      </select>
      <Saying id={id} fault={refusal} />
    </>
  );
}

/** A yes or no. */
export function Switch(props: {
  checked: boolean;
  onChange: Commit<boolean>;
  label: string;
  hint?: string | undefined;
  disabled?: boolean;
}): JSX.Element {
  const [shown, choose, refusal] = useChosen(props.checked, props.onChange);
  const id = useId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={shown}
        disabled={props.disabled}
        {...said(id, refusal)}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint && <small>{props.hint}</small>}
        <Saying id={id} fault={refusal} />
      </span>
    </label>
  );
}

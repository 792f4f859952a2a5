import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { short } from "./short.ts";

/** A choice of few that are all seen. */
export function Choices<T extends string>(props: {
  legend: string;
  value: T;
  options: readonly (readonly [value: T, text: string, enabled?: boolean])[];
  onChange: (value: T) => void;
}): JSX.Element {
  const name = useId();
  return (
    <fieldset class="pills">
      <legend>{props.legend}</legend>
      <div class="pill-row">
        {props.options.map(([value, text, enabled = true]) => (
          <label key={value} class="pill">
            <input
              type="radio"
              name={name}
              checked={value === props.value}
              disabled={!enabled}
              onChange={() => props.onChange(value)}
            />
            <span>{short(text)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

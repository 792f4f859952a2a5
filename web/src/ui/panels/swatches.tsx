import type { JSX } from "preact";
import { COLORS } from "../../document/colors.ts";
import { texts } from "../../language/texts.ts";
import { Check, X } from "../icons.ts";
import { Icon } from "../parts.tsx";

const t = texts.panels;

/** A choice of colour, or none. */
export function Swatches(props: {
  value: string | null;
  onChange: (color: string | null) => Promise<string | null>;
}): JSX.Element {
  const { value, onChange } = props;
  return (
    <div class="swatches" role="radiogroup" aria-label={t.colour}>
      <button
        type="button"
        role="radio"
        class="none"
        aria-checked={!value}
        aria-label={t.noColour}
        onClick={() => void onChange(null)}
      >
        <Icon of={X} />
      </button>
      {Object.entries(COLORS).map(([name, color]) => {
        const chosen = value === name || value === color;
        return (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-label={t.colours[name as keyof typeof t.colours]}
            style={{ "--swatch": color }}
            onClick={() => void onChange(color)}
          >
            {chosen && <Icon of={Check} />}
          </button>
        );
      })}
    </div>
  );
}

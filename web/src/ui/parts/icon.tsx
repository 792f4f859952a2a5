import type { IconNode } from "lucide";
import { h, type JSX } from "preact";

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

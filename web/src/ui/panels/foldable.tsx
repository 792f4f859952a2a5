import type { ComponentChildren, JSX } from "preact";
import { texts } from "../../language/texts.ts";
import { ChevronDown, ChevronRight, Trash2 } from "../icons.ts";
import { short } from "../parts/short.ts";
import { Icon, IconButton } from "../parts.tsx";

const t = texts.panels;

/** One of a list of smaller things: a line that says what it is, and opens to all of it. */
export function Foldable(props: {
  icon: Parameters<typeof Icon>[0]["of"];
  name: string;
  line: string;
  badges?: readonly (string | false)[];
  open: boolean;
  what: string;
  onOpen: () => void;
  onRemove: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const { open, what } = props;
  return (
    <div class="item">
      <div class="item-head">
        <Icon of={props.icon} />
        <button type="button" class="name" aria-expanded={open} onClick={props.onOpen}>
          {short(props.name, 120)}
        </button>
        {(props.badges ?? []).map((badge) => badge && <span class="badge">{badge}</span>)}
        <IconButton
          icon={open ? ChevronDown : ChevronRight}
          label={t.details}
          small
          class="tip-left"
          expanded={open}
          onClick={props.onOpen}
        />
      </div>
      {props.line && <div class="item-line mono">{short(props.line, 300)}</div>}
      {open && (
        <div class="item-body">
          {props.children}
          <div>
            <button type="button" class="button small danger" onClick={props.onRemove}>
              <Icon of={Trash2} />
              {t.edits.remove(what)}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

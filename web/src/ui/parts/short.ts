import { options, type VNode } from "preact";

/** A text as it is shown where there is little room; an ellipsis says that there is more of it. */
export function short(text: string, most = 80): string {
  // Half of a letter that takes two places would show as a blot.
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** Of longer texts only the beginning is put into the page, whoever shows them: no name can make it slow or endless. */
const LONGEST_TEXT = 1000;
const LONGEST_LABEL = 200;
const LABELS = ["aria-label", "data-tip", "placeholder", "title", "alt"] as const;
/** What holds whole texts. */
const WHOLE: ReadonlySet<unknown> = new Set(["pre", "code", "textarea"]);

/** Cuts what all components show; fields keep what they hold. */
export function cutAllShown(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === "string" && !WHOLE.has(vnode.type)) cutShown(vnode.props as Shown);
    before?.(vnode as VNode);
  };
}

type Shown = Record<string, unknown> & { children?: unknown };

function cutShown(props: Shown): void {
  for (const name of LABELS) {
    const label = props[name];
    if (typeof label === "string" && label.length > LONGEST_LABEL) props[name] = short(label, LONGEST_LABEL);
  }
  const { children } = props;
  if (typeof children === "string") props.children = short(children, LONGEST_TEXT);
  else if (Array.isArray(children))
    for (const [place, child] of children.entries())
      if (typeof child === "string" && child.length > LONGEST_TEXT) children[place] = short(child, LONGEST_TEXT);
}

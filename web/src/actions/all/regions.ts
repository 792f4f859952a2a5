import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

/** The parts of the page in their order, and what in each takes the keyboard, the first that is there. */
const REGIONS = [
  [".topbar", "button:enabled"],
  [".outline", "[role=option][tabindex='0']", "input"],
  [".stage", ".canvas-surface"],
  [".drawer", "[role=grid] [tabindex='0']", "button"],
  [".side", "[role=tab][aria-selected='true']"],
] as const;

export const actions: Action[] = [
  { id: "next-region", title: texts.finding.actions.nextRegion, keys: ["F6"], by: 1 },
  { id: "region-before", title: texts.finding.actions.regionBefore, keys: ["Shift+F6"], by: -1 },
].map(({ by, ...rest }) => ({ ...rest, group: "View", everywhere: true, run: () => go(by) }));

function go(by: number): void {
  const there = REGIONS.filter(([region]) => document.querySelector(region));
  const at = there.findIndex(([region]) => document.activeElement?.closest(region));
  const from = at < 0 && by < 0 ? 0 : at;
  const next = there[(from + by + there.length) % there.length];
  const [region, ...targets] = next ?? [];
  const found = targets.map((target) => document.querySelector<HTMLElement>(`${region} ${target}`));
  found.find((element) => element !== null)?.focus();
}

import type { IconNode } from "lucide";
import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { actionNamed, isEnabled, shown } from "../../actions/registry.ts";
import { texts } from "../../language/texts.ts";
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Copy,
  Frame,
  Trash2,
} from "../icons.ts";
import { IconButton } from "../parts.tsx";

const GROUPS: readonly (readonly (readonly [string, IconNode])[])[] = [
  [
    ["align-left", AlignStartVertical],
    ["align-center", AlignCenterVertical],
    ["align-right", AlignEndVertical],
    ["align-top", AlignStartHorizontal],
    ["align-middle", AlignCenterHorizontal],
    ["align-bottom", AlignEndHorizontal],
  ],
  [
    ["distribute-across", AlignHorizontalDistributeCenter],
    ["distribute-down", AlignVerticalDistributeCenter],
  ],
  [
    ["area-around-selection", Frame],
    ["duplicate", Copy],
    ["delete", Trash2],
  ],
];

/** What can be done with several that are selected, over the canvas. */
export function SelectionBar({ app }: { app: App }): JSX.Element | null {
  const { size } = app.selection.value;
  if (size < 2 || app.readOnly) return null;
  return (
    <div class="selection-bar" role="toolbar" aria-label={texts.finding.several(size)}>
      {texts.finding.several(size)}
      {GROUPS.map((group) => [
        <div key={group[0]?.[0]} class="divider" />,
        ...group.map(([id, icon]) => <Act key={id} app={app} id={id} icon={icon} />),
      ])}
    </div>
  );
}

function Act({ app, id, icon }: { app: App; id: string; icon: IconNode }): JSX.Element {
  const action = actionNamed(id);
  return (
    <IconButton
      icon={icon}
      label={action.title}
      keys={action.keys?.[0] && shown(action.keys[0])}
      disabled={!isEnabled(action, app)}
      small
      onClick={() => action.run(app)}
    />
  );
}

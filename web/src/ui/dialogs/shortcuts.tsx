import type { JSX } from "preact";
import { ACTIONS, shown } from "../../actions/registry.ts";
import { Dialog } from "../parts.tsx";

const BY_HAND: readonly (readonly [string, string])[] = [
  ["Pan", "Drag the ground"],
  ["Pan with any tool", "Space and drag"],
  ["Zoom", "Wheel or pinch"],
  ["Select several", "Shift and drag"],
  ["Move a column", "Alt and an arrow"],
];

/** The sheet of all shortcuts, made of the actions themselves. */
export function Shortcuts({ onClose }: { onClose: () => void }): JSX.Element {
  const groups = Map.groupBy(
    ACTIONS.filter((action) => action.keys?.length),
    (action) => action.group,
  );
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div class="dialog-body">
        <div class="shortcuts">
          {[...groups].map(([group, actions]) => (
            <section key={group}>
              <h3>{group}</h3>
              <ul>
                {actions.map((action) => (
                  <li key={action.id}>
                    <span>{action.title}</span>
                    <kbd>{shown(action.keys?.[0] ?? "")}</kbd>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section>
            <h3>Pointer</h3>
            <ul>
              {BY_HAND.map(([what, how]) => (
                <li key={what}>
                  <span>{what}</span>
                  <kbd>{how}</kbd>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Dialog>
  );
}

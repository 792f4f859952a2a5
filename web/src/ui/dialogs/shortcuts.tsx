import type { JSX } from "preact";
import type { Action } from "../../actions/action.ts";
import { ACTIONS, shown } from "../../actions/registry.ts";
import { texts } from "../../language/texts.ts";
import { Dialog } from "../parts.tsx";

const keysOf = (action: Action): readonly string[] =>
  action.keys?.filter((keys) => !keys.startsWith("Shift+!")) ?? (action.shownKeys ? [action.shownKeys] : []);

/** The sheet of all shortcuts, made of the actions themselves. */
export function Shortcuts({ onClose }: { onClose: () => void }): JSX.Element {
  const groups = Map.groupBy(
    ACTIONS.filter((action) => keysOf(action).length),
    (action) => action.group,
  );
  return (
    <Dialog title={texts.finding.actions.shortcuts} class="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
      <div class="dialog-body" tabIndex={0} role="region" aria-label={texts.finding.actions.shortcuts}>
        <div class="shortcuts">
          {[...groups].map(([group, actions]) => (
            <section key={group}>
              <h3>{texts.finding.groups[group]}</h3>
              <ul>
                {actions.map((action) => (
                  <li key={action.id}>
                    <span>{action.title}</span>
                    <Keys keys={keysOf(action).slice(0, 2)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section>
            <h3>{texts.finding.pointer}</h3>
            <ul>
              {texts.finding.pointerWays.map(([what, how]) => (
                <li key={what}>
                  <span>{what}</span>
                  <span class="how">{how}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Dialog>
  );
}

function Keys({ keys }: { keys: readonly string[] }): JSX.Element {
  return (
    <span class="keys">
      {keys.map((one, place) => (
        <span key={one}>
          {place > 0 && <small>{texts.finding.shortcutOr}</small>}
          <kbd>{shown(one)}</kbd>
        </span>
      ))}
    </span>
  );
}

import type { JSX } from "preact";
import type { App } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { CircleAlert, X } from "./icons.ts";
import { short } from "./parts/short.ts";
import { Icon, IconButton } from "./parts.tsx";

/** Short messages: what someone else has done, what was refused. */
export function Notices({ app }: { app: App }): JSX.Element {
  return (
    <div class="notices" aria-live="polite">
      {app.notices.value.map(({ id, tone, text, who, action }) => (
        <div key={id} class="notice" role={tone === "bad" ? "alert" : "status"}>
          {tone === "bad" && <Icon of={CircleAlert} />}
          <span class="grow">
            {who && (
              <span class="who" style={{ "--who": who.color }}>
                {who.name}{" "}
              </span>
            )}
            {short(text, 400)}
          </span>
          {action && (
            <button
              type="button"
              class="button small"
              onClick={() => {
                app.dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon={X} label={texts.shell.dismiss} small class="tip-left" onClick={() => app.dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

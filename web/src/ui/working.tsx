import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../language/texts.ts";

/** That something takes its time: what it is, for how long it has been going on, and how to stop it. */
export function Working(props: { title: string; detail?: string | undefined; onStop: () => void }): JSX.Element {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="working" role="status">
      <strong>{props.title}</strong>
      {props.detail && <span>{props.detail}</span>}
      <div class="working-bar" role="progressbar" aria-label={props.title} />
      <div class="working-foot">
        {/* Who listens would be told of every second. */}
        <span aria-hidden="true">{texts.dialogs.working(seconds)}</span>
        <button type="button" class="button small" onClick={props.onStop}>
          {texts.common.cancel}
        </button>
      </div>
    </div>
  );
}

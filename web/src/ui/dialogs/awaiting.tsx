import type { JSX } from "preact";
import { texts } from "../../language/texts.ts";
import type { Diagnostic } from "../../sync/api.ts";
import { CircleAlert } from "../icons.ts";
import { Diagnostics } from "../import_box.tsx";
import { Icon } from "../parts.tsx";
import type { Work } from "../work.ts";
import { Working } from "../working.tsx";

/** What stands where something will be shown: that it is being made, that it was stopped, or why it cannot be. */
export function Awaiting(props: {
  work: Work;
  title: string;
  detail?: string;
  stoppedText: string;
  onAgain: () => void;
}): JSX.Element | null {
  const { work, title, detail } = props;
  if (work.busy) return <Working title={title} detail={detail} onStop={work.stop} />;
  if (work.error) {
    const found = (work.error.problem["diagnostics"] as Diagnostic[] | undefined) ?? [];
    return (
      <div role="alert">
        {found.length > 0 ? (
          <Diagnostics found={found} />
        ) : (
          <div class="note bad">
            <Icon of={CircleAlert} />
            {work.error.message}
          </div>
        )}
      </div>
    );
  }
  if (!work.stopped) return null;
  return (
    <div class="empty" role="status">
      <strong>{texts.dialogs.stopped}</strong>
      {props.stoppedText}
      <button type="button" class="button" onClick={props.onAgain}>
        {texts.dialogs.again}
      </button>
    </div>
  );
}

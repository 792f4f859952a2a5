import type { JSX } from "preact";
import { folding } from "../../actions/settings.ts";
import { texts } from "../../language/texts.ts";
import { Switch } from "../parts.tsx";

/** Whether tables that only join two others are drawn as one line. */
export function FoldSwitch(): JSX.Element {
  return (
    <Switch
      label={texts.panels.folding}
      hint={texts.panels.foldingHint}
      checked={folding.value === "on"}
      onChange={(on: boolean) => {
        folding.value = on ? "on" : "off";
      }}
    />
  );
}

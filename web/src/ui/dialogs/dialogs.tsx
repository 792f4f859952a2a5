import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import { ExportDialog } from "../export_dialog/export_dialog.tsx";
import { ViewsDialog } from "../finding/views_dialog.tsx";
import { GenerateDialog } from "./generate.tsx";
import { ImportDialog } from "./import.tsx";
import { NameDialog } from "./name.tsx";
import { CommandPalette } from "./palette.tsx";
import { SettingsDialog } from "./settings.tsx";
import { Shortcuts } from "./shortcuts.tsx";

/** The dialog that is open, if one is. */
export function Dialogs({ app }: { app: App }): JSX.Element | null {
  const close = (): void => {
    app.dialog.value = null;
  };
  switch (app.dialog.value) {
    case "palette":
      return <CommandPalette app={app} onClose={close} />;
    case "generate":
      return <GenerateDialog app={app} onClose={close} />;
    case "import":
      return <ImportDialog app={app} onClose={close} />;
    case "export":
      return <ExportDialog app={app} onClose={close} />;
    case "shortcuts":
      return <Shortcuts onClose={close} />;
    case "views":
      return <ViewsDialog app={app} onClose={close} />;
    case "settings":
      return <SettingsDialog onClose={close} />;
    case "name":
      return <NameDialog app={app} onClose={close} />;
    default:
      return null;
  }
}

import type { Texts } from "../texts.ts";
import { canvas } from "./canvas.ts";
import { common } from "./common.ts";
import { dialogs } from "./dialogs.ts";
import { finding } from "./finding.ts";
import { home } from "./home.ts";
import { output } from "./output.ts";
import { panels } from "./panels.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { text } from "./text.ts";

export default { canvas, common, dialogs, finding, home, output, panels, settings, shell, text } satisfies Texts;

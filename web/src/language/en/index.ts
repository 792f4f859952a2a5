import { canvas } from "./canvas.ts";
import { common } from "./common.ts";
import { finding } from "./finding.ts";
import { output } from "./output.ts";
import { panels } from "./panels.ts";
import { shell } from "./shell.ts";
import { text } from "./text.ts";

export default { canvas, common, finding, output, panels, shell, text };

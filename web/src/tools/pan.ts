import type { Tool } from "./tool.ts";

/** The hand: every press is the camera's. */
export class PanTool implements Tool {
  readonly cursor = "grab";

  press(): null {
    return null;
  }

  hover(): void {}

  leave(): void {}
}

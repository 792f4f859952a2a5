import type { JSX } from "preact";
import type { App, ToolName } from "../actions/app.ts";
import { Hand, Maximize, Minus, MousePointer2, Plus, Spline, Table2 } from "./icons.ts";
import { IconButton } from "./parts.tsx";

const TOOLS: readonly (readonly [ToolName, typeof Hand, string, string])[] = [
  ["select", MousePointer2, "Select", "V"],
  ["pan", Hand, "Pan", "H"],
  ["table", Table2, "Add table", "T"],
  ["relate", Spline, "Draw relationship", "R"],
];

/** The tools and the zoom, at the foot of the canvas. */
export function Toolbar({ app }: { app: App }): JSX.Element {
  const tools = app.readOnly ? TOOLS.slice(0, 2) : TOOLS;
  return (
    <div class="toolbar" role="toolbar" aria-label="Tools">
      {tools.map(([tool, icon, label, keys]) => (
        <IconButton
          key={tool}
          icon={icon}
          label={label}
          keys={keys}
          pressed={app.tool.value === tool}
          onClick={() => {
            app.tool.value = tool;
          }}
        />
      ))}
      <div class="divider" />
      <IconButton icon={Minus} label="Zoom out" keys="-" onClick={() => app.stage.zoomBy(1 / 1.3)} />
      <Zoom app={app} />
      <IconButton icon={Plus} label="Zoom in" keys="+" onClick={() => app.stage.zoomBy(1.3)} />
      <IconButton icon={Maximize} label="Zoom to fit" keys="1" onClick={() => app.stage.fit()} />
    </div>
  );
}

function Zoom({ app }: { app: App }): JSX.Element {
  const scale = app.stageScale.value;
  return (
    <button type="button" class="zoom" aria-label="Zoom to 100 %" onClick={() => app.stage.zoomTo(1)}>
      {Math.round(scale * 100)} %
    </button>
  );
}

/** What the current tool wants next, or how far a layout has come. */
export function HintBar({ app }: { app: App }): JSX.Element | null {
  const progress = app.layoutProgress.value;
  if (progress !== null) {
    return (
      <div class="hint-bar" role="status">
        Arranging
        {progress > 0 && <progress value={progress} aria-label="Progress of the layout" />}
        <button type="button" onClick={() => app.stage.stopLayout()}>
          Stop
        </button>
      </div>
    );
  }
  const tool = app.tool.value;
  if (tool !== "relate" && tool !== "table") return null;
  const cancel = (): void => {
    app.tool.value = "select";
  };
  return (
    <div class="hint-bar" role="status">
      {tool === "relate" ? "Click the table that refers, then the table it refers to" : "Click where the table goes"}
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

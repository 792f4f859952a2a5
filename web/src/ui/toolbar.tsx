import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App, ToolName } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { calmly } from "./calmly.ts";
import { Hand, MapIcon, Maximize, Minus, MousePointer2, PanelRight, Plus, Spline, Table2 } from "./icons.ts";
import { IconButton } from "./parts.tsx";

/** While a zoom goes on, its number follows so often. */
const ZOOM_MS = 120;

const { actions: titles } = texts.finding;
const TOOLS: readonly (readonly [ToolName, typeof Hand, string, string])[] = [
  ["select", MousePointer2, titles.toolSelect, "V"],
  ["pan", Hand, titles.toolPan, "H"],
  ["table", Table2, titles.toolTable, "T"],
  ["relate", Spline, titles.toolRelate, "R"],
];

/** The tools and the zoom, at the foot of the canvas. */
export function Toolbar({ app }: { app: App }): JSX.Element {
  const tools = app.readOnly ? TOOLS.slice(0, 2) : TOOLS;
  return (
    <div class="toolbar" role="toolbar" aria-label={texts.finding.tools}>
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
      <IconButton icon={Minus} label={titles.zoomOut} keys="-" onClick={() => app.stage.sight.zoomBy(1 / 1.3)} />
      <Zoom app={app} />
      <IconButton icon={Plus} label={titles.zoomIn} keys="+" onClick={() => app.stage.sight.zoomBy(1.3)} />
      <IconButton icon={Maximize} label={titles.zoomFit} keys="1" onClick={() => app.stage.sight.fit()} />
      {!app.readOnly && (
        <IconButton
          icon={PanelRight}
          label={titles.togglePanel}
          keys="I"
          class="map"
          pressed={app.panel.value}
          onClick={() => {
            app.panel.value = !app.panel.value;
          }}
        />
      )}
      <IconButton
        icon={MapIcon}
        label={titles.minimap}
        keys="M"
        class="map"
        pressed={app.minimap.value}
        onClick={() => {
          app.minimap.value = !app.minimap.value;
        }}
      />
    </div>
  );
}

function Zoom({ app }: { app: App }): JSX.Element {
  const [scale, setScale] = useState(app.stageScale.peek());
  useEffect(
    () =>
      calmly(
        () => app.stageScale.value,
        () => setScale(app.stageScale.peek()),
        () => ZOOM_MS,
      ),
    [],
  );
  const now = `${Math.round(scale * 100)} %`;
  return (
    <button
      type="button"
      class="zoom"
      aria-label={texts.finding.zoomHundred(now)}
      onClick={() => app.stage.sight.zoomTo(1)}
    >
      {now}
    </button>
  );
}

/** What the current tool wants next, or how far a layout has come. */
export function HintBar({ app }: { app: App }): JSX.Element | null {
  const progress = app.layoutProgress.value;
  if (progress !== null) {
    return (
      <div class="hint-bar" role="status">
        {texts.finding.arranging}
        {progress > 0 && <progress value={progress} aria-label={texts.finding.arrangingProgress} />}
        <button type="button" onClick={() => app.stage.stopLayout()}>
          {texts.finding.stop}
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
      {tool === "relate" ? texts.finding.hintRelate : texts.finding.hintTable}
      <button type="button" onClick={cancel}>
        {texts.common.cancel}
      </button>
    </div>
  );
}

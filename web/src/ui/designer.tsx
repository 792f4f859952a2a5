import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { Announcer } from "./announcer.tsx";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { ContextMenu } from "./finding/context_menu.tsx";
import { FilterBar } from "./finding/filter_bar.tsx";
import { Handles } from "./finding/handles.tsx";
import { Minimap } from "./finding/minimap.tsx";
import { NoteText } from "./finding/note_text.tsx";
import { SelectionBar } from "./finding/selection_bar.tsx";
import { GridDrawer } from "./grid/drawer.tsx";
import { InlineCell } from "./grid/inline.tsx";
import { Notices } from "./notices.tsx";
import { Outline } from "./outline.tsx";
import { RelateBar } from "./panels/relate_bar.tsx";
import { Side } from "./side.tsx";
import { StageEmpty } from "./stage_empty.tsx";
import { HintBar, Toolbar } from "./toolbar.tsx";
import { TopBar } from "./topbar.tsx";

/** Up to this width outline and panel come from below and take most of the canvas' height. */
const SMALL = 620;

/** What lies over the canvas, once that is there. */
function StageParts({ app }: { app: App }): JSX.Element {
  return (
    <>
      <Handles app={app} />
      <NoteText app={app} />
      <InlineCell app={app} />
      <RelateBar app={app} />
      <StageEmpty app={app} />
      <FilterBar app={app} />
      <SelectionBar app={app} />
      <Minimap app={app} />
      <ContextMenu app={app} />
    </>
  );
}

/** The canvas is about to have another size: what was looked at stays in view. */
function keepInView(app: App): void {
  const [id, ...more] = app.selection.value;
  const { x, y, width, height } = app.stage.seen.value;
  const look = (): void => {
    if (id && !more.length) app.stage.sight.reveal(id);
    else if (innerWidth <= SMALL) app.stage.sight.center({ x: x + width / 2, y: y + height / 2 });
  };
  // It has its size from the next frame on.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** The designer's page: bars and panels around the canvas, which is not drawn by components. */
export function Designer({ app, mount }: { app: App; mount: (host: HTMLElement) => void }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const [isMounted, setMounted] = useState(false);
  useEffect(() => {
    if (host.current) mount(host.current);
    setMounted(true);
  }, []);
  useEffect(() => {
    if (isMounted) keepInView(app);
  }, [app.outline.value, app.panel.value, app.grid.value]);
  return (
    <div class={`designer ${app.readOnly ? "embedded" : ""}`}>
      <TopBar app={app} />
      {app.outline.value && <Outline app={app} />}
      <main class="stage">
        <div class="stage-host" ref={host} />
        {isMounted && <StageParts app={app} />}
        <HintBar app={app} />
        <Toolbar app={app} />
      </main>
      <GridDrawer app={app} />
      {app.panel.value && <Side app={app} />}
      <Notices app={app} />
      <Announcer app={app} />
      <Dialogs app={app} />
    </div>
  );
}

import type { JSX } from "preact";
import type { App } from "../actions/app.ts";
import { personName } from "../actions/person.ts";
import { actionNamed, isEnabled, shown } from "../actions/registry.ts";
import { shownTheme } from "../actions/theme.ts";
import { update } from "../document/document.ts";
import { texts } from "../language/texts.ts";
import {
  Boxes,
  CircleAlert,
  FileDown,
  FileUp,
  Folder,
  Group,
  Keyboard,
  LayoutGrid,
  List,
  Moon,
  PanelLeft,
  Redo2,
  Search,
  Settings,
  Sparkles,
  Sun,
  Undo2,
  User,
  Waypoints,
  Workflow,
} from "./icons.ts";
import { short } from "./parts/short.ts";
import { Icon, IconButton, Menu, type MenuItem, Text } from "./parts.tsx";

/** What belongs to the whole schema: its name, who is here, undo, layout, what comes in and out. */
export function TopBar({ app }: { app: App }): JSX.Element {
  const { schema } = app.document;
  return (
    <header class="topbar">
      <HomeLink app={app} />
      {!app.readOnly && <h1 class="visually-hidden">{short(schema.displayName ?? schema.name)}</h1>}
      {!app.readOnly && <Act app={app} id="toggle-outline" icon={PanelLeft} pressed={app.outline.value} />}
      {app.readOnly ? (
        <>
          <h1>{short(schema.displayName ?? schema.name)}</h1>
          <Act app={app} id="palette" icon={Search} />
        </>
      ) : (
        <Text
          class="schema-name"
          label={texts.shell.schemaName}
          value={schema.name}
          required
          onCommit={(name) => app.edit(texts.shell.renameSchema, ...update(app.document, schema.id, { name }))}
        />
      )}
      <State app={app} />
      <Broken app={app} />
      <div class="grow" />
      {!app.readOnly && (
        <>
          <Avatars app={app} />
          <Act app={app} id="undo" icon={Undo2} />
          <Act app={app} id="redo" icon={Redo2} />
          {/* Where there is no room for it, the palette of commands and the settings have it. */}
          <div class="roomy">
            <div class="divider" />
            <Menu icon={LayoutGrid} label={texts.output.arrange} items={layouts(app)} />
          </div>
          <Act app={app} id="palette" icon={Search} />
          <div class="roomy">
            <IconButton
              icon={shownTheme.value === "dark" ? Moon : Sun}
              label={texts.shell.lightDark}
              onClick={() => actionNamed("theme").run(app)}
            />
          </div>
          <Menu icon={FileDown} label={texts.shell.more} items={more(app)} />
          <div class="roomy">
            <div class="divider" />
          </div>
          <button type="button" class="button primary" onClick={() => actionNamed("generate").run(app)}>
            <Icon of={Sparkles} />
            <span>{texts.shell.generate}</span>
          </button>
        </>
      )}
    </header>
  );
}

/** The way to all schemas; out of a frame in another page, to this one in a page of its own. */
function HomeLink({ app }: { app: App }): JSX.Element {
  const [href, label] = app.readOnly
    ? [`/schemas/${encodeURIComponent(app.document.schema.slug)}`, texts.output.embed.open]
    : ["/", texts.shell.allSchemas];
  return (
    <a class="home" href={href} aria-label={label} {...(app.readOnly && { target: "_blank", rel: "noopener" })}>
      <img src="/favicon.svg" alt="" />
    </a>
  );
}

function Act({ app, id, icon, pressed }: { app: App; id: string; icon: typeof Undo2; pressed?: boolean }): JSX.Element {
  const action = actionNamed(id);
  return (
    <IconButton
      icon={icon}
      label={action.title}
      keys={action.keys?.[0] && shown(action.keys[0])}
      pressed={pressed}
      disabled={!isEnabled(action, app)}
      onClick={() => action.run(app)}
    />
  );
}

function layouts(app: App): MenuItem[] {
  return [
    { label: texts.output.layouts.layered, icon: Workflow, run: () => actionNamed("layout-layered").run(app) },
    { label: texts.output.layouts.force, icon: Waypoints, run: () => actionNamed("layout-force").run(app) },
    { label: texts.output.layouts.cluster, icon: Group, run: () => actionNamed("layout-cluster").run(app) },
    { label: texts.output.layouts.namespace, icon: Folder, run: () => actionNamed("layout-namespace").run(app) },
    { label: texts.output.layouts.grid, icon: Boxes, run: () => actionNamed("layout-grid").run(app) },
  ];
}

function more(app: App): MenuItem[] {
  const keys = (id: string): string => shown(actionNamed(id).keys?.[0] ?? "");
  return [
    { label: texts.shell.importInto, icon: FileUp, run: () => actionNamed("import").run(app) },
    { label: texts.shell.export, icon: FileDown, hint: keys("export"), run: () => actionNamed("export").run(app) },
    { label: texts.finding.actions.shortcuts, icon: Keyboard, hint: "?", run: () => actionNamed("shortcuts").run(app) },
    {
      label: texts.shell.settings,
      icon: Settings,
      hint: keys("settings"),
      run: () => actionNamed("settings").run(app),
    },
    {
      label: personName.value ? texts.shell.youAre(personName.value) : texts.shell.tellName,
      icon: User,
      run: () => actionNamed("your-name").run(app),
    },
    { label: texts.shell.allSchemas, icon: List, run: () => location.assign("/") },
  ];
}

/** Whether what is seen has reached the server. */
function State({ app }: { app: App }): JSX.Element {
  const unsent = app.session.unsent.value;
  const connection = app.session.connection.value;
  if (connection === "offline")
    return <span class="state off">{unsent ? texts.shell.offlineKept(unsent) : texts.shell.offline}</span>;
  if (connection === "connecting" || unsent) return <span class="state busy">{texts.shell.saving}</span>;
  return <span class="state">{app.readOnly ? texts.shell.live : texts.shell.saved}</span>;
}

/** How much leads nowhere, for who can only read and has no panel open; it opens the list. */
function Broken({ app }: { app: App }): JSX.Element | null {
  const broken = [...app.badges.value.values()].reduce((sum, badge) => sum + badge.broken, 0);
  if (!app.readOnly || !broken) return null;
  return (
    <button
      type="button"
      class="button small broken-count"
      aria-expanded={app.panel.value}
      onClick={() => {
        app.side.value = "suggestions";
        app.panel.value = !app.panel.value;
      }}
    >
      <Icon of={CircleAlert} />
      {texts.panels.suggestions.brokenCount(broken)}
    </button>
  );
}

function Avatars({ app }: { app: App }): JSX.Element {
  const people = new Map(
    [...app.session.others.here.value.values()].map((peer) => [peer.userId + peer.username, peer]),
  );
  return (
    <div class="avatars" role="list" aria-label={texts.shell.whoElse}>
      {[...people.values()].slice(0, 6).map((peer) => (
        <span
          key={peer.sid}
          role="listitem"
          class="avatar"
          style={{ "--who": peer.color }}
          data-tip={peer.username}
          aria-label={peer.username}
        >
          {initials(peer.username)}
        </span>
      ))}
    </div>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return (
    [...(words[0] ?? "?")]
      .slice(0, words.length > 1 ? 1 : 2)
      .join("")
      .toUpperCase() + ([...(words[1] ?? "")][0] ?? "").toUpperCase()
  );
}

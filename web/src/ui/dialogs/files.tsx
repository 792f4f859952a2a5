import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { api, type Diagnostic, type GeneratedFile } from "../../sync/api.ts";
import { Copy, FileCode, Folder } from "../icons.ts";
import { Diagnostics } from "../import_box.tsx";
import { Icon } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { useWork } from "../work.ts";
import { Awaiting } from "./awaiting.tsx";
import { ZipButton } from "./zip_button.tsx";

const t = texts.dialogs.generate;

/** Generated files as they will be, and the archive of them. */
export function Files({ app, kind, target }: { app: App; kind: string; target: string }): JSX.Element {
  const [files, setFiles] = useState<GeneratedFile[] | null>(null);
  const [said, setSaid] = useState<readonly Diagnostic[]>([]);
  const [path, setPath] = useState("");
  const work = useWork();
  const { schema } = app.document;
  const write = (): void =>
    work.run(async (signal) => {
      const found = await api.files(schema.id, kind, target, signal);
      setFiles(found.files);
      setSaid(found.diagnostics);
      setPath(found.files[0]?.path ?? "");
    });
  useEffect(write, []);
  if (!files)
    return <Awaiting work={work} title={t.busy} detail={t.busyText} stoppedText={t.stoppedText} onAgain={write} />;
  const file = files.find((one) => one.path === path);
  return (
    <>
      <div class="generate-bar">
        <span class="item-line">{t.fileCount(files.length)}</span>
        <div class="grow" />
        {file && (
          <button type="button" class="button small" onClick={() => void navigator.clipboard.writeText(file.content)}>
            <Icon of={Copy} />
            {t.copyFile}
          </button>
        )}
        <ZipButton
          name={`${schema.slug}-${target}-${kind}.zip`}
          pack={(signal) => api.zip(schema.id, kind, target, signal)}
        />
      </div>
      {said.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section class="warnings" aria-label={texts.dialogs.migration.warnings} tabIndex={0}>
          <Diagnostics found={said} />
        </section>
      )}
      <div class="generate-view files">
        <div class="file-tree" role="listbox" aria-label={t.files}>
          {files.map((one, place) => (
            <FileLine
              key={one.path}
              path={one.path}
              before={files[place - 1]?.path ?? ""}
              chosen={one.path === path}
              onChoose={() => setPath(one.path)}
            />
          ))}
        </div>
        {file && (
          <Sql
            key={file.path}
            label={file.path}
            dialect={schema.dialect}
            value={file.content}
            readOnly
            tall
            plain={!file.path.endsWith(".sql")}
          />
        )}
      </div>
    </>
  );
}

function FileLine({
  path,
  before,
  chosen,
  onChoose,
}: {
  path: string;
  before: string;
  chosen: boolean;
  onChoose: () => void;
}): JSX.Element {
  const cut = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(cut, 0));
  const isNew = folder !== before.slice(0, Math.max(before.lastIndexOf("/"), 0));
  return (
    <>
      {folder && isNew && (
        <div class="menu-item" role="presentation" style={{ cursor: "default", color: "var(--mute)" }}>
          <Icon of={Folder} />
          <span>{folder}</span>
        </div>
      )}
      <div
        class="menu-item"
        role="option"
        tabIndex={0}
        aria-selected={chosen}
        title={path}
        style={folder ? { paddingLeft: "24px" } : {}}
        onClick={onChoose}
        onKeyDown={(event) => event.key === "Enter" && onChoose()}
      >
        <Icon of={FileCode} />
        <span>{path.slice(cut + 1)}</span>
      </div>
    </>
  );
}

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { type ApiError, api, type Diagnostic, type GeneratedFile } from "../../sync/api.ts";
import { download } from "../download.ts";
import { CircleAlert, Copy, Download, FileCode, Folder } from "../icons.ts";
import { Diagnostics } from "../import_box.tsx";
import { Icon } from "../parts.tsx";
import { Sql } from "../sql.tsx";

/** Generated files as they will be, and the archive of them. */
export function Files({ app, kind, target }: { app: App; kind: string; target: string }): JSX.Element {
  const [files, setFiles] = useState<GeneratedFile[] | null>(null);
  const [said, setSaid] = useState<readonly Diagnostic[]>([]);
  const [error, setError] = useState<ApiError | null>(null);
  const [path, setPath] = useState("");
  const { schema } = app.document;
  useEffect(() => {
    api.files(schema.id, kind, target).then(
      (found) => {
        setFiles(found.files);
        setSaid(found.diagnostics);
        setPath(found.files[0]?.path ?? "");
      },
      (failure: ApiError) => setError(failure),
    );
  }, []);
  if (error) {
    return (
      <>
        <div class="note bad">
          <Icon of={CircleAlert} />
          {error.message}
        </div>
        <Diagnostics found={(error.problem["diagnostics"] as Diagnostic[] | undefined) ?? []} />
      </>
    );
  }
  if (!files) {
    return (
      <div class="empty" role="status">
        <span class="spinner" />
        <strong>Writing the files</strong>
      </div>
    );
  }
  const file = files.find((one) => one.path === path);
  const zip = async (): Promise<void> =>
    download(`${schema.slug}-${target}-${kind}.zip`, await api.zip(schema.id, kind, target));
  return (
    <>
      <div class="generate-bar">
        <span class="item-line">
          {files.length} {files.length === 1 ? "file" : "files"}
        </span>
        <div class="grow" />
        {file && (
          <button type="button" class="button small" onClick={() => void navigator.clipboard.writeText(file.content)}>
            <Icon of={Copy} />
            Copy file
          </button>
        )}
        <button type="button" class="button small primary" onClick={() => void zip()}>
          <Icon of={Download} />
          Download ZIP
        </button>
      </div>
      {said.length > 0 && (
        <div class="warnings">
          <Diagnostics found={said} />
        </div>
      )}
      <div class="generate-view files">
        <div class="file-tree" role="listbox" aria-label="Files">
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

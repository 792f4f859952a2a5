import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import {
  chosenBoxes,
  FORMS,
  PARTS,
  PICTURE_THEMES,
  type PictureChoice,
  partOf,
  pixelsOf,
} from "../../export/choice.ts";
import { texts } from "../../language/texts.ts";
import { download } from "../download.ts";
import { Download } from "../icons.ts";
import { Choices, Icon } from "../parts.tsx";

/** Pixels for one of the canvas; the last is as many as there can be. */
const SCALES = { "1": 1, "2": 2, "4": 4, most: Number.POSITIVE_INFINITY } as const;
type ScaleName = keyof typeof SCALES;

/** A picture of what is drawn: of which part, in which form and colours. */
export function PictureForm({ app }: { app: App }): JSX.Element {
  const words = texts.output.pictures;
  const selected = chosenBoxes(app).size > 0;
  const [form, setForm] = useState<PictureChoice["form"]>("svg");
  const [part, setPart] = useState<PictureChoice["part"]>(selected ? "selection" : "whole");
  const [theme, setTheme] = useState<PictureChoice["theme"]>("light");
  const [scale, setScale] = useState<ScaleName>("2");
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState("");
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const rect = partOf(app, part);
  const make = async (): Promise<void> => {
    stop.current = new AbortController();
    setError("");
    setProgress(0);
    try {
      const { makePicture } = await import("../../export/picture.ts");
      const choice = { form, part, theme, scale: SCALES[scale] };
      const { slug } = app.document.schema;
      download(`${slug || "schema"}.${form}`, await makePicture(app, choice, setProgress, stop.current.signal));
    } catch (failure) {
      if ((failure as Error).name !== "AbortError") setError(words.failed((failure as Error).message));
    } finally {
      setProgress(null);
    }
  };
  return (
    <section class="export-part" aria-label={texts.output.picture}>
      <Choices
        legend={words.form}
        value={form}
        options={FORMS.map((one) => [one, words.forms[one]])}
        onChange={setForm}
      />
      <Choices
        legend={words.part}
        value={part}
        options={PARTS.map((one) => [one, words.parts[one], one !== "selection" || selected])}
        onChange={setPart}
      />
      <Choices
        legend={words.theme}
        value={theme}
        options={PICTURE_THEMES.map((one) => [one, words.themes[one]])}
        onChange={setTheme}
      />
      {form === "png" && (
        <Choices
          legend={words.scale}
          value={scale}
          options={(Object.keys(SCALES) as ScaleName[]).map((one) => [one, words.scales[one]])}
          onChange={setScale}
        />
      )}
      <div class="export-foot">
        <span class="item-line" role="status">
          {rect ? sizeText(rect, form, SCALES[scale]) : words.nothing}
        </span>
        <div class="grow" />
        {progress === null ? (
          <button type="button" class="button primary" disabled={!rect} onClick={() => void make()}>
            <Icon of={Download} />
            {words.save}
          </button>
        ) : (
          <>
            <progress value={progress} aria-label={words.progress} />
            <button type="button" class="button" onClick={() => stop.current?.abort()}>
              {texts.common.cancel}
            </button>
          </>
        )}
      </div>
      {error && (
        <div class="note bad" role="alert">
          {error}
        </div>
      )}
    </section>
  );
}

function sizeText(rect: { x: number; y: number; width: number; height: number }, form: string, scale: number): string {
  const { width, height } = form === "png" ? pixelsOf(rect, scale) : rect;
  return texts.output.pictures.size(Math.round(width), Math.round(height));
}

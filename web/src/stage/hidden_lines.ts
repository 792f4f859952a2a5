import type { Hidden } from "../geometry/bundles.ts";
import { language, texts } from "../language/texts.ts";
import "../ui/styles/hidden_lines.css";

const NUMBER = new Intl.NumberFormat(language);

/** A line of text at the edge of the canvas that says how many lines are not drawn one by one; nothing where all are. */
export class HiddenLines {
  readonly #element = document.createElement("p");

  constructor(host: HTMLElement) {
    this.#element.className = "hidden-lines";
    this.#element.hidden = true;
    host.append(this.#element);
  }

  show({ bundled, faded, shortened }: Hidden): void {
    const { bundledLines, fadedLines, shortenedLines } = texts.canvas;
    const parts: [number, (count: string) => string][] = [
      [bundled, bundledLines],
      [faded, fadedLines],
      [shortened, shortenedLines],
    ];
    const told = parts.flatMap(([count, text]) => (count ? text(NUMBER.format(count)) : []));
    this.#element.textContent = [...told, texts.canvas.pointForLines].join(" · ");
    this.#element.hidden = !told.length;
  }
}

import type { Point } from "../geometry/rect.ts";

const DRAWN = ["tables", "views", "materializedViews", "enums", "notes", "areas"] as const;

interface Placed {
  positionX?: number;
  positionY?: number;
}

type Content = Partial<Record<(typeof DRAWN)[number], Placed[]>> & { schema?: { id?: string } };

/** A schema document on its way into a schema: where its things lie, and the same with them elsewhere. */
export class Carried {
  readonly #content: Content;

  constructor(json: string) {
    this.#content = JSON.parse(json) as Content;
  }

  /** The schema that it was copied from. */
  get schemaId(): string {
    return this.#content.schema?.id ?? "";
  }

  get #placed(): Placed[] {
    return DRAWN.flatMap((kind) => this.#content[kind] ?? []);
  }

  /** The middle of the corners of all that is drawn. */
  get middle(): Point {
    const all = this.#placed;
    const [xs, ys] = [all.map((one) => one.positionX ?? 0), all.map((one) => one.positionY ?? 0)];
    return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  }

  /** The document as JSON with everything moved by this much. */
  movedBy({ x, y }: Point): string {
    const moved: Record<string, unknown> = { ...this.#content };
    for (const kind of DRAWN) {
      moved[kind] = (this.#content[kind] ?? []).map((one) => ({
        ...one,
        positionX: Math.round((one.positionX ?? 0) + x),
        positionY: Math.round((one.positionY ?? 0) + y),
      }));
    }
    return JSON.stringify(moved);
  }
}

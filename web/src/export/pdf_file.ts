/** Builds a PDF of one page: objects by number, each a dictionary, some with a stream. */
export class PdfFile {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    // Bytes beyond ASCII, so that nobody takes it for text.
    this.#write("%PDF-1.7\n%\u00e9\u00e9\u00e9\u00e9\n");
  }

  /** Takes the number of the next object, to be referred to before it is written. */
  reserve(): number {
    return this.#offsets.push(0);
  }

  /** Writes an object, by default under a number of its own; a stream is compressed. */
  async add(dictionary: string, stream?: Uint8Array<ArrayBuffer>, number = this.reserve()): Promise<number> {
    this.#offsets[number - 1] = this.#length;
    this.#write(`${number} 0 obj\n`);
    if (stream) {
      const packed = await deflated(stream);
      this.#write(`<< ${dictionary} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
      this.#append(packed);
      this.#write("\nendstream\nendobj\n");
    } else this.#write(`<< ${dictionary} >>\nendobj\n`);
    return number;
  }

  /** The whole file. */
  finish(root: number, info: number): Blob {
    const start = this.#length;
    const entries = this.#offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
    this.#write(`xref\n0 ${entries.length + 1}\n0000000000 65535 f \n${entries.join("")}`);
    this.#write(`trailer\n<< /Size ${entries.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\n`);
    this.#write(`startxref\n${start}\n%%EOF\n`);
    return new Blob(this.#parts, { type: "application/pdf" });
  }

  #write(text: string): void {
    this.#append(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }

  #append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A text of any script as PDF takes it in a dictionary. */
export function pdfText(text: string): string {
  return `<FEFF${unitsOf(text)}>`;
}

/** A text as the hexadecimal digits of its UTF-16 units. */
export function unitsOf(text: string): string {
  const units = Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
  return units.map((unit) => unit.toString(16).padStart(4, "0")).join("");
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

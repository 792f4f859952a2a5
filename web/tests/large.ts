import { Document } from "../src/document/document.ts";

const WORDS = ["order", "invoice", "customer", "product", "shipment", "address", "payment"];

/** A schema of many tables with ten columns each. */
export function large(count = 10_000): Document {
  const tables = Array.from({ length: count }, (_, n) => ({ id: `t${n}`, name: `${WORDS[n % 7]}_${n}` }));
  const columns = tables.flatMap((table, n) =>
    Array.from({ length: 10 }, (_, c) => ({
      id: `c${n}.${c}`,
      tableId: table.id,
      name: `${WORDS[(n + c) % 7]}_${c}`,
      dataType: "text",
      order: String(c),
      comment: c === 0 && n % 100 === 0 ? `What customer ${n} pays` : null,
    })),
  );
  return Document.fromJson({ schema: { id: "s", name: "large" }, tables, columns });
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "../src/document/document.ts";
import { paste } from "../src/ui/grid/paste.ts";
import { fromTsv, toTsv } from "../src/ui/grid/tsv.ts";
import { literalFault, literalOf, literalSql } from "../src/ui/panels/checking/literals.ts";
import { freeName, nameFault } from "../src/ui/panels/checking/names.ts";
import { sqlFault } from "../src/ui/panels/checking/sql.ts";
import { typeDoubt, typeFault, typeParts } from "../src/ui/panels/checking/types.ts";
import { SHOP } from "./shop.ts";

const TABLE = "author";

function shop(dialect = "postgresql"): Document {
  return Document.fromJson({ ...SHOP, schema: { ...(SHOP["schema"] as object), dialect } });
}

const mysql = (): Document => shop("mysql");

describe("names", () => {
  it("must be the only ones in their space and short enough", () => {
    const document = shop();
    const [one, other] = document.children(TABLE, "column");
    if (!one || !other) throw new Error("The shop has columns.");
    expect(nameFault(document, one, other.name)).toContain(other.name);
    expect(nameFault(document, one, one.name)).toBeNull();
    expect(nameFault(document, one, "something_new")).toBeNull();
    expect(nameFault(document, one, "ü".repeat(32))).toContain("63");
  });

  it("of tables and keys share a space in PostgreSQL only", () => {
    const key = (document: Document) => [...document.all("key")][0];
    for (const [document, taken] of [
      [shop(), true],
      [mysql(), false],
    ] as const) {
      const table = document.find("table", TABLE);
      if (!table) throw new Error("The shop has tables.");
      expect(nameFault(document, table, key(document)?.name ?? "") !== null).toBe(taken);
    }
  });

  it("get a number where they are taken", () => {
    expect(freeName("a", ["b"])).toBe("a");
    expect(freeName("a", ["a", "a_2"])).toBe("a_3");
  });
});

describe("SQL", () => {
  it.each(["now()", "'it''s (fine'", "a[1]", "$$ ( $$", "f('(', \"x)\")", "1 -- (", "/* ( */ 2"])(
    "%s is whole",
    (text) => {
      expect(sqlFault(text)).toBeNull();
    },
  );

  it.each(["now(", "a)", "'open", "(]", "1; DROP TABLE x", "/* open"])("%s is not", (text) => {
    expect(sqlFault(text)).not.toBeNull();
  });
});

describe("types", () => {
  it("are taken apart", () => {
    expect(typeParts("numeric(10, 2)[]")).toEqual({ base: "numeric", arguments: ["10", "2"], array: true });
    expect(typeParts("timestamp(3) with time zone").base).toBe("timestamp with time zone");
  });

  it.each(["int4", "varchar(20)", "timestamptz(3)", "text[]", "numeric(10,2)", "bit varying(3)"])(
    "%s will do",
    (type) => {
      expect([typeFault(shop(), type), typeDoubt(shop(), type)]).toEqual([null, null]);
    },
  );

  it("say what is wrong with their brackets", () => {
    expect(typeFault(shop(), "integer(4)")).not.toBeNull();
    expect(typeFault(shop(), "numeric(10,")).not.toBeNull();
    expect(typeFault(shop(), "numeric(1,2,3)")).not.toBeNull();
    expect(typeFault(shop(), "varchar(x)")).not.toBeNull();
    expect(typeFault(mysql(), "varchar")).not.toBeNull();
    expect(typeFault(mysql(), "int(11) unsigned")).toBeNull();
  });

  it("are doubted where no one has them", () => {
    expect(typeDoubt(shop(), "intger")).toContain("intger");
    expect(typeDoubt(mysql(), "bigint unsigned")).toBeNull();
  });
});

describe("values", () => {
  it("come back from SQL as they went in", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(literalOf(literalSql(shop(), "text", text))?.text).toBe(text);
      }),
    );
  });

  it("keep the cast behind them", () => {
    expect(literalOf("'G'::public.rating")).toEqual({ text: "G", cast: "::public.rating" });
    expect(literalOf("now()")).toBeNull();
    expect(literalOf("'a' || 'b'")).toBeNull();
  });

  it("of an enum are its own", () => {
    expect(literalFault(mysql(), "enum('a','b')", "b")).toBeNull();
    expect(literalFault(mysql(), "enum('a','b')", "c")).toContain("c");
  });

  it.each([
    ["integer", "12", true],
    ["integer", "1.5", false],
    ["smallint", "40000", false],
    ["numeric(5,2)", "1.5", true],
    ["boolean", "maybe", false],
    ["date", "soon", false],
    ["date", "2024-02-03", true],
    ["jsonb", "{a}", false],
    ["uuid", "1234", false],
    ["varchar(3)", "four", false],
  ])("of %s: %s", (type, text, fine) => {
    expect(literalFault(shop(), type, text) === null).toBe(fine);
  });
});

describe("the clipboard", () => {
  it("brings back what it was given", () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const plain = cells.map((row) => row.map((cell) => cell.replaceAll("\r", "")));
        expect(fromTsv(toTsv(plain))).toEqual(plain);
      }),
    );
  });

  it("changes columns and makes the ones beyond the last", () => {
    const document = shop();
    const columns = document.children(TABLE, "column");
    const pasted = paste(document, TABLE, columns.length - 1, 0, [
      [columns.at(-1)?.name ?? "", "bigint"],
      ["weight", "numeric(6,2)", "no"],
      ["length", "integer", "yes"],
    ]);
    if ("fault" in pasted) throw new Error(pasted.fault);
    expect(pasted.made).toBe(2);
    expect(pasted.operations.slice(-2)).toMatchObject([
      { command: "addColumn", arguments: { column: { name: "weight", dataType: "numeric(6,2)", isNullable: false } } },
      { command: "addColumn", arguments: { column: { name: "length", isNullable: true } } },
    ]);
  });

  it("reads a row of titles", () => {
    const pasted = paste(shop(), TABLE, 99, 5, [
      ["Type", "Name"],
      ["text", "motto"],
    ]);
    if ("fault" in pasted) throw new Error(pasted.fault);
    expect(pasted.operations).toMatchObject([{ arguments: { column: { name: "motto", dataType: "text" } } }]);
  });

  it("leaves a primary key unique and not null", () => {
    expect(paste(shop(), TABLE, 0, 2, [["yes"]])).toHaveProperty("fault");
    expect(paste(shop(), TABLE, 0, 4, [["no"]])).toHaveProperty("fault");
    expect(paste(shop(), TABLE, 0, 2, [["no", "yes", "yes"]])).toMatchObject({ operations: [] });
  });

  it("pastes nothing where one cell is wrong", () => {
    const pasted = paste(shop(), TABLE, 99, 0, [
      ["fine", "text"],
      ["wrong", "numeric(("],
    ]);
    expect(pasted).toHaveProperty("fault");
    expect(paste(shop(), TABLE, 99, 0, [["twin"], ["twin"]])).toHaveProperty("fault");
  });
});

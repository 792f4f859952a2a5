const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^character varying/, "varchar"],
  [/^character\b/, "char"],
  [/^timestamp(\(\d\))? without time zone/, "timestamp$1"],
  [/^timestamp(\(\d\))? with time zone/, "timestamptz$1"],
  [/^time(\(\d\))? without time zone/, "time$1"],
  [/^time(\(\d\))? with time zone/, "timetz$1"],
  [/^double precision/, "float8"],
  [/^bit varying/, "varbit"],
];

/** A type in few letters, as people write it; the server writes it out in full again. */
export function shortType(dataType: string): string {
  const found = SHORT.find(([pattern]) => pattern.test(dataType));
  return found ? dataType.replace(found[0], found[1]) : dataType;
}

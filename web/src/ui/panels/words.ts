/** Collations that are offered, by dialect; any other can be written. */
export const COLLATIONS: Readonly<Record<string, readonly string[]>> = {
  postgresql: ["C", "POSIX", "C.UTF-8", "ucs_basic", "unicode", "und-x-icu", "en-x-icu", "de-x-icu", "en_US.utf8"],
  mysql: [
    "utf8mb4_0900_ai_ci",
    "utf8mb4_0900_as_cs",
    "utf8mb4_bin",
    "utf8mb4_unicode_ci",
    "utf8mb4_general_ci",
    "ascii_bin",
  ],
  mariadb: ["utf8mb4_uca1400_ai_ci", "utf8mb4_bin", "utf8mb4_unicode_ci", "utf8mb4_general_ci", "ascii_bin"],
  sqlite: ["BINARY", "NOCASE", "RTRIM"],
};

/** Index methods of each dialect. */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  postgresql: ["btree", "hash", "gin", "gist", "spgist", "brin"],
  mysql: ["btree", "hash", "fulltext", "spatial"],
  mariadb: ["btree", "hash", "fulltext", "spatial"],
  sqlite: ["btree"],
};

/** Operator classes that are offered for PostgreSQL's index methods. */
export const OPERATOR_CLASSES: readonly string[] = [
  "text_pattern_ops",
  "varchar_pattern_ops",
  "bpchar_pattern_ops",
  "jsonb_path_ops",
  "gin_trgm_ops",
  "gist_trgm_ops",
  "inet_ops",
  "range_ops",
  "vector_cosine_ops",
  "vector_l2_ops",
];

/** The ways of marking the ends of relationships. */
export const NOTATION_NAMES = ["crowsFoot", "idef1x", "uml"] as const;

export type NotationName = (typeof NOTATION_NAMES)[number];

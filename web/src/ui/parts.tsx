/** The controls that all of the page is made of, through one door. */
export { Select, Switch } from "./parts/choice.tsx";
export { Choices } from "./parts/choices.tsx";
export { Combo } from "./parts/combo.tsx";
export { Dialog } from "./parts/dialog.tsx";
export type { Checked, Commit, Outcome } from "./parts/draft.ts";
export { useDraft } from "./parts/draft.ts";
export { Field, Saying, said } from "./parts/field.tsx";
export { useFloating } from "./parts/floating.ts";
export { Icon, IconButton } from "./parts/icon.tsx";
export { Menu, type MenuItem } from "./parts/menu.tsx";
export { expanded, Options, offered } from "./parts/options.tsx";
export { SeenRows } from "./parts/seen_rows.tsx";
export { Text } from "./parts/text.tsx";

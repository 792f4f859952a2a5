import type { IconNode } from "lucide";
import type { KindName } from "../../protocol/records.ts";
import { Code, Columns3, Eye, Frame, KeyRound, Layers, Link2, List, StickyNote, Table2, Zap } from "../icons.ts";

const ICONS: Partial<Record<KindName | "command", IconNode>> = {
  area: Frame,
  column: Columns3,
  command: Zap,
  index: KeyRound,
  key: KeyRound,
  materializedView: Layers,
  note: StickyNote,
  rawObject: Code,
  relationship: Link2,
  table: Table2,
  view: Eye,
};

/** The sign of a kind of record, or of a command. */
export function iconOf(kind: KindName | "command"): IconNode {
  return ICONS[kind] ?? List;
}

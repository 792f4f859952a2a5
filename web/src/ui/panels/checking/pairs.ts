import type { Document } from "../../../document/document.ts";
import type { Id } from "../../../document/ids.ts";
import { shortType } from "../../../document/types.ts";
import { texts } from "../../../language/texts.ts";
import { categoryOf } from "./literals.ts";
import { typeParts } from "./types.ts";

/** What a person should know of a pair of columns of a relationship: that their types can hardly be compared. */
export function pairDoubt(document: Document, sourceId: Id, targetId: Id): string | null {
  const [source, target] = [document.find("column", sourceId), document.find("column", targetId)];
  if (!source || !target) return null;
  const [one, other] = [typeParts(source.dataType), typeParts(target.dataType)];
  if (one.base === other.base && one.array === other.array) return null;
  const kinds = [categoryOf(document, source.dataType), categoryOf(document, target.dataType)];
  if (kinds[0] === kinds[1] && kinds[0] !== "other") return null;
  return texts.panels.faults.pair(shortType(source.dataType), shortType(target.dataType));
}

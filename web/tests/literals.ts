import { parseSync } from "vite";

/** A text that stands in the code and not in the catalogue. */
export interface Literal {
  readonly line: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

/** What a person reads of an element, beside what stands in it. */
const ATTRIBUTES = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "data-tip",
  "hint",
  "label",
  "placeholder",
  "title",
]);
/** The properties by which texts are handed on: to a menu, a notice, an action. */
const PROPERTIES = new Set(["hint", "label", "message", "text", "title", "words"]);
/** What is assigned to be read. */
const ASSIGNED = new Set(["placeholder", "textContent", "title"]);
/** What sends an edit: its first argument is what the history calls it. */
const EDITS = new Set(["bring", "edit"]);

const LETTERS = /\p{L}{2}/u;

/** Every literal text of a file that a person would read, but for names that are the same in every language. */
export function literalsIn(fileName: string, source: string, names: readonly RegExp[]): Literal[] {
  const found: Literal[] = [];
  const say = (node: Node, text: string): void => {
    const words = names.reduce((left, name) => left.replaceAll(name, ""), text);
    if (LETTERS.test(words)) found.push({ line: source.slice(0, node.start).split("\n").length, text: text.trim() });
  };
  const visit = (node: Node): void => {
    if (node.type === "JSXText") say(node, String(node["value"]));
    else for (const shown of shownBy(node)) readIn(shown, say);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseSync(fileName, source).program as unknown as Node);
  return found;
}

/** The expressions of a node whose value a person reads. */
function shownBy(node: Node): Node[] {
  const value = node["value"] as Node | null;
  if (node.type === "JSXAttribute" && ATTRIBUTES.has(attributeName(node))) return value ? [value] : [];
  if (node.type === "Property" && PROPERTIES.has(String((node["key"] as Node)["name"]))) return value ? [value] : [];
  if (node.type === "JSXElement" || node.type === "JSXFragment")
    return (node["children"] as Node[]).filter((child) => child.type === "JSXExpressionContainer");
  if (node.type === "AssignmentExpression") {
    const assigned = ((node["left"] as Node)["property"] as Node | undefined)?.["name"];
    return ASSIGNED.has(String(assigned)) ? [node["right"] as Node] : [];
  }
  if (node.type !== "CallExpression") return [];
  const called = ((node["callee"] as Node)["property"] as Node | undefined)?.["name"];
  return EDITS.has(String(called)) ? (node["arguments"] as Node[]).slice(0, 1) : [];
}

function attributeName(node: Node): string {
  return String((node["name"] as Node)["name"]);
}

/** Says the literals of which an expression is made: of either branch, of every part. */
function readIn(node: Node, say: (node: Node, text: string) => void): void {
  const parts = (...names: string[]): void => {
    for (const name of names) readIn(node[name] as Node, say);
  };
  if (node.type === "Literal" && typeof node["value"] === "string") say(node, node["value"]);
  else if (node.type === "TemplateLiteral")
    say(node, (node["quasis"] as { value: { raw: string } }[]).map((one) => one.value.raw).join("…"));
  else if (node.type === "ConditionalExpression") parts("consequent", "alternate");
  else if (node.type === "LogicalExpression") parts(...(node["operator"] === "&&" ? ["right"] : ["left", "right"]));
  else if (node.type === "BinaryExpression" && node["operator"] === "+") parts("left", "right");
  else if (node.type === "JSXExpressionContainer" || node.type === "ParenthesizedExpression") parts("expression");
}

function childrenOf(node: Node): Node[] {
  const isNode = (value: unknown): value is Node =>
    typeof value === "object" && value !== null && typeof (value as Node).type === "string";
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

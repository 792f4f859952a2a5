import { StreamLanguage, type StreamParser } from "@codemirror/language";

const WORDS = /^(Project|Table|TableGroup|TablePartial|Enum|Ref|Note|indexes|checks|as|header|headercolor)\b/i;
const SETTINGS = /^(pk|primary key|not null|null|unique|increment|default|ref|note|name|type|update|delete)\b/i;

const parser: StreamParser<{ inNote: boolean }> = {
  name: "dbml",
  startState: () => ({ inNote: false }),
  token(stream, state) {
    if (state.inNote) {
      state.inNote = !stream.skipTo("'''");
      if (state.inNote) stream.skipToEnd();
      else stream.match("'''");
      return "string";
    }
    if (stream.eatSpace()) return null;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("'''")) {
      state.inNote = true;
      return "string";
    }
    if (stream.match(/^'(\\.|[^'\\])*'?/) || stream.match(/^`[^`]*`?/)) return "string";
    if (stream.match(/^"[^"]*"?/)) return "variableName";
    if (stream.match(WORDS)) return "keyword";
    if (stream.match(SETTINGS)) return "typeName";
    if (stream.match(/^\d+(\.\d+)?/)) return "number";
    if (stream.match(/^[\w$]+/)) return "variableName";
    stream.next();
    return null;
  },
};

/** DBML, coloured word by word. */
export const dbml = StreamLanguage.define(parser);

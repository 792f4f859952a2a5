import { language } from "./texts.ts";

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;
const RECENT_SECONDS = 30 * 86_400;

const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });

/** How long ago something was, in the person's language; `null` for less than a minute, and the date after a month. */
export function ago(at: Date): { text: string; isDate: boolean } | null {
  const seconds = (at.getTime() - Date.now()) / 1000;
  if (-seconds > RECENT_SECONDS) return { text: day.format(at), isDate: true };
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? { text: relative.format(Math.round(seconds / unit[1]), unit[0]), isDate: false } : null;
}

// The sandbox's time: ahead of the computer's, and shown in whatever time zone the person has chosen.

/** @import { ClockReading } from "./types.js" */

const LOCAL = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
const HOUR = 3_600_000;

let ahead = 0;
let zone = LOCAL;

/** @param {ClockReading} reading */
export function setClock(reading) {
  ahead = Date.parse(reading.now) - Date.now();
}

/** @returns {Date} */
export const now = () => new Date(Date.now() + ahead);

export const zoneName = () => zone;

/**
 * Chooses the time zone of everything shown; an unknown one is ignored.
 * @param {string} name for example "Asia/Novokuznetsk"
 */
export function setZone(name) {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    zone = name;
  } catch {
    zone = LOCAL;
  }
}

/** @returns {string[]} every zone the browser knows, the person's own first */
export const zones = () => [...new Set([LOCAL, "UTC", ...Intl.supportedValuesOf("timeZone")])];

/**
 * @param {Date} moment
 * @param {Intl.DateTimeFormatOptions} options
 */
const shown = (moment, options) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(moment);

/** @param {number} seconds since 1970 */
const at = (seconds) => new Date(seconds * 1000);

/** @param {Date} moment @returns {string} "10:05" */
export const hourOf = (moment) => shown(moment, { hour: "2-digit", minute: "2-digit" });

/** @param {Date} moment @returns {string} "Sat, 21 Nov 2026" */
export const dateOf = (moment) =>
  shown(moment, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

/** @param {number} seconds since 1970 @returns {string} "10:05" */
export const stamp = (seconds) => hourOf(at(seconds));

/** @param {number} seconds since 1970 @returns {string} "21 November", with the year if it is another */
export function day(seconds) {
  const year = shown(at(seconds), { year: "numeric" });
  const thisYear = shown(now(), { year: "numeric" });
  return shown(at(seconds), {
    day: "numeric",
    month: "long",
    ...(year === thisYear ? {} : { year: "numeric" }),
  });
}

/** @param {number} seconds since 1970 @returns {string} the hour for today, else a short day */
export const recent = (seconds) =>
  dateOf(at(seconds)) === dateOf(now())
    ? stamp(seconds)
    : shown(at(seconds), { day: "numeric", month: "short" });

/** @param {Date} moment @returns {string} "2026-11-21T10:05" in the chosen zone, as fields want it */
export function wallTime(moment) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(moment);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The moment at which the chosen zone's clock shows a wall time.
 * @param {string} wall "2026-11-21T10:05"
 */
export function momentOf(wall) {
  const wanted = Date.parse(`${wall}Z`);
  let moment = wanted;
  for (let pass = 0; pass < 2; pass += 1) {
    moment += wanted - Date.parse(`${wallTime(new Date(moment))}Z`);
  }
  return new Date(moment);
}

/** @param {number} hour @returns {Date} the next moment at which the clock shows that full hour */
export function nextHour(hour) {
  const wanted = `T${String(hour).padStart(2, "0")}:00`;
  const today = momentOf(wallTime(now()).slice(0, 10) + wanted);
  if (today > now()) return today;
  return momentOf(wallTime(new Date(today.getTime() + 24 * HOUR)).slice(0, 10) + wanted);
}

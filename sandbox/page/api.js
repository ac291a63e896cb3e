// Everything the page asks of the sandbox server, one function per thing a person can do.

/** @import { ChatState, ClockReading, Fault, Group, JournalPage, Person, Seat, State } from "./types.js" */

/** The server understood the request and refused it; the message is plain English for the person. */
export class Refused extends Error {
  /**
   * @param {string} message
   * @param {number} status
   */
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object | FormData} [body]
 * @returns {Promise<any>}
 */
async function ask(method, path, body) {
  const isForm = body instanceof FormData;
  const response = await fetch(`/sandbox/${path}`, {
    method,
    cache: "no-store",
    headers: body && !isForm ? { "Content-Type": "application/json" } : {},
    body: isForm ? body : body && JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(answer.error ?? `The sandbox answered ${response.status}.`, response.status);
  }
  return answer;
}

/** @param {Seat} seat */
const placeOf = ({ id }) => (id < 0 ? `groups/${id}` : `people/${id}`);

/** @param {Seat} seat @param {string} act @param {object} [facts] */
const doThere = (seat, act, facts) => ask("POST", `${placeOf(seat)}/${act}`, { by: seat.by, ...facts });

/**
 * @param {Seat} seat
 * @param {File[]} files
 * @param {string[]} captions one per file, empty where there is none
 */
function formOf({ by }, files, captions) {
  const form = new FormData();
  if (by !== undefined) form.append("by", String(by));
  files.forEach((file) => form.append("file", file, file.name));
  if (captions.some(Boolean)) form.append("captions", JSON.stringify(captions));
  return form;
}

/** @returns {Promise<State>} */
export const readState = () => ask("GET", "state");

/** @param {number} id @returns {Promise<ChatState>} */
export const readMessages = (id) => ask("GET", `${placeOf({ id })}/messages`);

/** @param {number} after @returns {Promise<JournalPage>} */
export const readJournal = (after) => ask("GET", `journal?after=${after}&timeout=25`);

/** @param {Partial<Person>} person @returns {Promise<Person>} */
export const addPerson = (person) => ask("POST", "people", person);

/** @param {string} title @param {number[]} members @returns {Promise<Group>} */
export const addGroup = (title, members) => ask("POST", "groups", { title, members });

/** @param {Seat} seat @param {{ in: boolean, admin?: boolean }} where */
export const moveBot = (seat, where) => doThere(seat, "bot", where);

/** @param {number} person @param {string} [payload] */
export const start = (person, payload) => doThere({ id: person }, "start", { payload });

/**
 * @param {Seat} seat
 * @param {string} text
 * @param {number} [replyTo]
 */
export const sendText = (seat, text, replyTo) => doThere(seat, "text", { text, reply_to: replyTo });

/** @param {Seat} seat @param {File[]} files @param {string[]} captions */
export const sendPhotos = (seat, files, captions) =>
  ask("POST", `${placeOf(seat)}/photos`, formOf(seat, files, captions));

/** @param {Seat} seat @param {File[]} files @param {string[]} captions */
export const sendFiles = (seat, files, captions) =>
  ask("POST", `${placeOf(seat)}/files`, formOf(seat, files, captions));

/** @param {Seat} seat @param {"contact" | "sticker" | "voice" | "location"} kind */
export const sendOther = (seat, kind) => doThere(seat, kind);

/**
 * @param {Seat} seat
 * @param {number} messageId
 * @param {string} data
 * @param {boolean} force presses a button that the message no longer has, as an old screen does
 * @returns {Promise<{ callback_query_id: string }>}
 */
export const press = (seat, messageId, data, force) =>
  doThere(seat, "press", { message_id: messageId, data, force });

/** @param {Seat} seat @param {number} messageId @param {string} text */
export const editText = (seat, messageId, text) => doThere(seat, "edit", { message_id: messageId, text });

/** @param {Seat} seat @param {number} messageId */
export const deleteMessage = (seat, messageId) => doThere(seat, "delete", { message_id: messageId });

/** @param {number} person @param {boolean} blocked */
export const block = (person, blocked) => doThere({ id: person }, "block", { blocked });

/** @returns {Promise<ClockReading>} */
export const readClock = () => ask("GET", "clock");

/** @param {{ add_seconds: number } | { now: string }} move @returns {Promise<ClockReading>} */
export const moveClock = (move) => ask("POST", "clock", move);

/** @returns {Promise<{ faults: Fault[] }>} */
export const readFaults = () => ask("GET", "faults");

/** @param {Fault} fault */
export const addFault = (fault) => ask("POST", "faults", fault);

export const clearFaults = () => ask("DELETE", "faults");

/** @param {{ per_second: number | null, per_chat_per_second: number | null }} limits */
export const setLimits = (limits) => ask("POST", "limits", limits);

export const restartBot = () => ask("POST", "restart", {});

// Everything the page asks of the sandbox server, one function per thing a person can do.

/** @import { ChatState, ClockReading, Fault, JournalPage, Person, State } from "./types.js" */

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

/**
 * @param {string} field
 * @param {File[]} files
 * @param {string[]} captions one per file, empty where there is none
 */
function formOf(field, files, captions) {
  const form = new FormData();
  files.forEach((file) => form.append(field, file, file.name));
  if (captions.some(Boolean)) form.append("captions", JSON.stringify(captions));
  return form;
}

/** @returns {Promise<State>} */
export const readState = () => ask("GET", "state");

/** @param {number} person @returns {Promise<ChatState>} */
export const readMessages = (person) => ask("GET", `people/${person}/messages`);

/** @param {number} after @returns {Promise<JournalPage>} */
export const readJournal = (after) => ask("GET", `journal?after=${after}&timeout=25`);

/** @param {Partial<Person>} person @returns {Promise<Person>} */
export const addPerson = (person) => ask("POST", "people", person);

/** @param {number} person @param {string} [payload] */
export const start = (person, payload) => ask("POST", `people/${person}/start`, payload ? { payload } : {});

/**
 * @param {number} person
 * @param {string} text
 * @param {number} [replyTo]
 */
export const sendText = (person, text, replyTo) =>
  ask("POST", `people/${person}/text`, replyTo ? { text, reply_to: replyTo } : { text });

/** @param {number} person @param {File[]} files @param {string[]} captions */
export const sendPhotos = (person, files, captions) =>
  ask("POST", `people/${person}/photos`, formOf("file", files, captions));

/** @param {number} person @param {File[]} files @param {string[]} captions */
export const sendFiles = (person, files, captions) =>
  ask("POST", `people/${person}/files`, formOf("file", files, captions));

/** @param {number} person @param {"contact" | "sticker" | "voice" | "location"} kind */
export const sendOther = (person, kind) => ask("POST", `people/${person}/${kind}`, {});

/**
 * @param {number} person
 * @param {number} messageId
 * @param {string} data
 * @param {boolean} force presses a button that the message no longer has, as an old screen does
 * @returns {Promise<{ callback_query_id: string }>}
 */
export const press = (person, messageId, data, force) =>
  ask("POST", `people/${person}/press`, { message_id: messageId, data, force });

/** @param {number} person @param {number} messageId @param {string} text */
export const editText = (person, messageId, text) =>
  ask("POST", `people/${person}/edit`, { message_id: messageId, text });

/** @param {number} person @param {number} messageId */
export const deleteMessage = (person, messageId) =>
  ask("POST", `people/${person}/delete`, { message_id: messageId });

/** @param {number} person @param {boolean} blocked */
export const block = (person, blocked) => ask("POST", `people/${person}/block`, { blocked });

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

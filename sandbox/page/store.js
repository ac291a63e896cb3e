// What the page knows of the sandbox, and who is told when it changes.

import * as api from "./api.js";
import { setClock } from "./time.js";

/** @import { Bot, Command, Group, InlineButton, JournalEvent, Person, ReplyMarkup, State, View } from "./types.js" */

/** A conversation, of a person or in a group, as it stands now. */
export class Conversation {
  /** @type {Map<number, View>} */
  messages = new Map();
  unread = 0;
  /** @type {ReplyMarkup | null} the reply keyboard in force */
  keyboard = null;
  /** @type {string | null} what the bot is doing, "typing" for example */
  action = null;
  /** @type {Map<number, InlineButton[]>} buttons that a message had before the bot edited it */
  oldButtons = new Map();

  /** @returns {View[]} oldest first */
  get inOrder() {
    return [...this.messages.values()].sort((one, other) => one.message_id - other.message_id);
  }

  get newest() {
    return this.inOrder.at(-1);
  }

  /**
   * Notes what a new message does to the keyboard, which outlives the message.
   * @param {ReplyMarkup} [markup]
   */
  takeKeyboard(markup) {
    if (markup?.keyboard) this.keyboard = markup;
    else if (markup?.remove_keyboard) this.keyboard = null;
  }

  /** @param {View} message */
  put(message) {
    const known = [
      ...(this.oldButtons.get(message.message_id) ?? []),
      ...buttonsOf(this.messages.get(message.message_id)),
    ];
    const present = new Set(buttonsOf(message).map(({ callback_data: data }) => data));
    const gone = new Map(
      known
        .filter(({ callback_data: data }) => !present.has(data))
        .map((button) => [button.callback_data, button]),
    );
    this.oldButtons.set(message.message_id, [...gone.values()]);
    this.messages.set(message.message_id, message);
  }
}

/** @param {View | undefined} message @returns {InlineButton[]} */
const buttonsOf = (message) =>
  (message?.reply_markup?.inline_keyboard ?? []).flat().filter((button) => button.callback_data);

/**
 * Events: "people" and "clock" and "commands" (no detail), "chat" and "action" (detail: id of a person or group),
 * "answer" (detail: {person, answer}). A group's id is below zero.
 */
export class Store extends EventTarget {
  /** @type {Bot} */
  bot = { id: 0, username: "", first_name: "" };
  /** @type {Map<number, Person>} */
  people = new Map();
  /** @type {Map<number, Group>} */
  groups = new Map();
  /** @type {Map<number, Conversation>} */
  conversations = new Map();
  /** @type {Command[]} */
  commands = [];
  canRestart = false;
  last = 0;
  /** @type {Set<number>} whose chats are on the screen */
  #onScreen = new Set();
  /** @type {Map<number, number>} */
  #actionTimers = new Map();

  /**
   * @param {string} kind
   * @param {(detail: any) => void} listener
   */
  on(kind, listener) {
    this.addEventListener(kind, (event) => listener(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {string} kind @param {unknown} [detail] */
  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }

  /** Whose chats there are: everybody's with the bot, then the groups. */
  get chats() {
    return [...this.people.keys(), ...this.groups.keys()];
  }

  /** @param {number} group @returns {number} who writes there: the one chosen last, or else the first member */
  voice(group) {
    const members = this.groups.get(group)?.members ?? [];
    const chosen = Number(sessionStorage.getItem(`voice-${group}`));
    return members.includes(chosen) ? chosen : members[0];
  }

  /** @param {number} group @param {number} person */
  speakAs(group, person) {
    sessionStorage.setItem(`voice-${group}`, String(person));
  }

  /** @param {number} person @returns {Conversation} */
  conversation(person) {
    let conversation = this.conversations.get(person);
    if (!conversation) this.conversations.set(person, (conversation = new Conversation()));
    return conversation;
  }

  /** Reads everything anew: at the beginning, and after the server was away. */
  async reload() {
    const state = await api.readState();
    const ids = [...state.people, ...state.groups].map(({ id }) => id);
    const chats = await Promise.all(ids.map((id) => api.readMessages(id)));
    this.last = state.last;
    this.conversations.clear();
    ids.forEach((id, index) => {
      const conversation = this.conversation(id);
      chats[index].messages.forEach((message) => conversation.put(message));
      conversation.keyboard = chats[index].keyboard;
      conversation.unread = this.#onScreen.has(id) ? 0 : unreadOf(id, conversation.inOrder);
    });
    this.#takeState(state);
    ids.forEach((id) => this.#tell("chat", id));
  }

  /** @param {State} state */
  #takeState(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.groups = new Map(state.groups.map((group) => [group.id, group]));
    this.commands = state.commands;
    this.canRestart = state.can_restart;
    setClock(state.clock);
    for (const kind of ["people", "clock", "commands"]) this.#tell(kind);
  }

  /** Follows the journal until the server forgets what it had told, as after its restart. */
  async follow() {
    for (;;) {
      const { events, last } = await api.readJournal(this.last);
      if (last < this.last) return;
      for (const event of events) this.#take(event);
      this.last = last;
      if (events.some(({ kind }) => ["person", "group", "clock", "commands"].includes(kind))) {
        this.#takeState(await api.readState());
      }
    }
  }

  /** @param {JournalEvent} event */
  #take(event) {
    const { person } = event;
    if (!person) return;
    if (event.kind === "callback_answer") this.#tell("answer", { person, answer: event.callback_answer });
    else if (event.kind === "action") this.#act(person, event.action ?? "typing");
    else if (event.kind === "delete") this.#forget(person, event);
    else if (event.message) this.#put(person, event.message, event.kind === "message");
  }

  /**
   * @param {number} person
   * @param {View} message
   * @param {boolean} isNew
   */
  #put(person, message, isNew) {
    const conversation = this.conversation(person);
    const known = conversation.messages.has(message.message_id);
    conversation.put(message);
    if (message.from_bot) this.#act(person, null);
    if (isNew && !known && message.from_bot && !this.#onScreen.has(person)) conversation.unread += 1;
    if (isNew) conversation.takeKeyboard(message.reply_markup);
    if (!message.from_bot) this.#noteStarted(person);
    this.#markRead(person);
    this.#tell("chat", person);
  }

  /** Whoever has written has started. @param {number} id */
  #noteStarted(id) {
    const person = this.people.get(id);
    if (!person || person.started) return;
    this.people.set(id, { ...person, started: true });
    this.#tell("people");
  }

  /** @param {number} person @param {JournalEvent} event */
  #forget(person, event) {
    const gone = event.message_id ?? event.message?.message_id;
    if (gone !== undefined) this.conversation(person).messages.delete(gone);
    this.#tell("chat", person);
  }

  /** @param {number} person @param {string | null} action */
  #act(person, action) {
    window.clearTimeout(this.#actionTimers.get(person));
    const conversation = this.conversation(person);
    if (action)
      this.#actionTimers.set(
        person,
        window.setTimeout(() => this.#act(person, null), 5000),
      );
    if (conversation.action === action) return;
    conversation.action = action;
    this.#tell("action", person);
  }

  /** @param {number[]} people whose chats are on the screen from now on */
  show(people) {
    this.#onScreen = new Set(people);
    for (const person of people) {
      this.conversation(person).unread = 0;
      this.#markRead(person);
    }
    this.#tell("people");
  }

  /** @param {number} person */
  #markRead(person) {
    const newest = this.conversation(person).newest;
    if (this.#onScreen.has(person) && newest)
      sessionStorage.setItem(`read-${person}`, String(newest.message_id));
  }
}

/**
 * How many of the bot's messages came since the person last looked or last wrote.
 * @param {number} person
 * @param {View[]} messages
 */
function unreadOf(person, messages) {
  const mark = Number(sessionStorage.getItem(`read-${person}`) ?? 0);
  const own = messages.findLast((message) => !message.from_bot)?.message_id ?? 0;
  const newest = messages.at(-1)?.message_id ?? 0;
  const read = Math.max(own, mark > newest ? 0 : mark);
  return messages.filter((message) => message.from_bot && message.message_id > read).length;
}

// The foot of a chat: Start, Unblock, Add to the group, or the composer with the keyboard that the bot has put above it.

import * as api from "./api.js";
import { el, fill } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";

/** @import { Chat } from "./chat.js" */
/** @import { KeyboardButton, ReplyMarkup } from "./types.js" */

/** @typedef {"start" | "blocked" | "out" | "open"} Stage */

export class Footer {
  /** @type {ReplyMarkup | null} the keyboard that the person has used or hidden */
  #hidden = null;
  /** @type {ReplyMarkup | null} */
  #shown = null;
  /** @type {Stage | null} */
  #stage = null;
  #askedBy = 0;

  /** @param {Chat} chat */
  constructor(chat) {
    this.chat = chat;
    this.node = el("footer", { class: "chat-footer" });
    this.keyboard = el("div", { class: "keyboard-place" });
    chat.composer.keyboardToggle.addEventListener("click", () => this.#toggleKeyboard());
  }

  refresh() {
    const { stage } = this.chat;
    if (stage !== this.#stage) fill(this.node, ...this.#contents(stage));
    this.#stage = stage;
    if (stage === "open") this.#refreshComposer();
  }

  /** @param {Stage} stage @returns {(Node | false)[]} */
  #contents(stage) {
    const { id, seat, composer, store } = this.chat;
    const payload = store.people.get(id)?.start ?? undefined;
    if (stage === "open") return [this.keyboard, composer.node];
    if (stage === "blocked")
      return [this.#bigButton("Unblock the bot", "unblock", () => api.block(id, false))];
    if (stage === "out")
      return [
        this.#bigButton(`Add ${store.bot.first_name}`, "add-bot", () => api.moveBot(seat, { in: true })),
        el("p", { class: "footer-note" }, `${store.bot.first_name} is not in this group.`),
      ];
    return [
      this.#bigButton("Start", "start", () => api.start(id, payload)),
      payload !== undefined &&
        el("p", { class: "footer-note" }, `t.me/${store.bot.username}?start=${payload}`),
    ];
  }

  /** @param {string} label @param {string} testid @param {() => Promise<unknown>} act */
  #bigButton(label, testid, act) {
    return el(
      "button",
      { type: "button", class: "primary big", testid, onclick: () => void this.chat.attempt(act()) },
      label,
    );
  }

  #refreshComposer() {
    const {
      composer,
      conversation: { keyboard },
    } = this.chat;
    const shown = keyboard === this.#hidden ? null : keyboard;
    if (shown !== this.#shown)
      fill(this.keyboard, shown && replyKeyboard(shown, (button) => this.#use(shown, button)));
    this.#shown = shown;
    composer.keyboardToggle.hidden = !keyboard;
    composer.keyboardToggle.setAttribute("aria-pressed", String(shown !== null));
    const forced = this.#forcedReply();
    composer.hint((forced?.reply_markup ?? shown)?.input_field_placeholder ?? this.chat.hint);
    if (!forced || forced.message_id === this.#askedBy) return;
    this.#askedBy = forced.message_id;
    composer.replyTo(forced);
  }

  /** The newest message, when the bot wants a reply to it. */
  #forcedReply() {
    const { newest } = this.chat.conversation;
    return newest?.reply_markup?.force_reply ? newest : null;
  }

  /** @param {ReplyMarkup} keyboard @param {KeyboardButton} button */
  #use(keyboard, button) {
    const { seat } = this.chat;
    if (keyboard.one_time_keyboard) this.#hidden = keyboard;
    void this.chat.attempt(
      button.request_contact
        ? api.sendOther(seat, "contact")
        : button.request_location
          ? api.sendOther(seat, "location")
          : api.sendText(seat, button.text),
    );
    this.refresh();
  }

  #toggleKeyboard() {
    const { keyboard } = this.chat.conversation;
    this.#hidden = this.#hidden === keyboard ? null : keyboard;
    this.refresh();
  }
}

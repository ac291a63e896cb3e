// A chat, as one person has it with the bot: header, messages, and what the person can do now.

import * as api from "./api.js";
import { avatar, fullName } from "./avatar.js";
import { chatChoices, messageChoices } from "./choices.js";
import { Composer } from "./composer.js";
import { el, fill, iconButton } from "./dom.js";
import { acceptDrops } from "./drop.js";
import { Footer } from "./footer.js";
import { buttonKey } from "./keyboards.js";
import { openLink } from "./links.js";
import { openMenu, openMenuAt } from "./popup.js";
import { Presses } from "./presses.js";
import { Timeline } from "./timeline.js";
import { alertBox, toast } from "./toasts.js";

/** @import { Acts } from "./bubble.js" */
/** @import { Store } from "./store.js" */
/** @import { ComposerLinks } from "./composer.js" */
/** @import { Stage } from "./footer.js" */
/** @import { CallbackAnswer, Group, InlineButton, Person, Seat, View } from "./types.js" */

/** @type {Record<string, string>} */
const ACTIONS = {
  typing: "is typing",
  upload_photo: "is sending a photo",
  upload_document: "is sending a file",
  upload_video: "is sending a video",
};

export class Chat {
  #waiting = false;

  /** @param {number} id @param {Store} store @param {(id: number) => void} close */
  constructor(id, store, close) {
    this.id = id;
    this.store = store;
    this.presses = new Presses((key, busy) => this.#markBusy(key, busy));
    this.composer = this.makeComposer({
      seat: () => this.seat,
      commands: () => this.commands,
      sendCommand: (command) => this.sendCommand(command),
      attempt: (work) => this.attempt(work),
      editLast: () => this.#editLast(),
    });
    const name = fullName(this.owner);
    this.acts = this.#acts();
    this.timeline = new Timeline(this.acts, `Messages of ${name}`);
    this.toasts = el("div", { class: "toasts" });
    this.timeline.node.append(this.toasts);
    this.footer = new Footer(this);
    this.closeButton = iconButton("close", "Close this chat", {
      class: "close-chat",
      onclick: () => close(id),
    });
    this.menuButton = iconButton("more", "What to do with this chat", {
      "aria-haspopup": "menu",
      testid: "chat-menu",
    });
    this.menuButton.addEventListener("click", () => openMenuAt(this.menuButton, this.choices()));
    this.who = el("div", { class: "chat-who" });
    this.header = el(
      "header",
      { class: "chat-header" },
      avatar(this.owner),
      this.who,
      this.menuButton,
      this.closeButton,
    );
    this.node = el(
      "section",
      { class: "chat", testid: `chat-${id}`, "aria-label": `Chat of ${name}` },
      this.header,
      this.timeline.node,
      this.footer.node,
    );
    acceptDrops(this.node, (files) => this.composer.attach(files, false));
    this.refresh();
  }

  /** @returns {Person} */
  get person() {
    return this.store.people.get(this.id) ?? { id: this.id, first_name: "?", started: true, blocked: false };
  }

  /** @returns {Person | Group} whose chat it is */
  get owner() {
    return this.person;
  }

  /** @returns {Seat} where the person sits who acts here */
  get seat() {
    return { id: this.id };
  }

  /** @returns {Stage} what can be done here now */
  get stage() {
    const { started, blocked } = this.person;
    return !started ? "start" : blocked ? "blocked" : "open";
  }

  /** What an empty field says. */
  get hint() {
    return "";
  }

  get commands() {
    return this.store.commands;
  }

  /** The line below the name. */
  get about() {
    const { about, username } = this.person;
    return about || (username ? `@${username}` : `writes to ${this.store.bot.first_name}`);
  }

  get conversation() {
    return this.store.conversation(this.id);
  }

  /** @param {ComposerLinks} links */
  makeComposer(links) {
    return new Composer(this.id, links);
  }

  choices() {
    return chatChoices(this);
  }

  /** @param {View} message */
  isOwn(message) {
    return !(message.from_bot ?? message.from?.is_bot);
  }

  /** @param {View} message */
  authorOf(message) {
    return this.isOwn(message) ? "You" : this.store.bot.first_name;
  }

  /** @param {View} _message @returns {string | null} in a private chat one sees from the side who writes */
  sender(_message) {
    return null;
  }

  /** @param {string} command */
  sendCommand(command) {
    void this.attempt(api.sendText(this.seat, command));
  }

  /** Shows what has changed, once for all that changed at the same moment. */
  refreshSoon() {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.refresh();
    });
  }

  refresh() {
    this.showHeader();
    this.timeline.show(this.conversation.inOrder, this.introduction());
    this.composer.refresh();
    this.footer.refresh();
  }

  /** Draws every message anew, as when the time zone changes. */
  redraw() {
    this.timeline.forget();
    this.refresh();
  }

  showHeader() {
    const { action } = this.conversation;
    const bot = this.store.bot.first_name;
    const { about } = this;
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    const line = action
      ? el(
          "p",
          { class: "typing", role: "status", testid: "typing" },
          `${bot} ${ACTIONS[action] ?? "is busy"}`,
          dots,
        )
      : el("p", { title: about }, about);
    fill(this.who, el("h2", {}, fullName(this.owner)), line);
  }

  /** What an empty chat says. */
  get greeting() {
    const { started, start, first_name: name } = this.person;
    if (started) return "No messages yet. Write something, or choose a command.";
    return start
      ? `${name} has been given an invitation link to this bot. Start opens it.`
      : `${name} has just found this bot. Start begins the conversation.`;
  }

  introduction() {
    const { bot } = this.store;
    return el(
      "div",
      { class: "introduction" },
      el("img", { src: "/page/icon.svg", alt: "" }),
      el("h3", {}, bot.first_name),
      el("p", { class: "introduction-name" }, `@${bot.username}`),
      el("p", {}, this.greeting),
    );
  }

  /** @returns {Acts} */
  #acts() {
    return {
      isOwn: (message) => this.isOwn(message),
      who: (message) => this.authorOf(message),
      sender: (message) => this.sender(message),
      sendCommand: (command) => this.sendCommand(command),
      openLink: (url) => this.#openLink(url),
      press: (message, button) => void this.press(message, button, false),
      isBusy: (message, button) => this.presses.isBusy(buttonKey(message, button)),
      copy: (text) => void this.copy(text),
      explain: (text) => toast(this.toasts, text),
      jumpTo: (messageId) => this.timeline.jumpTo(messageId),
      openMenu: (messages, point) => openMenu(point, messageChoices(this, messages)),
    };
  }

  /** @param {string} url */
  #openLink(url) {
    const payload = openLink(url, this.store.bot.username);
    if (payload) void this.attempt(api.start(this.seat.by ?? this.id, payload));
  }

  /** @param {View} message @param {InlineButton} button @param {boolean} force */
  async press(message, button, force) {
    const pressing = api.press(this.seat, message.message_id, button.callback_data ?? "", force);
    await this.attempt(this.presses.follow(buttonKey(message, button), pressing));
  }

  /** @param {string} key @param {boolean} busy */
  #markBusy(key, busy) {
    for (const button of this.node.querySelectorAll("[data-key]")) {
      if (button.getAttribute("data-key") !== key) continue;
      if (busy) button.setAttribute("aria-busy", "true");
      else button.removeAttribute("aria-busy");
    }
  }

  /** @param {CallbackAnswer} answer */
  takeAnswer(answer) {
    this.presses.answered(answer.callback_query_id);
    if (answer.url) this.#openLink(answer.url);
    if (!answer.text) return;
    if (answer.show_alert) alertBox(this.store.bot.first_name, answer.text);
    else toast(this.toasts, answer.text);
  }

  #editLast() {
    const own = this.conversation.inOrder.findLast(
      (message) => this.isOwn(message) && message.text !== undefined,
    );
    if (own) this.composer.edit(own);
  }

  /** @param {string} text */
  async copy(text) {
    if (await this.attempt(navigator.clipboard.writeText(text))) toast(this.toasts, "Copied");
  }

  /**
   * Waits for something that the person asked for, and shows what went wrong.
   * @param {Promise<unknown>} work
   * @returns {Promise<boolean>} whether it went well
   */
  async attempt(work) {
    try {
      await work;
      return true;
    } catch (error) {
      const isLost = error instanceof TypeError;
      toast(
        this.toasts,
        isLost ? "The sandbox cannot be reached." : String(/** @type {Error} */ (error).message),
        "trouble",
      );
      return false;
    }
  }
}

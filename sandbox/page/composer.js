// Where a person writes: text, photos, files, commands, replies and corrections.

import * as api from "./api.js";
import { attachMenu } from "./attach.js";
import { summary } from "./bubble.js";
import { CommandMenu } from "./commands.js";
import { el, fill, icon, iconButton } from "./dom.js";
import { Tray } from "./tray.js";

/** @import { Command, Seat, View } from "./types.js" */

const PLACEHOLDER = "Message";

/** @typedef {{ kind: "reply" | "edit", message: View }} About which message the text answers or corrects */

/**
 * @typedef {object} ComposerLinks
 * @property {() => Seat} seat where what is written goes, and from whom
 * @property {() => Command[]} commands
 * @property {(command: string) => void} sendCommand
 * @property {(work: Promise<unknown>) => Promise<boolean>} attempt tells whether it went well, shows why not
 * @property {() => void} editLast
 */

export class Composer {
  /** @type {About | null} */
  #about = null;

  /** @param {number} id @param {ComposerLinks} links @param {Node | null} [before] what stands before the field */
  constructor(id, links, before = null) {
    this.id = id;
    this.links = links;
    this.before = before;
    this.tray = new Tray();
    this.menu = new CommandMenu(links.commands, (command) => this.sendCommand(command));
    this.field = el("textarea", {
      rows: "1",
      placeholder: PLACEHOLDER,
      "aria-label": PLACEHOLDER,
      testid: "composer",
    });
    this.field.value = sessionStorage.getItem(this.#draftKey) ?? "";
    this.context = el("div", { class: "context", hidden: true });
    this.keyboardToggle = iconButton("keyboard", "Show or hide the bot's keyboard", { hidden: true });
    this.slash = iconButton("slash", "Commands", {
      testid: "open-commands",
      onclick: () => this.#toggleCommands(),
    });
    this.node = this.#layout();
    this.#listen();
    this.refresh();
  }

  get #draftKey() {
    return `draft-${this.id}`;
  }

  #layout() {
    const attaching = attachMenu({
      attach: (files, asFiles) => this.attach(files, asFiles),
      sendOther: (kind) => void this.links.attempt(api.sendOther(this.links.seat(), kind)),
    });
    const send = iconButton("send", "Send", { class: "send", testid: "send", onclick: () => this.send() });
    const line = el("div", { class: "composer-line" }, this.before, ...attaching, this.field);
    line.append(this.slash, this.keyboardToggle, send);
    return el("div", { class: "composer" }, this.menu.node, this.context, this.tray.node, line);
  }

  #listen() {
    this.field.addEventListener("input", () => this.#afterTyping());
    this.field.addEventListener("keydown", (event) => this.#takeKey(event));
    this.field.addEventListener("blur", () => window.setTimeout(() => this.#leave(), 200));
    this.field.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      this.attach(files, false);
    });
  }

  /** Closes the menu, unless the field has the focus again, as after a press of the menu's button. */
  #leave() {
    if (document.activeElement !== this.field) this.menu.close();
  }

  #afterTyping() {
    sessionStorage.setItem(this.#draftKey, this.#about?.kind === "edit" ? "" : this.field.value);
    this.menu.suggest(this.field.value);
    this.#fit();
  }

  #fit() {
    this.field.style.height = "auto";
    if (this.field.scrollHeight) this.field.style.height = `${Math.min(this.field.scrollHeight, 200)}px`;
  }

  /** @param {KeyboardEvent} event */
  #takeKey(event) {
    if (event.isComposing) return;
    if (this.menu.takesKey(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void this.send();
    } else if (event.key === "Escape" && this.#about) this.#forget();
    else if (event.key === "ArrowUp" && !this.field.value) {
      event.preventDefault();
      this.links.editLast();
    }
  }

  #toggleCommands() {
    const opened = this.menu.isOpen;
    this.field.focus();
    this.menu.suggest(opened ? "" : "/");
  }

  /** Shows or hides what depends on the bot: its command menu. */
  refresh() {
    this.slash.hidden = !this.links.commands().length;
    this.#fit();
  }

  /** @param {string} [placeholder] */
  hint(placeholder) {
    this.field.placeholder = placeholder || PLACEHOLDER;
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  /** @param {File[]} files @param {boolean} asFiles */
  attach(files, asFiles) {
    if (!files.length) return;
    this.tray.add(files, asFiles);
    this.focus();
  }

  /** @param {View} message */
  replyTo(message) {
    this.#setAbout({ kind: "reply", message });
    this.focus();
  }

  /** @param {View} message */
  edit(message) {
    this.#setAbout({ kind: "edit", message });
    this.#write(message.text ?? message.caption ?? "");
    this.focus();
  }

  #forget() {
    if (this.#about?.kind === "edit") this.#write("");
    this.#setAbout(null);
  }

  /** @param {About | null} about */
  #setAbout(about) {
    this.#about = about;
    this.context.hidden = !about;
    fill(
      this.context,
      ...(about
        ? [
            icon(about.kind),
            el(
              "span",
              { class: "context-text" },
              el("strong", {}, about.kind === "edit" ? "Edit message" : "Reply"),
              el("span", {}, summary(about.message)),
            ),
            iconButton("close", "Cancel", { onclick: () => this.#forget() }),
          ]
        : []),
    );
  }

  /** @param {string} text */
  #write(text) {
    this.field.value = text;
    this.#afterTyping();
  }

  /** @param {string} command */
  sendCommand(command) {
    this.#write("");
    this.links.sendCommand(command);
  }

  async send() {
    const text = this.field.value.trim();
    const about = this.#about;
    if (!this.tray.isEmpty) return this.#sendTray(text);
    if (!text && !(about?.kind === "edit" && about.message.media)) return;
    this.#setAbout(null);
    this.#write("");
    const sent =
      about?.kind === "edit"
        ? api.editText(this.links.seat(), about.message.message_id, text)
        : api.sendText(this.links.seat(), text, about?.message.message_id);
    if (await this.links.attempt(sent)) return;
    if (!this.field.value) this.#write(text);
    this.#setAbout(about);
  }

  /** @param {string} caption */
  async #sendTray(caption) {
    const { files, asFiles } = this.tray;
    const send = asFiles ? api.sendFiles : api.sendPhotos;
    this.node.setAttribute("aria-busy", "true");
    const went = await this.links.attempt(send(this.links.seat(), files, this.tray.captions(caption)));
    this.node.removeAttribute("aria-busy");
    if (!went) return;
    this.tray.clear();
    this.#write("");
  }
}

// A group chat: many people and the bot, seen and written to as one of them.

import * as api from "./api.js";
import { avatar, fullName } from "./avatar.js";
import { Chat } from "./chat.js";
import { groupChoices, speakerChoices } from "./choices.js";
import { Composer } from "./composer.js";
import { el, fill } from "./dom.js";
import { openMenuAt } from "./popup.js";

/** @import { ComposerLinks } from "./composer.js" */
/** @import { Stage } from "./footer.js" */
/** @import { Group, Person, View } from "./types.js" */

/** @param {Group} group */
export const hasBot = ({ bot_status: status }) => status === "member" || status === "administrator";

export class GroupChat extends Chat {
  /** @returns {Group} */
  get group() {
    const nobody = { id: this.id, title: "?", members: [], bot_status: /** @type {const} */ ("left"), commands: [] };
    return this.store.groups.get(this.id) ?? nobody;
  }

  get owner() {
    return this.group;
  }

  /** @returns {Person[]} */
  get members() {
    return this.group.members.flatMap((id) => this.store.people.get(id) ?? []);
  }

  get hasBot() {
    return hasBot(this.group);
  }

  /** @returns {Person} who writes here now */
  get speaker() {
    const nobody = { id: 0, first_name: "?", started: true, blocked: false };
    return this.store.people.get(this.store.voice(this.id)) ?? nobody;
  }

  get seat() {
    return { id: this.id, by: this.speaker.id };
  }

  /** @returns {Stage} */
  get stage() {
    return this.hasBot ? "open" : "out";
  }

  get hint() {
    return `Message as ${this.speaker.first_name}`;
  }

  get commands() {
    return this.group.commands;
  }

  get about() {
    const bot = this.hasBot ? [this.store.bot.first_name] : [];
    return [...this.members.map(fullName), ...bot].join(", ");
  }

  get greeting() {
    return this.hasBot
      ? "No messages yet. The bot reads commands here and answers to its messages, and no other talk."
      : "The bot has to be added before it can write here.";
  }

  /** @param {ComposerLinks} links */
  makeComposer(links) {
    this.speakerButton = el("button", {
      type: "button",
      class: "speaker",
      testid: "speaker",
      "aria-haspopup": "menu",
      onclick: () => openMenuAt(this.speakerButton, speakerChoices(this)),
    });
    return new Composer(this.id, links, this.speakerButton);
  }

  choices() {
    return groupChoices(this);
  }

  refresh() {
    const { speaker } = this;
    const label = `You write as ${fullName(speaker)}. Choose somebody else`;
    this.speakerButton.title = label;
    this.speakerButton.setAttribute("aria-label", label);
    fill(this.speakerButton, avatar(speaker));
    super.refresh();
  }

  /** @param {number} person whose words are written next, and from whose side the chat is seen */
  speakAs(person) {
    this.store.speakAs(this.id, person);
    this.redraw();
  }

  /** @param {View} message */
  isOwn(message) {
    return message.from?.id === this.speaker.id;
  }

  /** @param {View} message */
  authorOf(message) {
    return this.isOwn(message) ? "You" : (this.sender(message) ?? "");
  }

  /** @param {View} message */
  sender(message) {
    if (this.isOwn(message)) return null;
    return message.from.is_bot ? this.store.bot.first_name : fullName(message.from);
  }

  /** Commands in a group name the bot they are for, as clients write them. @param {string} command */
  sendCommand(command) {
    const addressed = command.includes("@") ? command : `${command}@${this.store.bot.username}`;
    void this.attempt(api.sendText(this.seat, addressed));
  }
}

// What a person can do with a message and with the chat as a whole.

import * as api from "./api.js";
import { fullName } from "./avatar.js";
import { isPicture } from "./media.js";

/** @import { Chat } from "./chat.js" */
/** @import { GroupChat } from "./group.js" */
/** @import { Choice } from "./popup.js" */
/** @import { View } from "./types.js" */

const OLD_BUTTONS = 12;

/**
 * @param {Chat} chat
 * @param {View[]} messages one, or the messages of an album
 * @returns {Choice[]}
 */
export function messageChoices(chat, messages) {
  const [first] = messages;
  const words = messages
    .map(({ text, caption }) => text ?? caption)
    .filter(Boolean)
    .join("\n");
  /** @type {Choice[]} */
  const choices = [{ label: "Reply", drawing: "reply", act: () => chat.composer.replyTo(first) }];
  if (words) choices.push({ label: "Copy text", drawing: "copy", act: () => void chat.copy(words) });
  if (chat.isOwn(first) && (first.text !== undefined || isPicture(first) || first.document)) {
    choices.push({ label: "Edit", drawing: "edit", act: () => chat.composer.edit(first) });
  }
  if (chat.isOwn(first))
    choices.push({ label: "Delete", drawing: "trash", danger: true, act: () => void erase(chat, messages) });
  return [...choices, ...oldButtons(chat, first)];
}

/** @param {Chat} chat @param {View[]} messages */
const erase = (chat, messages) =>
  chat.attempt(Promise.all(messages.map(({ message_id: id }) => api.deleteMessage(chat.seat, id))));

/**
 * The buttons that an old screen would still show.
 * @param {Chat} chat
 * @param {View} message
 * @returns {Choice[]}
 */
function oldButtons(chat, message) {
  const old = chat.conversation.oldButtons.get(message.message_id) ?? [];
  return old.slice(-OLD_BUTTONS).map((button) => ({
    label: `Press the old “${button.text}”`,
    drawing: "press",
    act: () => void chat.press(message, button, true),
  }));
}

/** @param {Chat} chat @returns {Choice[]} */
export function chatChoices(chat) {
  const { blocked, started } = chat.person;
  /** @type {Choice[]} */
  const choices = [
    {
      label: blocked ? "Unblock the bot" : "Block the bot",
      drawing: "block",
      danger: !blocked,
      testid: "toggle-block",
      act: () => void chat.attempt(api.block(chat.id, !blocked)),
    },
  ];
  if (started)
    choices.unshift({
      label: "Press Start again",
      drawing: "restart",
      act: () => void chat.attempt(api.start(chat.id)),
    });
  return choices;
}

/** @param {GroupChat} chat @returns {Choice[]} */
export function groupChoices(chat) {
  const { bot } = chat.store;
  const isAdmin = chat.group.bot_status === "administrator";
  /** @param {{ in: boolean, admin?: boolean }} where */
  const move = (where) => () => void chat.attempt(api.moveBot(chat.seat, where));
  if (!chat.hasBot) return [{ label: `Add ${bot.first_name}`, drawing: "add", act: move({ in: true }) }];
  return [
    {
      label: isAdmin ? `Make ${bot.first_name} an ordinary member` : `Make ${bot.first_name} an admin`,
      drawing: "people",
      act: move({ in: true, admin: !isAdmin }),
    },
    {
      label: `Remove ${bot.first_name}`,
      drawing: "block",
      danger: true,
      testid: "remove-bot",
      act: move({ in: false }),
    },
  ];
}

/** @param {GroupChat} chat @returns {Choice[]} whose words are written next */
export const speakerChoices = (chat) =>
  chat.members.map((person) => ({
    label: fullName(person),
    drawing: person.id === chat.speaker.id ? "check" : "contact",
    testid: `speaker-${person.id}`,
    act: () => chat.speakAs(person.id),
  }));

// One message, or one album, as a bubble with its buttons.

import { hueOf } from "./avatar.js";
import { el, iconButton } from "./dom.js";
import { richText } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { attachment, fileCard, isPicture, mosaic } from "./media.js";
import { stamp } from "./time.js";

/** @import { View } from "./types.js" */
/** @import { Taps } from "./entities.js" */
/** @import { ButtonActs } from "./keyboards.js" */

/**
 * @typedef {object} BubbleActs
 * @property {(messages: View[], point: { x: number, y: number }) => void} openMenu
 * @property {(messageId: number) => void} jumpTo
 * @property {(message: View) => boolean} isOwn whether it is written by the person whose view of the chat it is
 * @property {(message: View) => string} who
 * @property {(message: View) => string | null} sender the name to put above a message, where many people write
 */

/** @typedef {Taps & ButtonActs & BubbleActs} Acts */

/** @type {Record<string, string>} */
const SERVICE = {
  pinned_message: "A message was pinned",
  users_shared: "Users were shared",
  chat_shared: "A chat was shared",
  web_app_data: "Data from a web app were sent",
  message_auto_delete_timer_changed: "The auto-delete timer was changed",
  successful_payment: "A payment was made",
  write_access_allowed: "The bot was allowed to write",
};

/** @param {View} message @returns {string | null} the line for what is an event rather than a message */
export function serviceLine(message) {
  const { from, new_chat_members: added, left_chat_member: gone } = message;
  if (added) return `${from.first_name} added ${added.map(nameOf).join(", ")}`;
  if (gone) return gone.id === from.id ? `${gone.first_name} left` : `${from.first_name} removed ${gone.first_name}`;
  return SERVICE[Object.keys(SERVICE).find((key) => key in message) ?? ""] ?? null;
}

/** @param {{ first_name: string }} user */
const nameOf = ({ first_name: name }) => name;

/** @param {View} message @returns {string} one line of what the message is about */
export function summary(message) {
  const words = message.text ?? message.caption;
  if (words) return words;
  if (message.contact) return "Contact";
  if (message.location || message.venue) return "Location";
  if (message.sticker) return `${message.sticker.emoji ?? ""} Sticker`.trim();
  if (message.voice) return "Voice message";
  if (isPicture(message)) return "Photo";
  return message.media?.name ?? serviceLine(message) ?? "Message";
}

/**
 * @param {View[]} messages one, or the messages of an album
 * @param {Acts} acts
 * @returns {HTMLElement}
 */
export function bubble(messages, acts) {
  const [first] = messages;
  const service = serviceLine(first);
  if (service) return el("p", { class: "service" }, service);
  const keyboard = inlineKeyboard(first, acts);
  const node = el(
    "article",
    {
      class: ["message", acts.isOwn(first) ? "mine" : "theirs", keyboard && "with-keyboard"]
        .filter(Boolean)
        .join(" "),
      testid: "message",
      "data-message-id": first.message_id,
      "aria-label": `${acts.who(first)}, ${stamp(first.date)}`,
    },
    body(messages, acts),
    keyboard,
  );
  node.addEventListener("contextmenu", (event) => {
    if (window.getSelection()?.toString() || /** @type {Element} */ (event.target).closest("a")) return;
    event.preventDefault();
    acts.openMenu(messages, { x: event.clientX, y: event.clientY });
  });
  return node;
}

/** @param {View[]} messages @param {Acts} acts */
function body(messages, acts) {
  const pictures = messages.every(isPicture);
  const captioned = messages.filter(({ caption }) => caption);
  const words = messages[0].text !== undefined || captioned.length > 0;
  const more = iconButton("more", "What to do with this message", {
    class: "bubble-more",
    testid: "message-menu",
  });
  more.addEventListener("click", () => {
    const { left, bottom } = more.getBoundingClientRect();
    acts.openMenu(messages, { x: left, y: bottom });
  });
  const above = messages[0].show_caption_above_media;
  const carried = pictures
    ? [mosaic(messages)]
    : messages.map((message) =>
        message.media?.kind === "document" ? fileCard(message) : attachment(message),
      );
  const text = words
    ? wording(messages, captioned, acts)
    : el("div", { class: "stamp-line" }, mark(messages));
  const big = messages[0].sticker || messages[0].dice;
  const kind = pictures ? "bubble picture" : big ? "bubble big" : "bubble";
  const content =
    carried.some(Boolean) || words
      ? carried
      : [el("p", { class: "unknown" }, "The sandbox cannot show this message.")];
  return el(
    "div",
    { class: words ? `${kind} worded` : kind },
    sender(messages[0], acts),
    quote(messages[0], acts),
    above && text,
    ...content,
    !above && text,
    more,
  );
}

/**
 * @param {View[]} messages
 * @param {View[]} captioned
 * @param {Acts} acts
 */
function wording(messages, captioned, acts) {
  const [first] = messages;
  const texts =
    first.text !== undefined
      ? [richText(first.text, first.entities, acts)]
      : captioned.map((message) => richText(message.caption ?? "", message.caption_entities, acts));
  return el(
    "div",
    { class: "text" },
    ...texts.flatMap((text, index) => (index ? ["\n", text] : [text])),
    mark(messages),
  );
}

/** @param {View[]} messages */
function mark(messages) {
  const edited = messages.find((message) => message.edited);
  return el(
    "span",
    { class: "stamp", title: edited?.edit_date ? `Edited at ${stamp(edited.edit_date)}` : null },
    edited && el("span", { testid: "edited" }, "edited "),
    stamp(messages[0].date),
  );
}

/** @param {View} message @param {Acts} acts */
function sender(message, acts) {
  const name = acts.sender(message);
  return name && el("div", { class: "sender", "data-hue": message.from?.is_bot ? null : hueOf(message.from.id) }, name);
}

/** @param {View} message @param {Acts} acts */
function quote({ reply_to_message: original }, acts) {
  return (
    original &&
    el(
      "button",
      { type: "button", class: "quote", onclick: () => acts.jumpTo(original.message_id) },
      el("span", { class: "quote-who" }, acts.who(original)),
      el("span", { class: "quote-text" }, summary(original)),
    )
  );
}

// The buttons under a message and the keyboard above the composer.

import { el, icon } from "./dom.js";

/** @import { InlineButton, KeyboardButton, ReplyMarkup, View } from "./types.js" */

/**
 * @typedef {object} ButtonActs
 * @property {(message: View, button: InlineButton) => void} press
 * @property {(message: View, button: InlineButton) => boolean} isBusy
 * @property {(url: string) => void} openLink
 * @property {(text: string) => void} copy
 * @property {(text: string) => void} explain
 */

/** @param {View} message @param {InlineButton} button */
export const buttonKey = (message, button) => `${message.message_id} ${button.callback_data}`;

/** @param {string | undefined} style */
const styleOf = (style) => (style && ["primary", "success", "danger"].includes(style) ? style : null);

/**
 * @param {View} message
 * @param {ButtonActs} acts
 * @returns {HTMLElement | null}
 */
export function inlineKeyboard(message, acts) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return el(
    "div",
    { class: "inline-keyboard" },
    ...rows.map((row) =>
      el("div", { class: "button-row" }, ...row.map((button) => inlineButton(message, button, acts))),
    ),
  );
}

/**
 * @param {View} message
 * @param {InlineButton} button
 * @param {ButtonActs} acts
 */
function inlineButton(message, button, acts) {
  const url = button.url ?? button.web_app?.url ?? button.login_url?.url;
  const act = () => {
    if (button.callback_data !== undefined) acts.press(message, button);
    else if (url) acts.openLink(url);
    else if (button.copy_text) acts.copy(button.copy_text.text);
    else acts.explain("The sandbox cannot press this kind of button.");
  };
  const corner = url ? "↗" : button.copy_text ? "⧉" : null;
  return el(
    "button",
    {
      type: "button",
      class: "inline-button",
      testid: "inline-button",
      "data-style": styleOf(button.style),
      "data-key": button.callback_data !== undefined && buttonKey(message, button),
      "aria-busy": button.callback_data !== undefined && acts.isBusy(message, button) ? "true" : null,
      onclick: act,
    },
    el("span", { class: "button-text" }, button.text),
    corner && el("span", { class: "corner", "aria-hidden": "true" }, corner),
  );
}

/**
 * @param {ReplyMarkup} markup
 * @param {(button: KeyboardButton) => void} choose
 */
export function replyKeyboard(markup, choose) {
  const rows = (markup.keyboard ?? []).map((row) =>
    el(
      "div",
      { class: "button-row" },
      ...row.map((one) => {
        const button = typeof one === "string" ? { text: one } : one;
        const drawing = button.request_contact ? "contact" : button.request_location ? "place" : null;
        return el(
          "button",
          {
            type: "button",
            class: "reply-button",
            testid: "reply-button",
            "data-style": styleOf(button.style),
            onclick: () => choose(button),
          },
          drawing && icon(drawing),
          button.text,
        );
      }),
    ),
  );
  return el("div", { class: "reply-keyboard", testid: "reply-keyboard" }, ...rows);
}

// Short answers of the bot and of the sandbox: a toast that leaves by itself, or an alert that waits for OK.

import { el } from "./dom.js";

const SHOWN_MS = 3000;
const MOST = 2;

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {"answer" | "trouble"} [kind]
 */
export function toast(place, text, kind = "answer") {
  const node = el(
    "div",
    { class: `toast ${kind}`, testid: "toast", role: kind === "trouble" ? "alert" : "status" },
    text,
  );
  node.addEventListener("click", () => node.remove());
  place.append(node);
  while (place.children.length > MOST) place.firstElementChild?.remove();
  window.setTimeout(() => node.remove(), SHOWN_MS + text.length * 40);
}

/**
 * @param {string} who
 * @param {string} text
 */
export function alertBox(who, text) {
  const ok = el("button", { type: "submit", class: "primary" }, "OK");
  const dialog = el(
    "dialog",
    { class: "dialog alert", testid: "alert", "aria-label": who },
    el(
      "form",
      { method: "dialog" },
      el("h2", {}, who),
      el("p", {}, text),
      el("div", { class: "dialog-buttons" }, ok),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

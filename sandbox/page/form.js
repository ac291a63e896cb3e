// A dialog with a form: it stays open and says why while what it asks for is refused.

import { el } from "./dom.js";

/**
 * @typedef {object} FormParts
 * @property {string} title
 * @property {string} testid
 * @property {Node[]} fields
 * @property {string} done what the button says
 * @property {(form: HTMLFormElement) => Promise<void>} send
 */

/** @param {string} label @param {HTMLElement} input */
export const labelled = (label, input) => el("label", { class: "field" }, el("span", {}, label), input);

/** @param {FormParts} parts */
export function openForm({ title, testid, fields, done, send }) {
  const trouble = el("p", { class: "trouble-line", role: "alert" });
  const form = el(
    "form",
    { method: "dialog" },
    el("h2", {}, title),
    ...fields,
    trouble,
    el(
      "div",
      { class: "dialog-buttons" },
      el("button", { type: "button", onclick: () => dialog.close() }, "Cancel"),
      el("button", { type: "submit", class: "primary" }, done),
    ),
  );
  const dialog = el("dialog", { class: "dialog", testid, "aria-label": title }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await send(form);
      dialog.close();
    } catch (error) {
      trouble.textContent = String(/** @type {Error} */ (error).message);
    }
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

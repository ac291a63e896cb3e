// The paperclip: what can be sent besides text.

import { el, iconButton } from "./dom.js";
import { openMenuAt } from "./popup.js";
import { samplePhoto } from "./sample.js";

/** @import { Choice } from "./popup.js" */

/**
 * @typedef {object} AttachActs
 * @property {(files: File[], asFiles: boolean) => void} attach puts files beside the text, to be sent with it
 * @property {(kind: "contact" | "sticker" | "voice" | "location") => void} sendOther
 */

/**
 * @param {AttachActs} acts
 * @returns {HTMLElement[]} the button, and the file inputs behind it
 */
export function attachMenu({ attach, sendOther }) {
  const photos = picker("attach-photo", "Attach photos", "image/*", (files) => attach(files, false));
  const files = picker("attach-file", "Attach files", null, (chosen) => attach(chosen, true));
  const drawSample = async () => attach([await samplePhoto()], false);
  /** @type {Choice[]} */
  const choices = [
    { label: "Photos", drawing: "image", act: () => photos.click() },
    { label: "Files", drawing: "file", act: () => files.click() },
    { label: "Sample photo", drawing: "sparkle", testid: "sample-photo", act: drawSample },
    { label: "My contact", drawing: "contact", act: () => sendOther("contact") },
    { label: "Sticker", drawing: "sticker", act: () => sendOther("sticker") },
    { label: "Voice message", drawing: "voice", act: () => sendOther("voice") },
    { label: "Location", drawing: "place", act: () => sendOther("location") },
  ];
  const button = iconButton("attach", "Attach", { testid: "attach", "aria-haspopup": "menu" });
  button.addEventListener("click", () => openMenuAt(button, choices));
  return [button, photos, files];
}

/**
 * @param {string} testid
 * @param {string} label
 * @param {string | null} accept
 * @param {(files: File[]) => void} take
 */
function picker(testid, label, accept, take) {
  const look = { class: "unseen", tabindex: "-1", testid, "aria-label": label };
  const input = el("input", { type: "file", multiple: true, accept, ...look });
  input.addEventListener("change", () => {
    take([...(input.files ?? [])]);
    input.value = "";
  });
  return input;
}

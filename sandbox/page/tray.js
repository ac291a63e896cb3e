// Files that wait above the composer to be sent, each with its caption.

import { el, fill, iconButton } from "./dom.js";

const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** @typedef {{ file: File, address: string | null, caption: HTMLInputElement }} Item */

export class Tray {
  /** @type {Item[]} */
  #items = [];

  constructor() {
    this.choice = el("input", { type: "checkbox", testid: "as-files" });
    this.list = el("div", { class: "tray-items" });
    this.note = el("label", { class: "tray-note" }, this.choice, "Send as files, without compression");
    this.node = el("div", { class: "tray", hidden: true, testid: "tray" }, this.list, this.note);
  }

  get isEmpty() {
    return !this.#items.length;
  }

  get files() {
    return this.#items.map(({ file }) => file);
  }

  /** Whether they go as files: by choice, or because not all of them are photos. */
  get asFiles() {
    return this.choice.checked || !this.files.every(({ type }) => PHOTO_TYPES.includes(type));
  }

  /** @param {string} first what the composer holds: the caption of the first one @returns {string[]} */
  captions(first) {
    return this.#items.map(({ caption }, index) => (index ? caption.value.trim() : first));
  }

  /** @param {Iterable<File>} files @param {boolean} asFiles */
  add(files, asFiles) {
    for (const file of files) {
      const address = PHOTO_TYPES.includes(file.type) ? URL.createObjectURL(file) : null;
      const caption = el("input", {
        class: "tray-caption",
        placeholder: "Caption",
        "aria-label": `Caption of ${file.name}`,
        maxlength: 1024,
      });
      this.#items.push({ file, address, caption });
    }
    if (asFiles) this.choice.checked = true;
    this.#show();
  }

  clear() {
    this.#items.forEach(({ address }) => address && URL.revokeObjectURL(address));
    this.#items = [];
    this.choice.checked = false;
    this.#show();
  }

  /** @param {Item} item */
  #remove(item) {
    if (item.address) URL.revokeObjectURL(item.address);
    this.#items = this.#items.filter((other) => other !== item);
    this.#show();
  }

  #show() {
    this.node.hidden = this.isEmpty;
    this.note.hidden = !this.files.every(({ type }) => PHOTO_TYPES.includes(type));
    fill(
      this.list,
      ...this.#items.map((item, index) =>
        el(
          "div",
          { class: "tray-item" },
          item.address
            ? el("img", { src: item.address, alt: item.file.name })
            : el("span", { class: "tray-file" }, item.file.name),
          iconButton("close", `Remove ${item.file.name}`, {
            class: "tray-remove",
            onclick: () => this.#remove(item),
          }),
          index > 0 && item.caption,
        ),
      ),
    );
  }
}

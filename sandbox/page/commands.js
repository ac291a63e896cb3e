// The bot's commands above the composer, narrowed down while one types after the slash.

import { el, fill } from "./dom.js";

/** @import { Command } from "./types.js" */

export class CommandMenu {
  /** @type {Command[]} */
  #offered = [];
  #chosen = 0;

  /** @param {() => Command[]} known @param {(command: string) => void} choose */
  constructor(known, choose) {
    this.known = known;
    this.choose = choose;
    this.node = el("div", {
      class: "commands",
      role: "listbox",
      "aria-label": "Commands",
      hidden: true,
      testid: "commands",
    });
  }

  get isOpen() {
    return !this.node.hidden;
  }

  /** @param {string} typed shows the commands that begin like this, hides the menu when it is no command */
  suggest(typed) {
    const begun = /^\/(\w*)$/.exec(typed);
    this.#offered = begun
      ? this.known().filter(({ command }) => command.startsWith(begun[1].toLowerCase()))
      : [];
    this.#chosen = 0;
    this.#show();
  }

  close() {
    this.suggest("");
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the menu took the key */
  takesKey(event) {
    if (!this.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#chosen = (this.#chosen + step + this.#offered.length) % this.#offered.length;
    else if (event.key === "Escape") this.#offered = [];
    else if (event.key === "Enter" || event.key === "Tab") return this.#take(this.#offered[this.#chosen]);
    else return false;
    this.#show();
    return true;
  }

  /** @param {Command} command */
  #take({ command }) {
    this.close();
    this.choose(`/${command}`);
    return true;
  }

  #show() {
    this.node.hidden = !this.#offered.length;
    fill(
      this.node,
      ...this.#offered.map((command, index) =>
        el(
          "button",
          {
            type: "button",
            role: "option",
            "aria-selected": index === this.#chosen ? "true" : "false",
            tabindex: "-1",
            onclick: () => this.#take(command),
          },
          el("span", { class: "command-name" }, `/${command.command}`),
          el("span", { class: "command-about" }, command.description),
        ),
      ),
    );
    this.node.children[this.#chosen]?.scrollIntoView({ block: "nearest" });
  }
}

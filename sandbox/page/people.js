// The list of people one can be, with what each has missed.

import { avatar, fullName } from "./avatar.js";
import { summary } from "./bubble.js";
import { el, fill, icon, iconButton } from "./dom.js";
import { recent } from "./time.js";

/** @import { Person } from "./types.js" */
/** @import { Store } from "./store.js" */
/** @import { Desk } from "./desk.js" */

export class PeopleList {
  /** @type {Map<number, { signature: string, node: HTMLElement }>} */
  #shown = new Map();

  /** @param {HTMLElement} node @param {Store} store @param {Desk} desk */
  constructor(node, store, desk) {
    this.node = node;
    this.store = store;
    this.desk = desk;
  }

  /** Redraws only the entries that have changed, so that none goes away under a finger. */
  refresh() {
    const before = this.#shown;
    this.#shown = new Map(
      [...this.store.people.values()].map((person) => {
        const signature = JSON.stringify(this.#facts(person));
        const old = before.get(person.id);
        return [person.id, old?.signature === signature ? old : { signature, node: this.#entry(person) }];
      }),
    );
    const focused = this.node.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-testid")
      : null;
    const nodes = [...this.#shown.values()].map(({ node }) => node);
    if (
      nodes.length === this.node.children.length &&
      nodes.every((node, index) => node === this.node.children[index])
    )
      return;
    fill(this.node, ...nodes);
    if (focused)
      /** @type {HTMLElement | null} */ (this.node.querySelector(`[data-testid="${focused}"]`))?.focus();
  }

  /** @param {Person} person */
  #facts(person) {
    const { unread, newest } = this.store.conversation(person.id);
    const isOpen = this.desk.visible.includes(person.id);
    return {
      person,
      unread,
      isOpen,
      canSplit: !isOpen && this.desk.room > 1,
      words: this.#lastWords(person),
      when: newest ? recent(newest.date) : "",
    };
  }

  /** @param {Person} person */
  #entry(person) {
    const { unread, isOpen, canSplit, words, when } = this.#facts(person);
    const choose = el(
      "button",
      {
        type: "button",
        class: "person",
        testid: `person-${person.id}`,
        "aria-current": isOpen ? "true" : null,
        onclick: () => this.desk.open(person.id),
      },
      avatar(person),
      el(
        "span",
        { class: "person-lines" },
        el(
          "span",
          { class: "person-top" },
          el("span", { class: "person-name" }, fullName(person)),
          when && el("time", { class: "person-when" }, when),
        ),
        person.about && el("span", { class: "person-about" }, person.about),
        el(
          "span",
          { class: "person-bottom" },
          el("span", { class: "person-last" }, words),
          person.blocked &&
            el("span", { class: "blocked", title: "Has blocked the bot" }, icon("block"), "blocked"),
          unread > 0 && el("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread)),
        ),
      ),
    );
    const beside =
      canSplit &&
      iconButton("beside", `Open ${fullName(person)} beside`, {
        class: "open-beside",
        testid: `beside-${person.id}`,
        onclick: () => this.desk.openBeside(person.id),
      });
    return el("li", { class: isOpen ? "open" : null }, choose, beside);
  }

  /** @param {Person} person @returns {string} */
  #lastWords({ id, started }) {
    const { newest, action } = this.store.conversation(id);
    if (action) return "typing…";
    if (!newest) return started ? "No messages yet" : "Has not started the bot yet";
    const words = summary(newest).slice(0, 120);
    return newest.from_bot ? words : `You: ${words}`;
  }
}

// The list of people one can be and of their groups, with what each has missed.

import { avatar, fullName } from "./avatar.js";
import { serviceLine, summary } from "./bubble.js";
import { el, fill, icon, iconButton } from "./dom.js";
import { hasBot } from "./group.js";
import { recent } from "./time.js";

/** @import { Group, Person } from "./types.js" */
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
      [...this.store.people.values(), ...this.store.groups.values()].map((owner) => {
        const signature = JSON.stringify(this.#facts(owner));
        const old = before.get(owner.id);
        return [owner.id, old?.signature === signature ? old : { signature, node: this.#entry(owner) }];
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

  /** @param {Person | Group} owner */
  #facts(owner) {
    const { unread, newest } = this.store.conversation(owner.id);
    const isOpen = this.desk.visible.includes(owner.id);
    return {
      owner,
      about: "title" in owner ? this.#names(owner) : owner.about,
      unread,
      isOpen,
      canSplit: !isOpen && this.desk.room > 1,
      words: this.#lastWords(owner),
      when: newest ? recent(newest.date) : "",
    };
  }

  /** @param {Group} group */
  #names({ members }) {
    return members.map((id) => this.store.people.get(id)?.first_name ?? "?").join(", ");
  }

  /** @param {Person | Group} owner */
  #entry(owner) {
    const isGroup = "title" in owner;
    const { about, unread, isOpen, canSplit, words, when } = this.#facts(owner);
    const choose = el(
      "button",
      {
        type: "button",
        class: "person",
        testid: `${isGroup ? "group" : "person"}-${owner.id}`,
        "aria-current": isOpen ? "true" : null,
        onclick: () => this.desk.open(owner.id),
      },
      avatar(owner),
      el(
        "span",
        { class: "person-lines" },
        el(
          "span",
          { class: "person-top" },
          el("span", { class: "person-name" }, isGroup && icon("people"), fullName(owner)),
          when && el("time", { class: "person-when" }, when),
        ),
        about && el("span", { class: "person-about" }, about),
        el(
          "span",
          { class: "person-bottom" },
          el("span", { class: "person-last" }, words),
          !isGroup &&
            owner.blocked &&
            el("span", { class: "blocked", title: "Has blocked the bot" }, icon("block"), "blocked"),
          unread > 0 && el("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread)),
        ),
      ),
    );
    const beside =
      canSplit &&
      iconButton("beside", `Open ${fullName(owner)} beside`, {
        class: "open-beside",
        testid: `beside-${owner.id}`,
        onclick: () => this.desk.openBeside(owner.id),
      });
    return el("li", { class: isOpen ? "open" : null }, choose, beside);
  }

  /** @param {Person | Group} owner @returns {string} */
  #lastWords(owner) {
    const { newest, action } = this.store.conversation(owner.id);
    if (action) return "typing…";
    if (!newest && "title" in owner) return hasBot(owner) ? "No messages yet" : "The bot is not in the group";
    if (!newest) return /** @type {Person} */ (owner).started ? "No messages yet" : "Has not started the bot yet";
    const words = summary(newest).slice(0, 120);
    if (newest.from_bot || serviceLine(newest)) return words;
    return `${"title" in owner ? newest.from.first_name : "You"}: ${words}`;
  }
}

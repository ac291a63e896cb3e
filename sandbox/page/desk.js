// Which chats lie on the desk, side by side where there is room; the address remembers them.

import { Chat } from "./chat.js";
import { GroupChat } from "./group.js";

/** @import { Store } from "./store.js" */

const SIDEBAR = 320;
const NARROW = 900;
const COLUMN = 360;
const MOST = 3;

export class Desk extends EventTarget {
  /** @type {number[]} */
  #open = [];
  #active = 0;
  /** @type {Map<number, Chat>} */
  #chats = new Map();

  /** @param {HTMLElement} node @param {Store} store */
  constructor(node, store) {
    super();
    this.node = node;
    this.store = store;
    window.addEventListener("resize", () => this.show());
    window.addEventListener("hashchange", () => this.#readAddress());
    store.on("chat", (person) => this.#chats.get(person)?.refreshSoon());
    store.on("people", () => this.#refreshChats());
    store.on("action", (person) => this.#chats.get(person)?.showHeader());
    store.on("answer", ({ person, answer }) => this.#shown(person)?.takeAnswer(answer));
    node.addEventListener("focusin", ({ target }) => this.#activate(/** @type {Element} */ (target)));
  }

  /** How many chats the window has room for. */
  get room() {
    if (window.innerWidth < NARROW) return 1;
    return Math.max(1, Math.min(MOST, Math.floor((window.innerWidth - SIDEBAR) / COLUMN)));
  }

  /** @returns {number[]} whose chats can be seen, from left to right */
  get visible() {
    const first = Math.max(0, this.#open.indexOf(this.#active) - this.room + 1);
    return this.#open.slice(first, first + this.room);
  }

  /** @param {number} id @returns {Chat | null} */
  #shown(id) {
    return this.visible.includes(id) ? (this.#chats.get(id) ?? null) : null;
  }

  /** Takes up the people that the address names; the first ones when it names nobody who is there. */
  #readAddress() {
    const named = /(?:^|[#&])(?:person|people)=([-\d,]+)/.exec(location.hash)?.[1] ?? "";
    const known = [...new Set(named.split(",").map(Number))]
      .filter((id) => this.store.chats.includes(id))
      .slice(0, MOST);
    const several = this.room === MOST ? MOST : 1;
    this.#open = known.length ? known : [...this.store.people.keys()].slice(0, several);
    this.#active = this.#open[0];
    this.show();
  }

  /** Draws every chat anew, as when the time zone changes. */
  redraw() {
    for (const chat of this.#chats.values()) chat.redraw();
    this.store.show(this.visible);
  }

  /** Lets go of chats that are no more, as after a restart of the server. */
  refresh() {
    const still = this.#open.filter((id) => this.store.chats.includes(id));
    if (!still.length || still.length < this.#open.length) this.#readAddress();
    else this.show();
  }

  #refreshChats() {
    for (const chat of this.#chats.values()) chat.refreshSoon();
  }

  /** @param {number} id */
  open(id) {
    if (!this.#open.includes(id))
      this.#open = this.#open.map((other) => (other === this.#active ? id : other));
    this.#focus(id);
  }

  /** @param {number} id */
  openBeside(id) {
    if (this.#open.includes(id)) return this.#focus(id);
    if (this.#open.length >= this.room) return this.open(id);
    this.#open = [...this.#open, id];
    this.#focus(id);
  }

  /** @param {number} id */
  #close(id) {
    this.#open = this.#open.filter((other) => other !== id);
    if (this.#active === id) this.#active = this.#open[0];
    this.show();
  }

  /** @param {number} id */
  #focus(id) {
    this.#active = id;
    this.show();
    if (window.matchMedia("(hover: hover)").matches) this.#chats.get(id)?.composer.focus();
    this.dispatchEvent(new Event("chosen"));
  }

  /** @param {Element} target */
  #activate(target) {
    const active = this.visible.find((id) => this.#chats.get(id)?.node.contains(target));
    if (active === undefined) return;
    this.#active = active;
    this.#markActive();
  }

  #markActive() {
    for (const [id, chat] of this.#chats) chat.node.classList.toggle("active", id === this.#active);
  }

  show() {
    const chats = this.visible.map((id) => this.#chat(id));
    const before = [...this.node.children];
    const same = before.length === chats.length && chats.every((chat, index) => before[index] === chat.node);
    if (!same) {
      this.node.replaceChildren(...chats.map(({ node }) => node));
      chats.forEach((chat) => chat.timeline.restore());
    }
    this.node.classList.toggle("several", chats.length > 1);
    this.#markActive();
    this.store.show(this.visible);
    this.#writeAddress();
  }

  /** @param {number} id @returns {Chat} */
  #chat(id) {
    let chat = this.#chats.get(id);
    if (!chat) {
      const Kind = id < 0 ? GroupChat : Chat;
      chat = new Kind(id, this.store, (closed) => this.#close(closed));
      this.#chats.set(id, chat);
    }
    return chat;
  }

  #writeAddress() {
    if (!this.#open.length) return;
    const who = this.#open.length > 1 ? `people=${this.#open.join(",")}` : `person=${this.#open[0]}`;
    const rest = location.hash
      .slice(1)
      .split("&")
      .filter((part) => part && !/^(person|people)=/.test(part));
    history.replaceState(null, "", `#${[who, ...rest].join("&")}`);
  }
}

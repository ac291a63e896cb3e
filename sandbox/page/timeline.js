// The list of messages: in runs, days and albums, changed in place, kept at its end while one reads there.

import { bubble } from "./bubble.js";
import { el, fill, icon } from "./dom.js";
import { day } from "./time.js";

/** @import { Acts } from "./bubble.js" */
/** @import { View } from "./types.js" */

/** @typedef {{ key: string, parts: View[], flags: string }} Row */

const NEAR_END = 80;
const RUN_SECONDS = 600;

export class Timeline {
  /** @type {Map<string, { row: Row, node: HTMLElement }>} */
  #shown = new Map();
  #atEnd = true;
  #missed = 0;
  #lastId = 0;
  #place = 0;

  /** @param {Acts} acts @param {string} label */
  constructor(acts, label) {
    this.acts = acts;
    this.list = el("div", { class: "rows", role: "log", "aria-live": "polite", "aria-label": label });
    this.scroller = el("div", { class: "scroller", tabindex: "0", "aria-label": label }, this.list);
    this.pill = el("button", {
      type: "button",
      class: "pill",
      hidden: true,
      testid: "new-messages",
      onclick: () => this.toEnd(true),
    });
    this.node = el("div", { class: "timeline" }, this.scroller, this.pill);
    this.scroller.addEventListener("scroll", () => this.#noticeScroll());
    new ResizeObserver(() => this.#keepPlace()).observe(this.list);
    new ResizeObserver(() => this.#keepPlace()).observe(this.scroller);
  }

  /**
   * @param {View[]} messages oldest first
   * @param {Node | null} empty what stands there while there are none
   */
  show(messages, empty) {
    this.#countNew(messages);
    const rows = rowsOf(messages);
    const before = this.#shown;
    this.#shown = new Map();
    for (const row of rows) {
      const old = before.get(row.key);
      const same =
        old &&
        old.row.flags === row.flags &&
        old.row.parts.length === row.parts.length &&
        old.row.parts.every((part, index) => part === row.parts[index]);
      this.#shown.set(row.key, same ? old : { row, node: this.#build(row, before.size > 0 && !old) });
    }
    this.#arrange(messages.length ? [...this.#shown.values()].map(({ node }) => node) : empty ? [empty] : []);
    this.#keepPlace();
  }

  /** Forgets what is drawn, so that the next show draws everything anew. */
  forget() {
    this.#shown.clear();
    this.list.replaceChildren();
  }

  /** @param {Row} row @param {boolean} fresh */
  #build(row, fresh) {
    if (!row.parts.length) return el("p", { class: "day" }, row.flags);
    const node = el("div", { class: `row ${row.flags}` }, bubble(row.parts, this.acts));
    if (fresh) node.classList.add("fresh");
    return node;
  }

  /**
   * Moves only what is out of place, so that a reader's selection and focus survive.
   * @param {Node[]} nodes
   */
  #arrange(nodes) {
    const wanted = new Set(nodes);
    [...this.list.childNodes].filter((node) => !wanted.has(node)).forEach((node) => node.remove());
    nodes.forEach((node, index) => {
      if (this.list.childNodes[index] !== node)
        this.list.insertBefore(node, this.list.childNodes[index] ?? null);
    });
  }

  /** @param {View[]} messages */
  #countNew(messages) {
    const newest = messages.at(-1)?.message_id ?? 0;
    const fresh = this.#lastId ? messages.filter(({ message_id: id }) => id > this.#lastId) : [];
    this.#lastId = newest;
    if (fresh.some((message) => !message.from_bot)) this.#atEnd = true;
    if (!this.#atEnd) this.#missed += fresh.length;
  }

  #noticeScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (!clientHeight) return;
    this.#place = scrollTop;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.#atEnd) this.#missed = 0;
    this.#showPill();
  }

  #keepPlace() {
    const { scrollHeight, clientHeight } = this.scroller;
    if (this.#atEnd || (clientHeight && scrollHeight <= clientHeight)) this.toEnd();
    this.#showPill();
  }

  #showPill() {
    this.pill.hidden = this.#atEnd;
    const words = this.#missed ? `${this.#missed} new message${this.#missed > 1 ? "s" : ""}` : "";
    this.pill.setAttribute("aria-label", words || "To the newest message");
    fill(this.pill, icon("down"), words);
  }

  /** @param {boolean} [smooth] */
  toEnd(smooth = false) {
    this.#atEnd = true;
    this.#missed = 0;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  /** Puts the reader back where they were, after the chat was taken off the screen. */
  restore() {
    if (this.#atEnd) this.toEnd();
    else this.scroller.scrollTop = this.#place;
  }

  /** @param {number} messageId */
  jumpTo(messageId) {
    const found = this.list.querySelector(`[data-message-id="${messageId}"]`);
    if (!found) return;
    found.scrollIntoView({ block: "center", behavior: "smooth" });
    found.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: 900 });
  }
}

/** @param {View[]} messages @returns {Row[]} */
function rowsOf(messages) {
  /** @type {Row[]} */
  const rows = [];
  const albums = albumsOf(messages);
  albums.forEach((parts, index) => {
    const [first] = parts;
    const earlier = albums[index - 1]?.[0];
    const newDay = !earlier || day(earlier.date) !== day(first.date);
    if (newDay) rows.push({ key: `day ${first.message_id}`, parts: [], flags: day(first.date) });
    const joins = !newDay && inOneRun(earlier, first);
    const goesOn = albums[index + 1] && inOneRun(first, albums[index + 1][0]);
    rows.push({
      key: String(first.message_id),
      parts,
      flags: `${joins ? "joins" : "begins"} ${goesOn ? "goes-on" : "ends"}`,
    });
  });
  return rows;
}

/** @param {View} one @param {View} next */
const inOneRun = (one, next) => one.from?.id === next.from?.id && next.date - one.date < RUN_SECONDS;

/** @param {View[]} messages @returns {View[][]} single messages, and albums together */
function albumsOf(messages) {
  /** @type {View[][]} */
  const albums = [];
  for (const message of messages) {
    const group = message.media_group_id;
    const open = albums.at(-1);
    if (group && open?.[0].media_group_id === group) open.push(message);
    else albums.push([message]);
  }
  return albums;
}

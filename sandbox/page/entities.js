// Turns a text and its Bot API entities into nodes; the text itself never becomes markup.

import { el } from "./dom.js";
import { isSafe } from "./links.js";

/** @import { Entity } from "./types.js" */

/**
 * @typedef {object} Taps what happens when a person taps a part of the text
 * @property {(command: string) => void} sendCommand
 * @property {(url: string) => void} openLink
 */

/** @type {Record<string, keyof HTMLElementTagNameMap>} */
const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["PRE", "BLOCKQUOTE"]);

/**
 * @param {string} text
 * @param {Entity[] | undefined} entities
 * @param {Taps} taps
 * @returns {DocumentFragment}
 */
export function richText(text, entities, taps) {
  const outerFirst = [...(entities ?? [])]
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  return stretch(text, 0, text.length, outerFirst, taps);
}

/**
 * The nodes of text[from:to]; an entity that reaches beyond is cut, and its rest continues after the cut.
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Entity[]} entities
 * @param {Taps} taps
 */
function stretch(text, from, to, entities, taps) {
  const fragment = document.createDocumentFragment();
  const waiting = [...entities];
  let position = from;
  while (waiting.length) {
    const outer = /** @type {Entity} */ (waiting.shift());
    const begin = Math.max(outer.offset, position);
    const end = Math.min(outer.offset + outer.length, to);
    if (begin >= end) continue;
    fragment.append(text.slice(position, begin));
    const inner = waiting.filter(({ offset }) => offset < end);
    const node = wrap(outer, text.slice(begin, end), taps);
    node.append(stretch(text, begin, end, inner, taps));
    fragment.append(node);
    position = BLOCKS.has(node.tagName) && text[end] === "\n" ? end + 1 : end;
  }
  fragment.append(text.slice(position, to));
  return fragment;
}

/**
 * @param {Entity} entity
 * @param {string} content
 * @param {Taps} taps
 * @returns {HTMLElement}
 */
function wrap(entity, content, taps) {
  const { type } = entity;
  if (type in PLAIN_TAGS) return el(PLAIN_TAGS[type]);
  if (type === "pre") return el("pre", { "data-language": entity.language });
  if (type === "blockquote") return el("blockquote");
  if (type === "expandable_blockquote") return expandable();
  if (type === "spoiler") return spoiler();
  if (type === "bot_command") {
    return el("button", { type: "button", class: "tap", onclick: () => taps.sendCommand(content) });
  }
  const address = addressOf(entity, content);
  if (address && isSafe(address)) return link(address, taps);
  return el("span", {
    class: ["mention", "hashtag", "cashtag", "text_mention"].includes(type) ? "tag" : null,
  });
}

/**
 * @param {Entity} entity
 * @param {string} content
 * @returns {string | null}
 */
function addressOf({ type, url }, content) {
  if (type === "text_link") return url ?? null;
  if (type === "url") return /^[a-z][a-z0-9+.-]*:/i.test(content) ? content : `https://${content}`;
  if (type === "email") return `mailto:${content}`;
  if (type === "phone_number") return `tel:${content}`;
  if (type === "mention") return `https://t.me/${content.slice(1)}`;
  return null;
}

/** @param {string} address @param {Taps} taps */
function link(address, taps) {
  const follow = (/** @type {Event} */ event) => {
    event.preventDefault();
    taps.openLink(address);
  };
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer", onclick: follow });
}

function spoiler() {
  const node = el("span", {
    class: "spoiler",
    role: "button",
    tabindex: "0",
    "aria-label": "Hidden text, press to show",
  });
  const reveal = () => {
    node.classList.add("revealed");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => (event.key === "Enter" || event.key === " ") && reveal());
  return node;
}

function expandable() {
  const node = el("blockquote", { class: "folded", tabindex: "0", title: "Press to unfold" });
  const toggle = () => node.classList.toggle("folded");
  node.addEventListener("click", toggle);
  node.addEventListener("keydown", (event) => event.key === "Enter" && toggle());
  return node;
}

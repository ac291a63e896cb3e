// How a person or a group is called and recognised: the name, and a coloured shape with its initials.

import { el } from "./dom.js";

/** @import { Group, Person } from "./types.js" */

const HUES = 8;

/** @param {number} id */
export const hueOf = (id) => Math.abs(id) % HUES;

/** @param {Person | Group} owner */
export const fullName = (owner) =>
  "title" in owner ? owner.title : [owner.first_name, owner.last_name].filter(Boolean).join(" ");

/** @param {Person | Group} owner */
export function avatar(owner) {
  const isGroup = "title" in owner;
  const names = isGroup ? owner.title.split(/\s+/).slice(0, 2) : [owner.first_name, owner.last_name];
  const initials = names.map((name) => [...(name ?? "")][0] ?? "").join("");
  return el(
    "span",
    { class: isGroup ? "avatar of-group" : "avatar", "data-hue": hueOf(owner.id), "aria-hidden": "true" },
    initials.toUpperCase(),
  );
}

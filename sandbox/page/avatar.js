// How a person is called and recognised: the name, and a coloured circle with its initials.

import { el } from "./dom.js";

/** @import { Person } from "./types.js" */

const HUES = 8;

/** @param {Person} person */
export const fullName = ({ first_name: first, last_name: last }) => [first, last].filter(Boolean).join(" ");

/** @param {Person} person */
export function avatar(person) {
  const initials = [person.first_name, person.last_name].map((name) => [...(name ?? "")][0] ?? "").join("");
  return el(
    "span",
    { class: "avatar", "data-hue": person.id % HUES, "aria-hidden": "true" },
    initials.toUpperCase(),
  );
}

// Builds elements from plain values, so that no text from a message is ever read as markup.

import { SHAPES } from "./icons.js";

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. `on…` adds a listener, `testid` a data-testid; `false` and `null` leave it out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "testid") node.dataset.testid = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...kept(children));
  return node;
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function kept(children) {
  return /** @type {(Node | string)[]} */ (children.filter(Boolean));
}

/**
 * Replaces what a node holds.
 * @param {Element} node
 * @param {...Child} children
 */
export function fill(node, ...children) {
  node.replaceChildren(...kept(children));
}

/**
 * A line drawing in the colour of the text around it, hidden from screen readers.
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    svg.append(path);
  }
  return svg;
}

/**
 * A round button that shows only a drawing; the label is its tooltip and its name.
 * @param {keyof typeof SHAPES} shape
 * @param {string} label
 * @param {Record<string, any>} [properties]
 */
export function iconButton(shape, label, properties = {}) {
  const own = `icon-button ${properties.class ?? ""}`.trim();
  return el(
    "button",
    { type: "button", title: label, "aria-label": label, ...properties, class: own },
    icon(shape),
  );
}

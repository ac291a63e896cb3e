// A small menu beside the thing that was pressed; arrows, Enter and Escape work as in any menu.

import { el, icon } from "./dom.js";

/** @typedef {{ label: string, drawing: any, act: () => void, danger?: boolean, testid?: string }} Choice */

const MARGIN = 8;

/**
 * @param {{ x: number, y: number }} point where the menu's corner goes, in window pixels
 * @param {Choice[]} choices
 */
export function openMenu(point, choices) {
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  const menu = el("div", { class: "menu", popover: "auto", role: "menu" });
  for (const { label, drawing, act, danger, testid } of choices) {
    const choose = () => {
      menu.hidePopover();
      act();
    };
    menu.append(
      el(
        "button",
        { type: "button", role: "menuitem", class: danger ? "danger" : null, testid, onclick: choose },
        icon(drawing),
        label,
      ),
    );
  }
  menu.addEventListener("keydown", (event) => walk(event, menu));
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== "closed") return;
    if (menu.contains(document.activeElement)) back?.focus();
    menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, point);
  /** @type {HTMLElement} */ (menu.firstElementChild).focus();
}

/**
 * Opens a menu above or below a button.
 * @param {HTMLElement} button
 * @param {Choice[]} choices
 */
export function openMenuAt(button, choices) {
  const { left, bottom } = button.getBoundingClientRect();
  openMenu({ x: left, y: bottom + 4 }, choices);
}

/** @param {HTMLElement} menu @param {{ x: number, y: number }} point */
function place(menu, { x, y }) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(MARGIN, Math.min(x, window.innerWidth - width - MARGIN))}px`;
  const fits = y + height + MARGIN <= window.innerHeight;
  menu.style.top = `${Math.max(MARGIN, fits ? y : y - height - 48)}px`;
}

/** @param {KeyboardEvent} event @param {HTMLElement} menu */
function walk(event, menu) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = /** @type {HTMLElement[]} */ ([...menu.children]);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  items[(at + step + items.length) % items.length].focus();
}

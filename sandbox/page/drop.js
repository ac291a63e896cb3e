// Lets files be dropped anywhere on a chat.

import { el, icon } from "./dom.js";

/** @param {DragEvent} event */
const hasFiles = (event) => event.dataTransfer?.types.includes("Files") ?? false;

/**
 * @param {HTMLElement} node
 * @param {(files: File[]) => void} take
 */
export function acceptDrops(node, take) {
  const cover = el("div", { class: "drop-cover", hidden: true }, icon("image"), "Drop photos or files here");
  node.append(cover);
  node.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    cover.hidden = false;
  });
  node.addEventListener("dragleave", (event) => {
    if (!node.contains(/** @type {Node | null} */ (event.relatedTarget))) cover.hidden = true;
  });
  node.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    cover.hidden = true;
    take([...(event.dataTransfer?.files ?? [])]);
  });
}

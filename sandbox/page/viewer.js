// Shows a photo as large as the window, with its neighbours of the album one key away.

import { el, fill, icon, iconButton } from "./dom.js";

/** @import { View } from "./types.js" */

/**
 * @param {View[]} album
 * @param {number} first
 */
export function openViewer(album, first) {
  let index = first;
  const picture = el("img", { alt: "" });
  const caption = el("p", { class: "viewer-caption" });
  const save = el(
    "a",
    { class: "icon-button", title: "Download", "aria-label": "Download" },
    icon("download"),
  );
  const close = iconButton("close", "Close", { onclick: () => dialog.close() });
  const turn = (/** @type {number} */ by) => {
    index = (index + by + album.length) % album.length;
    const { media, caption: words } = album[index];
    picture.src = media?.url ?? "";
    picture.alt = words || "Photo";
    save.href = media?.url ?? "";
    save.download = media?.name || `photo-${album[index].message_id}.jpg`;
    fill(caption, words || (album.length > 1 ? `${index + 1} of ${album.length}` : ""));
  };
  const arrows = album.length > 1 && [
    iconButton("previous", "Previous photo", { class: "viewer-previous", onclick: () => turn(-1) }),
    iconButton("next", "Next photo", { class: "viewer-next", onclick: () => turn(1) }),
  ];
  const dialog = el(
    "dialog",
    { class: "viewer", "aria-label": "Photo", testid: "viewer" },
    picture,
    caption,
    el("div", { class: "viewer-tools" }, save, close),
    ...(arrows || []),
  );
  dialog.addEventListener(
    "click",
    ({ target }) => (target === dialog || target === picture) && dialog.close(),
  );
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") turn(-1);
    if (key === "ArrowRight") turn(1);
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  turn(0);
  dialog.showModal();
}

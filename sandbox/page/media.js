// Pictures, files and the other things that a message can carry besides its text.

import { el, icon } from "./dom.js";
import { openViewer } from "./viewer.js";

/** @import { View } from "./types.js" */

const ROWS = [[], [1], [2], [1, 2], [2, 2], [2, 3], [3, 3], [2, 2, 3], [2, 3, 3], [3, 3, 3], [2, 2, 3, 3]];
const WIDEST = 400;
const TALLEST = 400;

/** @param {View} message */
export const isPicture = (message) => message.media?.kind === "photo";

/** Width by height, without extremes: what sticks out of them is cut off. @param {View} message */
function calmAspect({ media }) {
  const aspect = media?.width && media?.height ? media.width / media.height : 4 / 3;
  return Math.min(Math.max(aspect, 0.66), 1.9);
}

/**
 * Photos of one message or of one album, in rows that fill the bubble's width.
 * @param {View[]} album
 */
export function mosaic(album) {
  const node = el("div", { class: "mosaic" });
  if (album.length === 1)
    node.style.width = `${Math.round(Math.min(WIDEST, TALLEST * calmAspect(album[0])))}px`;
  let next = 0;
  for (const count of ROWS[Math.min(album.length, 10)]) {
    const row = el("div", { class: "mosaic-row" });
    let width = 0;
    for (const message of album.slice(next, next + count)) {
      const aspect = calmAspect(message);
      const tile = photo(message, album, next);
      tile.style.flexGrow = String(100 * aspect);
      row.append(tile);
      width += aspect;
      next += 1;
    }
    row.style.aspectRatio = String(width);
    node.append(row);
  }
  return node;
}

/**
 * @param {View} message
 * @param {View[]} album
 * @param {number} index
 */
function photo(message, album, index) {
  const hidden = message.has_media_spoiler;
  const image = el("img", {
    src: message.media?.url,
    alt: message.caption || "Photo",
    loading: "lazy",
    draggable: "false",
  });
  const tile = el(
    "button",
    {
      type: "button",
      class: hidden ? "photo veiled" : "photo",
      testid: album.length > 1 ? "album-item" : "photo",
      "data-message-id": message.message_id,
      "aria-label": hidden ? "Hidden photo, press to show" : "Enlarge the photo",
    },
    image,
  );
  tile.addEventListener("click", () => {
    if (tile.classList.contains("veiled")) tile.classList.remove("veiled");
    else openViewer(album, index);
  });
  return tile;
}

/** @param {number | undefined} bytes @returns {string} "1.4 MB" */
function sizeOf(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @param {View} message */
export function fileCard({ media }) {
  const name = media?.name || "File";
  const extension = name.includes(".") ? name.split(".").at(-1)?.slice(0, 4) : "file";
  const face = media?.mime?.startsWith("image/")
    ? el("img", { class: "file-face", src: media.url, alt: "", loading: "lazy" })
    : el("span", { class: "file-face", "data-kind": extension?.toLowerCase() }, extension);
  return el(
    "a",
    { class: "file", testid: "document", href: media?.url, download: name, title: `Download ${name}` },
    face,
    el(
      "span",
      { class: "file-about" },
      el("span", { class: "file-name" }, name),
      el("span", { class: "file-size" }, sizeOf(media?.size), icon("download")),
    ),
  );
}

/** @param {string} drawing @param {string} title @param {string} [detail] */
const card = (drawing, title, detail) =>
  el(
    "div",
    { class: "card" },
    el("span", { class: "card-face" }, icon(/** @type {any} */ (drawing))),
    el(
      "span",
      { class: "file-about" },
      el("span", { class: "file-name" }, title),
      detail && el("span", { class: "file-size" }, detail),
    ),
  );

/**
 * What a message carries besides text: null when nothing.
 * @param {View} message
 * @returns {HTMLElement | null}
 */
export function attachment(message) {
  const { media } = message;
  if (message.contact) {
    const { first_name: first, last_name: last, phone_number: phone } = message.contact;
    return card("contact", [first, last].filter(Boolean).join(" "), `+${String(phone).replace(/^\+/, "")}`);
  }
  if (message.venue) return card("place", message.venue.title, message.venue.address);
  if (message.location)
    return card("place", "Location", `${message.location.latitude}, ${message.location.longitude}`);
  if (message.sticker)
    return el("img", {
      class: "sticker",
      src: media?.url,
      alt: `${message.sticker.emoji ?? ""} Sticker`.trim(),
    });
  if (message.dice) return el("div", { class: "dice" }, message.dice.emoji);
  if (message.voice) return card("voice", "Voice message", `${message.voice.duration} s`);
  if (message.poll)
    return card(
      "more",
      message.poll.question,
      message.poll.options.map((/** @type {any} */ one) => one.text).join(", "),
    );
  if (media?.kind === "video" || media?.kind === "animation") {
    return el("video", { src: media.url, controls: true, preload: "metadata" });
  }
  if (media?.kind === "audio") return el("audio", { src: media.url, controls: true, preload: "none" });
  return media ? fileCard(message) : null;
}

// Follows a link as a Telegram client does: a link to this bot stays in the chat, others open in a new tab.

const SAFE = /^(https?|mailto|tel|tg):/i;

/** Whether a link may be followed: a link that holds a script may not. @param {string} url */
export const isSafe = (url) => SAFE.test(url);

/**
 * @param {string} url
 * @param {string} botUsername
 * @returns {string | null} the payload to start the bot with ("" for none), null when the link led elsewhere
 */
export function openLink(url, botUsername) {
  const payload = startPayload(url, botUsername);
  if (payload === null && isSafe(url)) window.open(url, "_blank", "noopener,noreferrer");
  return payload;
}

/**
 * @param {string} url
 * @param {string} botUsername
 * @returns {string | null} null when the link is not to this bot
 */
export function startPayload(url, botUsername) {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const web = /^https?:$/.test(protocol) && ["t.me", "telegram.me"].includes(hostname.replace(/^www\./, ""));
  const name = web ? pathname.slice(1) : protocol === "tg:" ? searchParams.get("domain") : null;
  return name?.toLowerCase() === botUsername.toLowerCase() ? (searchParams.get("start") ?? "") : null;
}

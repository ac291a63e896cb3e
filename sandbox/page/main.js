// Puts the page together and keeps it true to the server.

import { ClockPanel } from "./clock.js";
import { Desk } from "./desk.js";
import { iconButton } from "./dom.js";
import { openGathering } from "./gathering.js";
import { Lab } from "./lab.js";
import { openNewcomer } from "./newcomer.js";
import { PeopleList } from "./people.js";
import { Store } from "./store.js";
import { setZone } from "./time.js";
import { toast } from "./toasts.js";

const LONGEST_PAUSE_MS = 5000;

/** @template {HTMLElement} Kind @param {string} id @returns {Kind} */
const part = (id) => /** @type {Kind} */ (document.getElementById(id));

setZone(new URLSearchParams(location.hash.slice(1)).get("tz") ?? localStorage.getItem("zone") ?? "");

const store = new Store();
const desk = new Desk(part("desk"), store);
const people = new PeopleList(part("people"), store, desk);
const clock = new ClockPanel(part("clock"), attempt, () => store.people.size && desk.redraw());
const lab = new Lab(part("lab"), store, attempt);

/** @param {Promise<unknown>} work */
function attempt(work) {
  work.catch((error) => toast(part("page-toasts"), String(error.message), "trouble"));
}

/** @param {boolean} open */
function showDrawer(open) {
  document.body.classList.toggle("drawer-open", open);
  const narrow = window.matchMedia("(max-width: 899px)").matches;
  part("sidebar").inert = narrow && !open;
  part("open-people").setAttribute("aria-expanded", String(open));
}

function showNames() {
  const unread = store.chats.reduce((sum, id) => sum + store.conversation(id).unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${store.bot.first_name} sandbox`;
  part("bot-name").textContent = store.bot.first_name;
  part("bot-username").textContent = `@${store.bot.username}`;
  part("open-people").dataset.unread = unread ? String(unread) : "";
}

let waiting = false;

/** Draws the list once for all that happened at the same moment. */
function refreshPeople() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    people.refresh();
    showNames();
  });
}

for (const kind of ["people", "chat", "action"]) store.on(kind, refreshPeople);
store.on("clock", () => clock.refresh());
store.on("commands", () => lab.refreshState());
desk.addEventListener("chosen", () => showDrawer(false));
part("open-people").addEventListener("click", () => showDrawer(true));
part("backdrop").addEventListener("click", () => showDrawer(false));

/** @param {{ id: number }} owner who or what has just come in */
const openNew = ({ id }) => void store.reload().then(() => desk.open(id));

part("sidebar-tools").append(
  iconButton("addPerson", "Add a person", {
    testid: "add-person",
    onclick: () => openNewcomer(openNew),
  }),
  iconButton("people", "Make a group", {
    testid: "add-group",
    onclick: () => openGathering([...store.people.values()], store.bot.first_name, openNew),
  }),
  iconButton("close", "Close the list", { class: "close-drawer", onclick: () => showDrawer(false) }),
);
document.addEventListener("keydown", ({ key }) => key === "Escape" && showDrawer(false));
window.addEventListener("resize", () => showDrawer(document.body.classList.contains("drawer-open")));

/** @param {number} ms */
const sleep = (ms) => new Promise((resolve) => window.setTimeout(resolve, ms));

/** Follows the server for as long as the page is open, also through its absences. */
async function stayTrue() {
  let pause = 250;
  for (;;) {
    try {
      await store.reload();
      desk.refresh();
      part("connection").hidden = true;
      pause = 250;
      await store.follow();
    } catch (error) {
      if (!(error instanceof TypeError)) console.warn(error);
      part("connection").hidden = false;
      await sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
}

showDrawer(false);
void stayTrue();

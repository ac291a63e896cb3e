// The dialog that makes a group of people, with the bot in it.

import * as api from "./api.js";
import { avatar, fullName } from "./avatar.js";
import { el } from "./dom.js";
import { labelled, openForm } from "./form.js";

/** @import { Group, Person } from "./types.js" */

/** @param {Person} person */
const choice = (person) =>
  el(
    "label",
    { class: "member" },
    el("input", { type: "checkbox", name: "member", value: person.id, testid: `member-${person.id}` }),
    avatar(person),
    el(
      "span",
      { class: "member-lines" },
      el("span", { class: "member-name" }, fullName(person)),
      person.about && el("span", { class: "member-about" }, person.about),
    ),
  );

/** @param {Person[]} people @param {string} botName @param {(group: Group) => void} made */
export function openGathering(people, botName, made) {
  const fields = [
    labelled("Title", el("input", { name: "title", required: true, maxlength: 128, autofocus: true })),
    el("fieldset", { class: "members" }, el("legend", {}, "Who is in it"), ...people.map(choice)),
    el("p", { class: "form-note" }, `The first of them adds ${botName}.`),
  ];
  const make = async (/** @type {HTMLFormElement} */ form) => {
    const asked = new FormData(form);
    const members = asked.getAll("member").map(Number);
    if (!members.length) throw new Error("Choose who is in the group.");
    const group = await api.addGroup(String(asked.get("title")).trim(), members);
    await api.moveBot({ id: group.id, by: members[0] }, { in: true });
    made(group);
  };
  openForm({ title: "Make a group", testid: "gathering", fields, done: "Make", send: make });
}

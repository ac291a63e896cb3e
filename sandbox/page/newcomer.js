// The dialog that adds a person to the sandbox.

import * as api from "./api.js";
import { el } from "./dom.js";
import { labelled, openForm } from "./form.js";

/** @import { Person } from "./types.js" */

/** @type {[string, string][]} in each language's own letters, kept out of this file's alphabet by escapes */
const LANGUAGES = [
  ["ru", "\u0420\u0443\u0441\u0441\u043a\u0438\u0439"],
  ["uk", "\u0423\u043a\u0440\u0430\u0457\u043d\u0441\u044c\u043a\u0430"],
  ["be", "\u0411\u0435\u043b\u0430\u0440\u0443\u0441\u043a\u0430\u044f"],
  ["en", "English"],
];

/** @param {(person: Person) => void} added */
export function openNewcomer(added) {
  const fields = [
    labelled(
      "First name",
      el("input", { name: "first_name", required: true, maxlength: 64, autofocus: true }),
    ),
    labelled("Last name", el("input", { name: "last_name", maxlength: 64 })),
    labelled("Who this is", el("input", { name: "about", placeholder: "Teacher of school 12" })),
    labelled(
      "Language",
      el(
        "select",
        { name: "language_code" },
        ...LANGUAGES.map(([code, name]) => el("option", { value: code }, name)),
      ),
    ),
    labelled("Invitation link or code", el("input", { name: "start", placeholder: "Optional" })),
  ];
  const add = async (/** @type {HTMLFormElement} */ form) => added(await api.addPerson(read(form)));
  openForm({ title: "Add a person", testid: "newcomer", fields, done: "Add", send: add });
}

/** @param {HTMLFormElement} form @returns {Partial<Person>} only what was filled in */
function read(form) {
  const filled = [...new FormData(form)]
    .map(([name, value]) => [name, String(value).trim()])
    .filter(([, value]) => value);
  const person = Object.fromEntries(filled);
  if (person.start) person.start = /[?&]start=([^&]+)/.exec(person.start)?.[1] ?? person.start;
  return person;
}

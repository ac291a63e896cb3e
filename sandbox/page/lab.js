// Makes things go wrong on purpose: refused calls, lost connections, limits, a restart of the bot.

import * as api from "./api.js";
import { el, fill } from "./dom.js";

/** @import { Fault } from "./types.js" */
/** @import { Store } from "./store.js" */

/** @type {Record<string, { label: string, fault: Omit<Fault, "method"> }>} */
const FAULTS = {
  429: {
    label: "429 Too Many Requests, retry after 5 s",
    fault: {
      kind: "error",
      error_code: 429,
      description: "Too Many Requests: retry after 5",
      retry_after: 5,
    },
  },
  500: {
    label: "500 Internal Server Error",
    fault: { kind: "error", error_code: 500, description: "Internal Server Error" },
  },
  drop: { label: "Connection breaks, nothing is done", fault: { kind: "drop" } },
  swallow: { label: "It is done, but the answer is lost", fault: { kind: "swallow" } },
  delay: { label: "It takes 5 s", fault: { kind: "delay", seconds: 5 } },
  duplicate: { label: "The next updates come twice", fault: { kind: "duplicate" } },
};
const METHODS = [
  "sendMessage",
  "editMessageText",
  "answerCallbackQuery",
  "sendPhoto",
  "sendDocument",
  "getFile",
  "*",
];
const TELEGRAM_LIMITS = { per_second: 30, per_chat_per_second: 1 };

export class Lab {
  /**
   * @param {HTMLDetailsElement} node
   * @param {Store} store
   * @param {(work: Promise<unknown>) => void} attempt
   */
  constructor(node, store, attempt) {
    this.store = store;
    this.attempt = attempt;
    this.planned = el("ul", { class: "faults" });
    this.restart = el(
      "button",
      { type: "button", testid: "restart", onclick: () => attempt(api.restartBot()) },
      "Restart the bot",
    );
    node.append(el("div", { class: "lab" }, this.#form(), this.planned, this.#limits(), this.restart));
    node.addEventListener("toggle", () => node.open && this.attempt(this.refresh()));
    this.refreshState();
  }

  refreshState() {
    this.restart.hidden = !this.store.canRestart;
  }

  #form() {
    const method = el(
      "select",
      { name: "method", "aria-label": "Call" },
      ...METHODS.map((name) => el("option", { value: name }, name === "*" ? "any call" : name)),
    );
    const fault = el(
      "select",
      { name: "fault", "aria-label": "What goes wrong" },
      ...Object.entries(FAULTS).map(([key, { label }]) => el("option", { value: key }, label)),
    );
    const times = el("input", {
      type: "number",
      name: "times",
      min: 1,
      max: 100,
      value: 1,
      "aria-label": "How many times",
    });
    const form = el(
      "form",
      { class: "lab-form" },
      el("p", { class: "lab-lead" }, "The bot's next"),
      method,
      fault,
      el("label", { class: "lab-times" }, times, el("span", {}, "times")),
      el("button", { type: "submit", testid: "add-fault" }, "Add"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = { ...FAULTS[fault.value].fault, times: Number(times.value) };
      const where = fault.value === "duplicate" ? "getUpdates" : method.value;
      this.attempt(api.addFault({ method: where, ...chosen }).then(() => this.refresh()));
    });
    return form;
  }

  #limits() {
    const box = el("input", { type: "checkbox" });
    box.addEventListener("change", () =>
      this.attempt(
        api.setLimits(box.checked ? TELEGRAM_LIMITS : { per_second: null, per_chat_per_second: null }),
      ),
    );
    return el("label", { class: "check" }, box, "Telegram's limits: 30 messages a second, 1 in a chat");
  }

  async refresh() {
    const { faults } = await api.readFaults();
    fill(
      this.planned,
      ...faults.map((fault) =>
        el("li", {}, `${fault.method}: ${nameOf(fault)}`, el("span", {}, `× ${fault.times ?? 1}`)),
      ),
      faults.length > 0 &&
        el(
          "li",
          {},
          el(
            "button",
            {
              type: "button",
              onclick: () => this.attempt(api.clearFaults().then(() => this.refresh())),
            },
            "Clear all",
          ),
        ),
    );
  }
}

/** @param {Fault} fault */
const nameOf = (fault) =>
  fault.kind === "error" ? `${fault.error_code} ${fault.description ?? ""}` : fault.kind;

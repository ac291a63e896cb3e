// Shows the sandbox's clock and moves it forward, so that deadlines and reminders come when one wants.

import * as api from "./api.js";
import { el, iconButton } from "./dom.js";
import { hourOf, dateOf, momentOf, nextHour, now, setZone, wallTime, zoneName, zones } from "./time.js";

const HOUR = 3600;
const MORNING = 9;

export class ClockPanel {
  /**
   * @param {HTMLElement} node
   * @param {(work: Promise<unknown>) => void} attempt
   * @param {() => void} zoneChanged
   */
  constructor(node, attempt, zoneChanged) {
    this.attempt = attempt;
    this.zoneChanged = zoneChanged;
    this.hour = el("span", { class: "clock-hour" });
    this.day = el("span", { class: "clock-day" });
    this.more = el("div", { class: "clock-more", hidden: true }, this.#moveForm(), this.#zoneChoice());
    const settings = iconButton("more", "Set the time or the time zone", { "aria-expanded": "false" });
    settings.addEventListener("click", () => {
      this.more.hidden = !this.more.hidden;
      settings.setAttribute("aria-expanded", String(!this.more.hidden));
      if (!this.more.hidden) this.#prepare();
    });
    node.append(
      el(
        "div",
        { class: "clock-face", testid: "clock", title: "The sandbox's time" },
        this.hour,
        this.day,
        settings,
      ),
      el(
        "div",
        { class: "clock-buttons" },
        this.#button("+1 hour", "clock-plus-hour", () => api.moveClock({ add_seconds: HOUR })),
        this.#button("+1 day", "clock-plus-day", () => api.moveClock({ add_seconds: 24 * HOUR })),
        this.#button("Next 9:00", "clock-next-morning", () =>
          api.moveClock({ now: nextHour(MORNING).toISOString() }),
        ),
      ),
      this.more,
    );
    window.setInterval(() => this.refresh(), 1000);
  }

  /** @param {string} label @param {string} testid @param {() => Promise<unknown>} move */
  #button(label, testid, move) {
    return el("button", { type: "button", testid, onclick: () => this.attempt(move()) }, label);
  }

  #moveForm() {
    this.field = el("input", { type: "datetime-local", required: true, testid: "clock-field" });
    const form = el(
      "form",
      { class: "clock-form" },
      el("label", { class: "field" }, el("span", {}, "Move forward to"), this.field),
      el("button", { type: "submit" }, "Move"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.attempt(
        api.moveClock({ now: momentOf(/** @type {HTMLInputElement} */ (this.field).value).toISOString() }),
      );
    });
    return form;
  }

  #zoneChoice() {
    const choice = el(
      "select",
      {},
      ...zones().map((zone) =>
        el("option", { value: zone, selected: zone === zoneName() }, zone.replaceAll("_", " ")),
      ),
    );
    choice.addEventListener("change", () => {
      setZone(choice.value);
      localStorage.setItem("zone", choice.value);
      this.#prepare();
      this.zoneChanged();
    });
    return el("label", { class: "field" }, el("span", {}, "Time zone"), choice);
  }

  #prepare() {
    const field = /** @type {HTMLInputElement} */ (this.field);
    field.min = wallTime(now());
    field.value = wallTime(new Date(now().getTime() + HOUR * 1000));
    this.refresh();
  }

  refresh() {
    this.hour.textContent = hourOf(now());
    this.day.textContent = dateOf(now());
  }
}

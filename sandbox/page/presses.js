// Remembers which pressed buttons still wait for the bot's answer.

const PATIENCE_MS = 30_000;

export class Presses {
  /** @type {Map<string, string>} callback query id → button */
  #waiting = new Map();
  /** @type {Set<string>} answers that overtook the response to the press itself */
  #early = new Set();
  /** @type {Set<string>} */
  #busy = new Set();

  /** @param {(key: string, busy: boolean) => void} show */
  constructor(show) {
    this.show = show;
  }

  /** @param {string} key */
  isBusy(key) {
    return this.#busy.has(key);
  }

  /** @param {string} key @param {Promise<{ callback_query_id: string }>} pressing */
  async follow(key, pressing) {
    this.#busy.add(key);
    this.show(key, true);
    try {
      const { callback_query_id: id } = await pressing;
      if (this.#early.delete(id)) return this.#rest(key);
      this.#waiting.set(id, key);
      window.setTimeout(() => this.answered(id), PATIENCE_MS);
    } catch (error) {
      this.#rest(key);
      throw error;
    }
  }

  /** @param {string} id */
  answered(id) {
    const key = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (key) this.#rest(key);
    else this.#early.add(id);
  }

  /** @param {string} key */
  #rest(key) {
    this.#busy.delete(key);
    this.show(key, false);
  }
}

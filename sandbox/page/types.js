// The shapes that the sandbox's HTTP API speaks, so that every module can name them.

/**
 * @typedef {object} Person
 * @property {number} id
 * @property {string} first_name
 * @property {string | null} [last_name]
 * @property {string | null} [username]
 * @property {string | null} [language_code]
 * @property {string | null} [about] who this is, shown under the name
 * @property {string | null} [start] payload of the invitation link
 * @property {boolean} started
 * @property {boolean} blocked
 */

/**
 * @typedef {object} Group
 * @property {number} id below zero
 * @property {string} title
 * @property {number[]} members ids of people
 * @property {"left" | "member" | "administrator"} bot_status
 * @property {Command[]} commands
 */

/** @typedef {{ id: number, by?: number }} Seat a chat, and in a group the person who acts there */

/** @typedef {{ id: number, username: string, first_name: string }} Bot */

/** @typedef {{ command: string, description: string }} Command */

/** @typedef {{ offset: number, now: string }} ClockReading offset in seconds, now in ISO 8601 */

/**
 * @typedef {object} State
 * @property {Bot} bot
 * @property {Person[]} people
 * @property {Group[]} groups
 * @property {ClockReading} clock
 * @property {Command[]} commands
 * @property {boolean} can_restart
 * @property {number} last
 */

/**
 * @typedef {object} Entity
 * @property {string} type
 * @property {number} offset in UTF-16 code units, as JavaScript strings count
 * @property {number} length
 * @property {string} [url]
 * @property {string} [language]
 */

/**
 * @typedef {object} Media
 * @property {string} url
 * @property {string} kind
 * @property {string} [name]
 * @property {string} [mime]
 * @property {number} [size] bytes
 * @property {number} [width]
 * @property {number} [height]
 */

/**
 * @typedef {object} InlineButton
 * @property {string} text
 * @property {string} [callback_data]
 * @property {string} [url]
 * @property {{ text: string }} [copy_text]
 * @property {{ url: string }} [web_app]
 * @property {{ url: string }} [login_url]
 * @property {string} [style]
 */

/**
 * @typedef {object} KeyboardButton
 * @property {string} text
 * @property {boolean} [request_contact]
 * @property {boolean} [request_location]
 * @property {string} [style]
 */

/**
 * @typedef {object} ReplyMarkup
 * @property {InlineButton[][]} [inline_keyboard]
 * @property {(KeyboardButton | string)[][]} [keyboard]
 * @property {boolean} [one_time_keyboard]
 * @property {boolean} [remove_keyboard]
 * @property {boolean} [force_reply]
 * @property {string} [input_field_placeholder]
 */

/** @typedef {{ messages: View[], keyboard: ReplyMarkup | null, last: number }} ChatState */

/**
 * A Bot API Message as a person sees it; parts that the page only passes on stay untyped.
 * @typedef {object} MessageFields
 * @property {number} message_id
 * @property {number} date seconds since 1970
 * @property {number} [edit_date]
 * @property {boolean} from_bot
 * @property {boolean} edited
 * @property {string} [text]
 * @property {Entity[]} [entities]
 * @property {string} [caption]
 * @property {Entity[]} [caption_entities]
 * @property {boolean} [show_caption_above_media]
 * @property {boolean} [has_media_spoiler]
 * @property {string} [media_group_id]
 * @property {Media} [media]
 * @property {View} [reply_to_message]
 * @property {ReplyMarkup} [reply_markup]
 */

/** @typedef {MessageFields & Record<string, any>} View */

/**
 * @typedef {object} CallbackAnswer
 * @property {string} callback_query_id
 * @property {string | null} [text]
 * @property {boolean} [show_alert]
 * @property {string | null} [url]
 */

/**
 * @typedef {object} JournalEvent
 * @property {number} seq
 * @property {number | null} [person]
 * @property {string} kind
 * @property {View} [message]
 * @property {number} [message_id]
 * @property {CallbackAnswer} [callback_answer]
 * @property {string} [action]
 */

/** @typedef {{ events: JournalEvent[], last: number }} JournalPage what happened since, and up to where */

/**
 * @typedef {object} Fault
 * @property {string} method
 * @property {string} kind
 * @property {number} [times]
 * @property {number} [error_code]
 * @property {string} [description]
 * @property {number} [retry_after]
 * @property {number} [seconds]
 * @property {number | null} [person]
 */

export {};

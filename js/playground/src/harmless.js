// Text that a person copies, and pastes into a terminal, a mail or another page.

/**
 * Percent-encodes the characters that steer a terminal, turn the direction of a
 * line or are not seen: controls, line ends, marks of format, and half characters.
 * @param {string} text
 */
export const harmless = (text) => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => encodeURIComponent(wellFormed(c)))

/** Half of a surrogate pair is no character: U+FFFD takes its place. */
export const wellFormed = (text) => text.replace(/\p{Cs}/gu, '\ufffd')

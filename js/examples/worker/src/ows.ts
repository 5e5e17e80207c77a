// The white space of HTTP (OWS in RFC 9110, section 5.6.3): space and tab. String.prototype.trim
// removes all of Unicode's, which browsers take for a part of a cookie's name. A regular
// expression for the end would be quadratic in a long run of spaces.

const isOws = (character: string | undefined): boolean => character === ' ' || character === '\t'

/** Returns the text without the spaces and tabs around it. */
export function trimOws(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isOws(text[start])) start++
  while (end > start && isOws(text[end - 1])) end--
  return text.slice(start, end)
}

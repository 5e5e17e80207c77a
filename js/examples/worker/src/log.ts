// One line of JSON for each request. Numbers and ids are masked, and of keys, secrets,
// EVURLs, addresses and bodies there is nothing.

/** +1********58. In the sandbox the last two digits say how it ends. */
export const maskNumber = (number: string): string => number.slice(0, 2) + '*'.repeat(number.length - 4) + number.slice(-2)

/** The first four characters, to find the line by. */
export const maskId = (id: string): string => `${id.slice(0, 4)}…`

export type Line = Record<string, string | number>

export const print = (line: Line): void => console.log(JSON.stringify(line))

// How many bytes a key's text has, by the encoding that is told. Whether it is a
// key the module says; this says what it looks like, to who counts characters.

const decoders = {
  base64: (text) => (/^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0 ? atob(text).length : undefined),
  base64url: (text) => (/^[A-Za-z0-9_-]*={0,2}$/.test(text) ? Math.floor((text.replace(/=+$/, '').length * 3) / 4) : undefined),
  hex: (text) => (/^([0-9A-Fa-f]{2})*$/.test(text) ? text.length / 2 : undefined),
  'utf-8': (text) => new TextEncoder().encode(text).length,
}

export const encodings = Object.keys(decoders)
export const isKeySize = (size) => size === 16 || size === 24 || size === 32

/**
 * @param {string} text
 * @param {string} encoding
 * @returns {number | undefined} undefined where it is not of that encoding
 */
export const sizeOf = (text, encoding) => decoders[encoding](text.trim())

/** Says it: "16 bytes: AES-128", and which other encoding would make a key of it. */
export function described(text, encoding) {
  if (text.trim() === '') return 'no key yet'
  const size = sizeOf(text, encoding)
  // 32 hex digits are base64, too: that is worth a word even where the size is right.
  const likely = isKeySize(size) ? ['hex'] : encodings
  const others = likely.filter((e) => e !== encoding && isKeySize(sizeOf(text, e)))
  const instead = others.map((e) => `as ${e} it has ${sizeOf(text, e)}`).join(', ')
  if (size === undefined) return `not ${encoding}${instead && `; ${instead}`}`
  const bytes = `${size} ${size === 1 ? 'byte' : 'bytes'}`
  if (isKeySize(size)) return `${bytes}: AES-${8 * size}${instead && ` (${instead})`}`
  return `${bytes}; AES takes 16, 24 or 32${instead && `; ${instead}`}`
}

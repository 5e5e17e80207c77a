// Under what else an EVURL opens, that does not under what was told: the usual
// mistake is another algorithm, or another encoding of the key's text.
import { algorithms, tried, withAccount } from './engine.js'
import { encodings, isKeySize, sizeOf } from './keysize.js'

/**
 * @param {import('./engine.js').AccountFields} fields
 * @param {string} evurl
 * @param {import('../../types/api.js').OpenOptions} options
 * @returns {{ algorithm: string, keyEncoding: string } | undefined}
 */
export function opensInstead(fields, evurl, options) {
  const lenient = { ...options, anyAge: true, phpSalts: true, oldPayloads: true }
  // The encoding that was told goes first: it is the likelier one.
  const read = [fields.keyEncoding, ...encodings.filter((e) => e !== fields.keyEncoding)].filter((e) =>
    isKeySize(sizeOf(fields.key, e)),
  )
  for (const keyEncoding of read) {
    for (const algorithm of algorithms) {
      const { value } = tried(() => withAccount({ ...fields, algorithm, keyEncoding }, (a) => a.open(evurl, lenient)))
      if (value !== undefined) return { algorithm, keyEncoding }
    }
  }
  return undefined
}

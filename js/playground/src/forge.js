// The forged bit: an EVURL under each algorithm, with one bit of its ciphertext
// flipped, and what opening it says.
import { newKey } from './base64.js'
import { algorithms, tried, withAccount } from './engine.js'
import { firstOfId, flipped, flippedSalt } from './samples.js'

const correlationId = '244464DFCB537E56'

/** @returns {{ algorithm: string, kind: 'good' | 'bad' | 'warn', said: string }[]} */
export function forge() {
  return algorithms.map((algorithm) => {
    const fields = {
      endpoint: 'https://mi.example.com/msbox/id/',
      clientAccessKey: 'demo',
      algorithm,
      key: newKey(),
      keyEncoding: 'base64',
      saltLength: 12,
      redirects: '',
    }
    const { evurl } = withAccount(fields, (a) => a.build({ correlationId }))
    // CBC adds the salt to the first block: there, it is a bit of the salt.
    const flip = algorithm.includes('/CBC/') ? flippedSalt : flipped
    const { value, error } = tried(() => withAccount(fields, (a) => a.open(flip(evurl, firstOfId))))
    if (error !== undefined) return { algorithm, kind: 'good', said: `Refused (${error.code}).` }
    return {
      algorithm,
      kind: 'warn',
      said: `It opens, and says ${value.correlationId} where ${correlationId} was built: forged.`,
    }
  })
}

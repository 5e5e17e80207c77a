// What the example worker takes of @evurl/edge, by hand and by WebCrypto; only `build` is
// awaited.
import { alphabet, draw, webCrypto, webRandom } from './by-hand.mjs'

export class EvurlError extends Error {}

export const init = async () => {}

export function account({ endpoint, clientAccessKey, keys: [{ algorithm, key }] }) {
  let build
  return {
    async build({ redirect }) {
      build ??= await webCrypto({ endpoint, clientAccessKey, algorithm, key: Uint8Array.from(atob(key), (c) => c.charCodeAt(0)) })
      const correlationId = draw(alphabet, 22, webRandom)
      return { correlationId, evurl: await build({ correlationId, redirect }) }
    },
  }
}

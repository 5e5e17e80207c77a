// @ts-check
// What the program may use of the world. It has no other: neither a file nor the
// global object. Whatever it awaits is settled, once, whatever a thenable does.

import { bytesUnder } from '../bytes.js'
import { EvurlError } from '../errors.js'
import { need } from '../needs.js'
import { PlatformError } from './errors.js'

/** What the program sees in the place of globalThis; wasm_exec.js adds fs, path and process. */
export const scope = (/** @type {object} */ evurl) => {
  const { crypto, performance, TextEncoder, TextDecoder } = globalThis
  const real = /** @type {any} */ (globalThis)
  return {
    Object, Array, Promise, Uint8Array, Date, String, Error,
    crypto, performance, TextEncoder, TextDecoder, evurl,
    // By these three a page is told from a server, at each call.
    get document() { return real.document },
    get location() { return real.location },
    get WorkerGlobalScope() { return real.WorkerGlobalScope },
  }
}

/** One byte more than an answer may have. */
const longestPiece = (64 << 10) + 1

/**
 * As runtimes have them. Nothing else is told: an API Secret has no underscore, and no
 * number is as short as a digit.
 */
const errorCode = /^(?:E(?:CONNREFUSED|CONNRESET|CONNABORTED|NOTFOUND|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|PROTO)|[A-Z]+(?:_[A-Z]+\d?[A-Z]*){1,9})$/

export const needSubtle = () => need('crypto.subtle', ", as in jsdom and in a page that is not served by https: give the account the key's bytes")

/** How long WebCrypto may take for a text of 16 KiB. It never takes a thousandth. */
const cryptLimit = 10_000

/** WebCrypto's names for the algorithms, and what goes with each. @type {Record<string, (iv: Uint8Array) => object>} */
const algorithms = {
  'AES/CTR/NoPadding': (counter) => ({ name: 'AES-CTR', counter, length: 128 }),
  'AES/CBC/PKCS5Padding': (iv) => ({ name: 'AES-CBC', iv }),
  'AES/GCM/NoPadding': (iv) => ({ name: 'AES-GCM', iv, tagLength: 128 }),
}

/** @param {string} algorithm */
export const webCryptoName = (algorithm) => /** @type {{ name: string } | undefined} */ (Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm](new Uint8Array(16)) : undefined)?.name

/**
 * @param {(exports: any, abi: number) => void} ready is given the program's functions
 * @param {Set<AbortController>} controllers of what is under way
 */
export const world = (ready, controllers) => ({
  ready,
  controller: () => {
    const controller = new AbortController()
    controllers.add(controller)
    return controller
  },
  release: (/** @type {AbortController} */ controller) => void controllers.delete(controller),
  error: (/** @type {import('../errors.js').Code} */ code, /** @type {string} */ detail, /** @type {unknown} */ cause) =>
    // An error of the bridge's own comes back as it is.
    cause instanceof EvurlError ? cause : new EvurlError(code, detail, cause === undefined ? undefined : { cause }),
  platformError: (/** @type {any} */ told, /** @type {unknown} */ cause) => new PlatformError(told, cause === undefined ? undefined : { cause }),

  /**
   * Answers null where the text is not of this key.
   * @param {null} _
   * @param {'encrypt' | 'decrypt'} operation
   * @param {string} algorithm
   * @param {CryptoKey} key
   * @param {Uint8Array} iv
   * @param {Uint8Array} text
   */
  crypt: (_, operation, algorithm, key, iv, text) =>
    settled(undefined, cryptLimit, async () => {
      needSubtle()
      try {
        return new Uint8Array(await crypto.subtle[operation](/** @type {any} */ (algorithms[algorithm](iv)), key, /** @type {any} */ (text)))
      } catch (error) {
        const name = nameOf(error)
        if (operation === 'decrypt' && name === 'OperationError') return null
        if (name === 'InvalidAccessError') throw new EvurlError('key', `the CryptoKey is not one to ${operation} by ${algorithm}`)
        throw new EvurlError('unsupported', `WebCrypto does not ${operation} here by ${algorithm} under this key (${name})`)
      }
    }),

  /**
   * @param {AbortSignal | null} signal
   * @param {number} ms
   */
  sleep: (signal, ms) => settled(signal, undefined, () => slept(signal, ms)),

  /**
   * @param {AbortSignal | null} signal
   * @param {typeof fetch | null} given
   * @param {string} url
   * @param {Record<string, string>} headers
   * @param {Uint8Array} body
   */
  post: (signal, given, url, headers, body) =>
    settled(signal, undefined, async () => {
      // Not 'error', which workerd refuses: by 'manual' the answer itself tells.
      const options = { method: 'POST', headers, body, redirect: 'manual', signal }
      const response = await (given ?? fetch)(url, /** @type {any} */ (options))
      const { headers: answered, body: stream } = response
      const refuse = (/** @type {Error} */ error) => {
        cancel(stream)
        throw error
      }
      if (signal?.aborted) refuse(new Error('nobody waits for it any more'))
      if (response.redirected || (response.url && new URL(response.url).href !== new URL(url).href)) {
        refuse(Object.assign(new Error('redirected'), { code: 'ERR_REDIRECTED' }))
      }
      // A browser hides the status of a redirect that it did not follow.
      const status = response.type === 'opaqueredirect' ? 302 : response.status
      if (!Number.isInteger(status) || typeof answered?.get !== 'function') refuse(new TypeError('this is no Response'))
      const header = (/** @type {string} */ name) => {
        try {
          const value = answered.get(name)
          return typeof value === 'string' ? value : null
        } catch {
          return null
        }
      }
      return { status, header, reader: stream?.getReader() }
    }),

  /**
   * The next piece of an answer, or null behind the last.
   * @param {AbortSignal | null} signal
   * @param {{ reader?: ReadableStreamDefaultReader<Uint8Array> }} response
   */
  read: (signal, { reader }) =>
    settled(signal, undefined, async () => {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return null
      const bytes = bytesUnder(value)
      if (bytes === undefined) throw new TypeError('these are no bytes')
      // One of ours, and no more of it than is read.
      return bytes.slice(0, longestPiece)
    }),

  /** @param {{ reader?: ReadableStreamDefaultReader<Uint8Array> }} response */
  drop: ({ reader }) => cancel(reader),

  /**
   * The code of a runtime's error, ECONNREFUSED, or ''.
   * @param {any} error
   */
  codeOf: (error) => {
    try {
      return [error?.cause?.code, error?.code].find((code) => typeof code === 'string' && errorCode.test(code)) ?? ''
    } catch {
      return ''
    }
  },

  /**
   * @param {AbortSignal | null} signal
   * @param {(evurl: string, correlationId: string) => unknown} open
   * @param {string} evurl
   * @param {string} correlationId
   */
  open: (signal, open, evurl, correlationId) => settled(signal, undefined, async () => (await open(evurl, correlationId), null)),
})

/**
 * Tells the other side that no more is wanted.
 * @param {{ cancel: () => unknown } | null | undefined} stream
 */
function cancel(stream) {
  new Promise((resolve) => resolve(stream?.cancel())).catch(() => {})
}

/**
 * The name of a DOMException, or Error.
 * @param {unknown} error
 */
function nameOf(error) {
  try {
    const { name } = /** @type {any} */ (error)
    return /^[A-Z][A-Za-z]{2,40}$/.test(name) ? name : 'Error'
  } catch {
    return 'Error'
  }
}

/**
 * A promise of what work comes to. It settles once: by then, when the signal says
 * so, or after so many milliseconds.
 * @template T
 * @param {AbortSignal | null | undefined} signal
 * @param {number | undefined} limit
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
function settled(signal, limit, work) {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new EvurlError('internal', 'given up'))
    const timer = limit === undefined ? undefined : setTimeout(() => reject(new EvurlError('internal', `no answer within ${limit} ms`)), limit)
    signal?.addEventListener('abort', abort, { once: true })
    const over = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    if (signal?.aborted) abort()
    work().then(
      (value) => (over(), resolve(value)),
      (error) => (over(), reject(error)),
    )
  })
}

/** setTimeout takes 2^31 ms at most, and fires at once beyond. */
const longestTimer = 2 ** 31 - 1

/**
 * @param {AbortSignal | null} signal
 * @param {number} ms
 * @returns {Promise<null>}
 */
function slept(signal, ms) {
  return new Promise((resolve) => {
    const end = Date.now() + ms
    /** @type {ReturnType<typeof setTimeout>} */
    let timer
    const wait = () => {
      const left = end - Date.now()
      if (left <= 0) resolve(null)
      else timer = setTimeout(wait, Math.min(left, longestTimer))
    }
    wait()
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve(null)), { once: true })
  })
}

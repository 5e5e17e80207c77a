// The promise door, '@evurl/edge/promise': the same as the synchronous entry, awaited,
// for keys that WebCrypto holds, and the platform's API over fetch.

import type { Algorithm, BuildOptions, BuildResult, Built, Inspection, KeyOptions as KeyAsBytes, OpenOptions, Opened, Source } from './api.js'
import type { AccountOptions as AccountOfBytes } from './api.js'
import type { Code } from './errors.js'

export { codes } from './errors.js'
export type { Code } from './errors.js'
export type { Algorithm, BuildOptions, BuildResult, Built, Bytes, Inspection, Lint, OpenOptions, Opened, ResponseLike, Source, URLLike } from './api.js'

/** A CryptoKey, in the words of each library that knows one. */
export interface CryptoKeyLike {
  readonly type: string
  readonly extractable: boolean
  readonly algorithm: { name: string }
  readonly usages: string[]
}

/** A key as text or bytes, or one that WebCrypto holds, which never enters the module's memory. */
export interface KeyOptions extends Omit<KeyAsBytes, 'key'> {
  /**
   * Text, bytes, or a CryptoKey of `AES-CTR`, `AES-CBC` or `AES-GCM`, not
   * extractable. To build it may `encrypt`, to open `decrypt`; under CBC it had
   * better may both: then opening takes the same time whatever the padding.
   */
  key: string | Uint8Array | CryptoKeyLike
}

export interface AccountOptions extends Omit<AccountOfBytes, 'keys'> {
  /** At most 16, exactly one of them primary. That a CryptoKey has the bytes of another key nobody can see. */
  keys: readonly KeyOptions[]
}

/** An AbortSignal, in the words of each library that knows one. */
export interface SignalLike {
  readonly aborted: boolean
  readonly reason?: any
  addEventListener(type: 'abort', listener: () => void, options?: any): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What every function takes at last. */
export interface CallOptions {
  /**
   * Ends the wait: what was asked for rejects with `deadline`, and the signal's
   * reason as its cause. Whether it was done is not known.
   */
  signal?: SignalLike | undefined
}

/**
 * Every error of this door; the class is that of the synchronous entry. Beside its
 * codes there are those of a call to the platform, whose errors are
 * {@link PlatformError}s, and `deadline` for what a signal ended.
 */
export class EvurlError extends Error {
  constructor(code: any, detail: string, options?: { cause?: unknown })
  readonly code: Code | PlatformKind
  readonly detail: string
  readonly cause?: unknown
}

/** An account, as that of the synchronous entry, whose functions are awaited. */
export interface Account {
  /**
   * Makes an EVURL under the primary key.
   *
   * Errors: those of the synchronous entry; under a CryptoKey `key` where it may
   * not encrypt, `unsupported` where the runtime's WebCrypto cannot, and
   * `internal` where that takes more than 10 s.
   */
  build(options?: BuildOptions, call?: CallOptions): Promise<Built>
  /** `build` for each of the requests, in their order. */
  buildMany(requests: Iterable<BuildOptions>, call?: CallOptions): Promise<BuildResult[]>
  /**
   * Reads an EVURL back. Whoever sent it gets one answer to all the codes.
   *
   * Errors: those of the synchronous entry, and those of a CryptoKey.
   */
  open(evurl: string, options?: OpenOptions, call?: CallOptions): Promise<Opened>
  /** Tells what the function `inspect` does, and what only the account can. */
  inspect(evurl: string, options?: OpenOptions, call?: CallOptions): Promise<Inspection>
  /** How many EVURLs this account has built. */
  readonly count: number
  /** Ends the account and overwrites its keys; a CryptoKey is the caller's. Closing it twice does nothing. */
  close(): void
  toJSON(): '[redacted]'
}

/**
 * Loads the module, once: further calls get the same promise, and after a failure
 * the next one tries again. Every function of this entry calls it. Where the runtime forbids random
 * numbers at global scope, as workerd does, call it in a handler.
 *
 * Errors: `unsupported` where the module cannot run or is another one, and
 * `not_ready` where it cannot be had.
 *
 * @param source the module, `promise.wasm`, if not the one that this package carries
 */
export function init(source?: Source | Promise<Source>): Promise<void>

/**
 * Makes an account. Errors: `account` and `key`, and those of `init`.
 *
 * ```js
 * const acme = await account({ endpoint, clientAccessKey, keys: [{ algorithm: 'AES/GCM/NoPadding', key: cryptoKey }] })
 * ```
 */
export function account(options: AccountOptions, call?: CallOptions): Promise<Account>

/** `account.build(options)`, as a function. */
export function build(account: Account, options?: BuildOptions, call?: CallOptions): Promise<Built>

/** `account.buildMany(requests)`, as a function. */
export function buildMany(account: Account, requests: Iterable<BuildOptions>, call?: CallOptions): Promise<BuildResult[]>

/** `account.open(evurl, options)`, as a function. */
export function open(account: Account, evurl: string, options?: OpenOptions, call?: CallOptions): Promise<Opened>

/** Reads an EVURL without a key, and tells all that is wrong with it. */
export function inspect(evurl: string, call?: CallOptions): Promise<Inspection>

/**
 * Has WebCrypto import a key, not extractable, to encrypt and to decrypt. The caller
 * overwrites the bytes.
 *
 * Errors: `key` where no AES key can be of them, and `unsupported` where WebCrypto has
 * none of that size: Chromium has no AES of 192 bits.
 */
export function importKey(algorithm: Algorithm, bytes: Uint8Array): Promise<CryptoKeyLike>

/** What onboarding gave for the API, and how to call it. */
export interface PlatformOptions {
  /** What stands before `/cigateway`: https, or http to a loopback address given as digits. */
  baseUrl: string
  /** Filled into requests that name no merchant. */
  merchantId?: string | undefined
  /** Likewise. */
  subMerchantId?: string | undefined
  /** The API Secret. In a web page it is refused: there it is everybody's. */
  secret: string
  /** That of one call in milliseconds, 1 or more, to the last byte of its answer; 10,000 by default. */
  timeout?: number | undefined
  /** The header User-Agent; `evurl` by default. */
  userAgent?: string | undefined
  /**
   * In the place of the global one, for a proxy or a certificate of one's own. It is
   * given `redirect: 'manual'` and has to keep to it: API Secret and number go where it
   * takes them.
   */
  fetch?: ((url: string, options: any) => Promise<any>) | undefined
}

/** A request of phoneIdUrl. The merchant's ids and the correlation id are filled in where they are missing. */
export interface PhoneIdUrlRequest {
  merchantId?: string | undefined
  subMerchantId?: string | undefined
  consentId: string
  /** When the consumer agreed: a Date, or RFC 3339. */
  consentTimeStamp: Date | string
  /** The number that is claimed, E.164. */
  consumerMdn: string
  /** 8 to 80 characters, unique to the transaction; one is made where it is left out. */
  correlationId?: string | undefined
  consumerDeviceIP?: string | undefined
  consumerDeviceUA?: string | undefined
  air?: boolean | undefined
  redirectUrl?: string | undefined
  /** One or two digits: `1` login, `2` registration. */
  useCase?: string | undefined
}

export interface PhoneIdUrl {
  evurl: string
  /** The `associationKey` of the result. */
  correlationId: string
  /** The platform's own, or ''. */
  referenceId: string
}

export interface PhoneIdResultRequest {
  merchantId?: string | undefined
  subMerchantId?: string | undefined
  /** A new one for each call; one is made where it is left out. */
  correlationId?: string | undefined
  /** The correlation id that the EVURL was made with. */
  associationKey: string
  /** The number to match, E.164. */
  consumerMdn?: string | undefined
}

export interface PhoneIdResult {
  /** Whether the number belongs to the SIM: the score is exactly `10`, in an answer to this very call. */
  matched: boolean
  /** As it came, or ''. */
  mdnMatchScore: string
  correlationId: string
  referenceId: string
  associationKey: string
}

export interface AuthenticateOptions extends CallOptions {
  /**
   * Has the device open the EVURL, and resolves when that is under way or done: until
   * then nothing is asked. What it rejects with is the cause of the rejection.
   */
  open: (evurl: string, correlationId: string) => unknown
  /** For the whole of it, in milliseconds, 1 or more; 120,000 by default. */
  deadline?: number | undefined
  /** The first pause between two questions, in milliseconds, each next one half as long again; 500 by default. */
  interval?: number | undefined
  /** The longest pause; 5,000 by default. */
  maxInterval?: number | undefined
}

/** How an authentication ended. */
export interface Outcome {
  /** Whether the number belongs to the SIM. Where it does not and there is no error, the platform's answer is no. */
  matched: boolean
  /** The same may be tried again, after `error.retryAfter`. */
  retry: boolean
  /** Verify the number by another method. */
  failover: boolean
  /** Of the EVURL, or '' where there was none. */
  correlationId: string
  referenceId: string
  mdnMatchScore: string
  /** Why there is no result. */
  error?: PlatformError
}

/**
 * The platform's API. It prints nothing of itself. What it rejects with is a
 * {@link PlatformError}, and an {@link EvurlError} `internal` where the module stopped.
 */
export interface Platform {
  /** Asks for an EVURL, once: each call makes one. */
  phoneIdUrl(request: PhoneIdUrlRequest, call?: CallOptions): Promise<PhoneIdUrl>
  /** Asks once. Until the device is done it rejects with the `platformCode` 5016. */
  phoneIdResult(request: PhoneIdResultRequest, call?: CallOptions): Promise<PhoneIdResult>
  /**
   * Asks for an EVURL, has the device open it, and asks for the result until there is
   * one or the time is over. It rejects where the request cannot be or `open` fails
   * (`request`), and where the signal was aborted (`deadline`).
   */
  authenticate(request: PhoneIdUrlRequest, options: AuthenticateOptions): Promise<Outcome>
  toJSON(): '[redacted]'
}

/**
 * Checks the settings, and calls nobody. Errors: `request`.
 *
 * ```js
 * const api = await platform({ baseUrl: 'https://api-sbox.dnlsrv.com', merchantId, secret })
 * const { matched, failover } = await api.authenticate(
 *   { consentId, consentTimeStamp: new Date(), consumerMdn: '+14085040458' },
 *   { open: (evurl) => toTheDevice(evurl) },
 * )
 * ```
 */
export function platform(options: PlatformOptions, call?: CallOptions): Promise<Platform>

/** What failed of a call to the platform: the kinds of Go's package exchange. */
export type PlatformKind =
  /** Nothing was sent: the settings or the request cannot be. */
  | 'request'
  /** No connection, or one that broke off. Whether the call was done is not known. */
  | 'transport'
  /** The other side is not who it has to be. Told where the runtime tells; elsewhere it is `transport`. */
  | 'tls'
  /** The answer leads elsewhere, where nothing was sent. */
  | 'redirect'
  /** An answer that is none of the API's, or none to this call. */
  | 'response'
  /** The answer is no: `platformCode` says why. */
  | 'api'
  /** The time ran out, or the signal was aborted. */
  | 'deadline'

/** An error of a call to the platform. It tells neither what was sent nor what came back. */
export class PlatformError extends EvurlError {
  constructor(told: any, options?: { cause?: unknown })
  readonly code: PlatformKind
  /** What was called: platform, create, result, wait, authenticate. */
  readonly op: string
  /** The same may be asked again. */
  readonly retry: boolean
  /** Verify the number by another method. */
  readonly failover: boolean
  /** HTTP's, where an answer came. */
  readonly status?: number
  /** The platform's own code, as it came: `-31`. */
  readonly platformCode?: string
  /** What that code means. */
  readonly meaning?: string
  /** The platform's text, with stars in place of what was sent. Not enumerable: no log has it by itself. */
  readonly description?: string
  /** What the answer asked for, in milliseconds. */
  readonly retryAfter?: number
}

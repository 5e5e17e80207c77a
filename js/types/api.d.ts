// The contract of every entry: what is there after `init`. Structural, and with
// no library but ES2022's: nothing here needs `dom`, `webworker` or
// `@types/node`. What `using` needs is in disposable.d.ts.

import type { EvurlError } from './errors.js'

export { EvurlError, codes } from './errors.js'
export type { Code } from './errors.js'

/** AES by the names of the Java provider. GCM is for new accounts; CTR and CBC have no integrity. */
export type Algorithm = 'AES/CTR/NoPadding' | 'AES/CBC/PKCS5Padding' | 'AES/GCM/NoPadding'

export interface KeyOptions {
  /** At most 64 characters; one key alone needs none. */
  id?: string | undefined
  /** Exactly one key is primary, which builds; `enabled` ones open. One key alone is primary. */
  status?: 'primary' | 'enabled' | 'disabled' | undefined
  /** A key belongs to one algorithm. */
  algorithm: Algorithm
  /** As text, without its line end if it has one, or as its 16, 24 or 32 bytes, which are copied. */
  key: string | Uint8Array
  /** Of a text; base64 by default. */
  keyEncoding?: 'base64' | 'base64url' | 'hex' | 'utf-8' | undefined
}

export interface AccountOptions {
  /**
   * The URL before the ClientAccessKey, https, with its last slash. Building needs it.
   * If it is left out, EVURLs of every endpoint open; undefined or empty it is refused.
   */
  endpoint?: string
  /**
   * At most 256 characters. Building needs it. If it is left out, EVURLs of every
   * ClientAccessKey open; undefined or empty it is refused.
   */
  clientAccessKey?: string
  /** At most 16, exactly one of them primary. */
  keys: readonly KeyOptions[]
  /**
   * An allow-list, compared as text. If it is left out, every https URL is allowed;
   * undefined or empty it is refused, as that of an unset variable would be.
   */
  redirects?: readonly string[]
  /** In bytes, for GCM alone: 12, the default, or 16. */
  saltLength?: 12 | 16 | undefined
}

export interface BuildOptions {
  /** 8 to 80 characters, unique to the transaction; one of 22 is made where it is left out. */
  correlationId?: string | undefined
  /** Where the device goes afterwards: https, and on the account's list if it has one. */
  redirect?: string | undefined
  /** Allows an HTTPS to HTTP redirect; left out, the parameter is not there. */
  air?: boolean | undefined
  /** Further names and values of the payload, in this order. */
  fields?: Iterable<readonly [string, string]> | undefined
}

export interface Built {
  /** To be opened once, within ten minutes, by the phone. */
  evurl: string
  /** The one given, or the one made. */
  correlationId: string
  /** The account has built so many under one key that it should be rotated; the EVURL is good. */
  warning?: 'rotate-key'
}

/** What came of one request among many: a `Built`, or its error. */
export type BuildResult = (Built & { error?: undefined }) | { error: EvurlError; evurl?: undefined }

export interface OpenOptions {
  /** The clock, as Date or in milliseconds; the system's by default. */
  now?: Date | number | undefined
  /** In seconds, at both ends of the ten minutes; 30 by default, 0 is none. */
  tolerance?: number | undefined
  /** Turns freshness off. */
  anyAge?: boolean | undefined
  /** Under CTR and CBC takes salts of a wrong length as PHP's OpenSSL does: filled up with NUL, or cut. */
  phpSalts?: boolean | undefined
  /** Takes `TimeStamp` and `Nonce`, as older clients spell them. */
  oldPayloads?: boolean | undefined
}

export interface Opened {
  correlationId: string
  timestamp: Date
  nonce: string
  fields: [string, string][]
  /** Not protected by the encryption. */
  redirect?: string
  /** Not protected by the encryption. */
  air?: boolean
  /** Whether a change on the way would have been noticed. */
  authenticated: boolean
  /**
   * What is known of its age: within the ten minutes, the same by a timestamp
   * that anybody may have rewritten, or nothing, as `anyAge` was told.
   */
  freshness: 'checked' | 'advisory' | 'unchecked'
  algorithm: Algorithm
  /** Of the key that fits. */
  keyId: string
}

export interface Lint {
  /** Stable: `raw-plus`, `repeated-parameter`, … */
  name: string
  /** What `open` answers to it. */
  code: import('./errors.js').Code
  /** `url`, `query`, the parameter, or `payload`. */
  where: string
  /** In bytes from the start of the EVURL, or of the payload. */
  offset: number
  /** What it is. */
  what: string
  /** What to do about it. */
  cure: string
}

/** A Uint8Array with a buffer of its own, in the words of each version of TypeScript. */
export type Bytes = ReturnType<Uint8Array['slice']>

/** What an EVURL says without a key. A text that is missing, or cannot be read, is empty. */
export interface Inspection {
  endpoint: string
  clientAccessKey: string
  /** The ciphertext, if it decodes. */
  data?: Bytes
  cipherSalt: string
  redirect?: string
  air?: boolean
  lints: Lint[]
}

/**
 * An account: builds and opens EVURLs. It keeps its keys to itself, prints none
 * of them, and overwrites its copy when it is closed. Made by `account`.
 */
export interface Account {
  /**
   * Makes an EVURL under the primary key. Salt, nonce and timestamp, and the
   * correlation id if none is given, come from the system.
   *
   * Errors: `account` where endpoint or ClientAccessKey is missing or the
   * account is closed, `parameter`, `redirect`, `size`.
   */
  build(options?: BuildOptions): Built
  /**
   * `build` for each of the requests, in their order, in few calls of the module:
   * result i is that of request i, and one that fails does not keep the others
   * from being built. Errors of a request: those of `build`, in its `error`.
   */
  buildMany(requests: Iterable<BuildOptions>): BuildResult[]
  /**
   * Reads an EVURL back. Whoever sent it gets one answer to all the codes that
   * this can throw: told apart, they give away a payload under CTR or CBC.
   *
   * Errors, in the order they are looked for: `size`, `url`, `parameter`,
   * `encoding`, `salt`, `redirect`, `decrypt`, `not_yet`, `expired`.
   */
  open(evurl: string, options?: OpenOptions): Opened
  /**
   * Tells what the function `inspect` does, and what only the account can:
   * whose URL it is not, whether it opens, and what is wrong with its payload.
   *
   * Errors: those of the function. Like those of `open` they are for a developer.
   */
  inspect(evurl: string, options?: OpenOptions): Inspection
  /**
   * How many EVURLs this account has built. What other processes build under
   * the same key it cannot know.
   */
  readonly count: number
  /** Ends the account and overwrites its keys. Closing it twice does nothing. */
  close(): void
  toJSON(): '[redacted]'
}

/**
 * The module as it is compiled: a WebAssembly.Module, of this realm or another. That
 * has no members; what has these is a list, a Map or a function, and no module.
 */
export interface ModuleLike {
  readonly length?: never
  readonly size?: never
  readonly apply?: never
}
/** A URL object. A string is a URL, too; in Node, from 20.16 on, `file:` is read from disk. */
export interface URLLike {
  readonly href: string
}
/** The answer of a server, or a Blob. */
export interface ResponseLike {
  readonly ok?: boolean
  readonly status?: number
  arrayBuffer(): Promise<ArrayBuffer>
}
/**
 * Where `init` has the module from: bytes, a Response or Blob, a URL (their
 * SHA-256 is that of the module that came with this package, or they are
 * refused), or the compiled module (its ABI version is that of this package).
 */
export type Source = string | URLLike | ResponseLike | ArrayBuffer | ArrayBufferView | ModuleLike

/**
 * Makes an account. Errors: `account` and `key`; `not_ready` before `init`.
 */
export function account(options: AccountOptions): Account

/** `account.build(options)`, as a function. */
export function build(account: Account, options?: BuildOptions): Built

/** `account.buildMany(requests)`, as a function. */
export function buildMany(account: Account, requests: Iterable<BuildOptions>): BuildResult[]

/** `account.open(evurl, options)`, as a function. */
export function open(account: Account, evurl: string, options?: OpenOptions): Opened

/**
 * Reads an EVURL without a key, and returns everything that is wrong with it. A
 * missing parameter is a lint like any other, `missing-data` or `missing-salt`.
 *
 * Errors: `size` and `url` if the text is not a URL; `not_ready` before `init`.
 */
export function inspect(evurl: string): Inspection

// The same, asynchronous: the first call initialises. What these reject with is
// what the synchronous ones throw, and what `init` rejects with. What is passed is
// read at once: a caller may change it, and overwrite a key's bytes.
//
// In the place of an account, options will do: an account is made for the one
// call and closed after it, its keys overwritten. It counts nothing over calls,
// so that a program that builds under one key all day keeps an account.

/** Initialises, and makes an account. */
export function accountAsync(options: AccountOptions): Promise<Account>

/** Initialises, and builds. */
export function buildAsync(account: Account | AccountOptions, options?: BuildOptions): Promise<Built>

/** Initialises, and builds many. */
export function buildManyAsync(account: Account | AccountOptions, requests: Iterable<BuildOptions>): Promise<BuildResult[]>

/** Initialises, and opens. */
export function openAsync(account: Account | AccountOptions, evurl: string, options?: OpenOptions): Promise<Opened>

/** Initialises, and inspects. */
export function inspectAsync(evurl: string): Promise<Inspection>

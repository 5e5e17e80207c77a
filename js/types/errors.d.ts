/**
 * The codes, the same in Go and on the command line. The first nine are those
 * of an EVURL, in the order in which they are looked for.
 */
export type Code =
  | 'size'
  | 'url'
  | 'parameter'
  | 'encoding'
  | 'salt'
  | 'redirect'
  | 'decrypt'
  | 'not_yet'
  | 'expired'
  | 'account'
  | 'key'
  | 'unsupported'
  | 'not_ready'
  | 'internal'

/** All codes, in the order of the module's ABI. */
export const codes: readonly Code[]

/**
 * Every error of this package. `code` is stable; `detail` tells sizes,
 * positions and names of parameters, and never what was passed.
 */
export class EvurlError extends Error {
  constructor(code: Code, detail: string, options?: { cause?: unknown })
  readonly code: Code
  readonly detail: string
  readonly cause?: unknown
}

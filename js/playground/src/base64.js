import { textOf } from './cells.js'

/** The bytes as standard base64, with padding. */
export const base64Of = (bytes) => btoa(textOf(bytes))

/** A key that is nobody's, as base64 of 16 bytes. */
export const newKey = () => base64Of(crypto.getRandomValues(new Uint8Array(16)))

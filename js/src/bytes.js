// @ts-check
// The bytes that a caller passes, whatever the object says of itself:
// Symbol.toStringTag and the length of a subclass are the caller's to choose. The
// getters of TypedArray.prototype read the array itself, of any realm. They are
// taken when this file is imported: whoever replaces them later changes nothing here.

const { apply } = Reflect
const { isView } = ArrayBuffer

/**
 * @param {object} prototype
 * @param {string | symbol} name
 */
const getter = (prototype, name) => /** @type {() => any} */ (/** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(prototype, name)).get)

/** @param {object} prototype */
const getters = (prototype) => ({ buffer: getter(prototype, 'buffer'), byteOffset: getter(prototype, 'byteOffset'), byteLength: getter(prototype, 'byteLength') })

const arrays = Object.getPrototypeOf(Uint8Array.prototype)
const arrayType = getter(arrays, Symbol.toStringTag)
const ofArray = getters(arrays)
const ofView = getters(DataView.prototype)

/**
 * The bytes of a Uint8Array, not copied; undefined if the value is none.
 * @param {unknown} value
 */
export const bytesOf = (value) => (apply(arrayType, value, []) === 'Uint8Array' ? bytesUnder(value) : undefined)

/**
 * The bytes under a typed array or a DataView, not copied; undefined if the value is neither.
 * @param {unknown} value
 */
export function bytesUnder(value) {
  if (!isView(value)) return undefined
  const { buffer, byteOffset, byteLength } = apply(arrayType, value, []) === undefined ? ofView : ofArray
  /** @type {number} */
  const length = apply(byteLength, value, [])
  // A detached buffer has no bytes, and no view can be made of it.
  return length === 0 ? new Uint8Array(0) : new Uint8Array(apply(buffer, value, []), apply(byteOffset, value, []), length)
}

/**
 * The bytes in an ArrayBuffer, shared or not; undefined if the value is neither.
 * @param {any} value
 */
export function bytesIn(value) {
  // Of anything else this makes a copy, in a buffer of its own.
  const bytes = typeof value === 'object' ? new Uint8Array(value) : undefined
  return bytes !== undefined && apply(ofArray.buffer, bytes, []) === value ? bytes : undefined
}

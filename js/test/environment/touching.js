// An entry that does what none may: the test's control.
export const touched = [TextEncoder, globalThis.crypto]

// The two doors of the package, by name.
const doors = {
  sync: async () => ({ bridge: await import('@evurl/edge'), testing: await import('@evurl/edge/testing') }),
  promise: async () => ({ bridge: await import('@evurl/edge/promise'), testing: await import('@evurl/edge/promise/testing') }),
}

export const door = (name) => doors[name]()

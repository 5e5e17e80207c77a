// The state in this process's memory: FOR ONE PROCESS ALONE. Two of them give two
// answers, and a restart forgets which ids were answered. For development.
import type { Settled, State } from './state.ts'

interface Entry {
  until: number
  n: number
  settled?: Settled
}

/** Holds so many names at most; where all of them are still needed, nothing more is taken: it fails closed. */
export function memory(most = 100_000, now = Date.now): State {
  const entries = new Map<string, Entry>()
  let swept = 0

  function entry(name: string, life: number): Entry {
    const known = entries.get(name)
    if (known && known.until > now()) return known
    entries.delete(name)
    if (entries.size >= most && now() > swept + 1000) {
      swept = now()
      for (const [name, { until }] of entries) if (until <= swept) entries.delete(name)
    }
    if (entries.size >= most) throw new Error('the map is full')
    const made = { until: now() + life, n: 0 }
    entries.set(name, made)
    return made
  }

  return {
    async count(name, window) {
      const counted = entry(name, window)
      return { n: ++counted.n, left: counted.until - now() }
    },
    async settled(name) {
      const known = entries.get(name)
      return known && known.until > now() ? known.settled : undefined
    },
    async settle(name, first, life) {
      return (entry(name, life).settled ??= first)
    },
  }
}

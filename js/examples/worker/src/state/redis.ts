// The state in Redis, for any number of processes. It needs one primary that evicts
// nothing (maxmemory-policy noeviction, the default).
import { createClient } from '@redis/client'
import type { Settled, State } from './state.ts'

const prefix = 'sna:'

export interface RedisState extends State {
  close(): void
}

/** Connects, and connects again by itself; until then each call is rejected at once. */
export function redis(url: string): RedisState {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: 2000 },
    socket: { connectTimeout: 2000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 2000) },
  })
  client.on('error', () => {}) // every call that it fails says so
  void client.connect().catch(() => {})
  const read = (text: unknown): Settled | undefined => (typeof text === 'string' ? JSON.parse(text) : undefined)
  return {
    async count(name, window) {
      const key = prefix + name
      const [, n, left] = await client.multi().set(key, 0, { condition: 'NX', expiration: { type: 'PX', value: window } }).incr(key).pTTL(key).exec()
      return { n: Number(n), left: Number(left) }
    },
    async settled(name) {
      return read(await client.get(prefix + name))
    },
    async settle(name, first, life) {
      const key = prefix + name
      const [, kept] = await client.multi().set(key, JSON.stringify(first), { condition: 'NX', expiration: { type: 'PX', value: life } }).get(key).exec()
      const settled = read(kept)
      if (!settled) throw new Error('Redis did not keep it')
      return settled
    },
    close: () => client.destroy(),
  }
}

// What Node, Deno and Bun have in common: the state, and its label.
import type { Env } from '../src/settings.ts'
import { memory } from '../src/state/memory.ts'
import { redis } from '../src/state/redis.ts'
import type { State } from '../src/state/state.ts'

/** Redis where REDIS_URL names one, else this process's memory. */
export function stateOf({ REDIS_URL: url }: Env): State {
  if (typeof url === 'string' && url !== '') return redis(url)
  console.warn('REDIS_URL is not set: the state is in memory, for this one process alone')
  return memory()
}

export const portOf = ({ PORT }: Env): number => Number(PORT ?? 8787)
export const hostOf = ({ HOST }: Env): string => String(HOST ?? '127.0.0.1')
export const announce = (port: number, host: string): void => console.log(`listening on http://${host}:${port}`)

// The state in Cloudflare and workerd: a Durable Object for each name, which is in one
// place in the world and does one thing at a time.
import { DurableObject } from 'cloudflare:workers'
import { Misconfigured } from '../settings.ts'
import type { Count, Settled, State } from './state.ts'

/** An object that was idle for so long may lose what it has not written. */
const idle = 10_000

interface Window {
  n: number
  until: number
}

export class Kept extends DurableObject {
  #window: Window | undefined

  async count(window: number): Promise<Count> {
    const now = Date.now()
    const { storage } = this.ctx
    this.#window ??= window > idle ? await storage.get<Window>('window') : undefined
    if (this.#window === undefined || this.#window.until <= now) {
      this.#window = { n: 0, until: now + window }
      if (window > idle) await storage.setAlarm(this.#window.until)
    }
    const { n, until } = { ...this.#window, n: ++this.#window.n }
    if (window > idle) await storage.put('window', { n, until })
    return { n, left: until - now }
  }

  settled(): Promise<Settled | undefined> {
    return this.ctx.storage.get<Settled>('settled')
  }

  /** Nothing else happens between get and put, and the answer leaves when it is on the disk. */
  async settle(first: Settled, life: number): Promise<Settled> {
    const before = await this.settled()
    if (before) return before
    await this.ctx.storage.put('settled', first)
    await this.ctx.storage.setAlarm(Date.now() + life)
    return first
  }

  override async alarm(): Promise<void> {
    this.#window = undefined
    await this.ctx.storage.deleteAll()
  }
}

export function durable(namespace: DurableObjectNamespace<Kept> | undefined): State {
  if (!namespace?.idFromName) throw new Misconfigured('KEPT is missing: the Durable Object of wrangler.jsonc')
  const object = (name: string) => namespace.get(namespace.idFromName(name))
  return {
    count: (name, window) => object(name).count(window),
    settled: (name) => object(name).settled(),
    settle: (name, first, life) => object(name).settle(first, life),
  }
}

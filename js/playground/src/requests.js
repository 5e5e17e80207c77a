// How many requests this page has made, by the browser's own account.
import { signal } from '@preact/signals'

/** Where each went. */
export const requests = signal([])

export function count() {
  const seen = (entries) => {
    // What a page has in itself, as blob: and data:, goes nowhere.
    const urls = entries.map((e) => e.name).filter((name) => /^(https?|file|wss?|ftp):/.test(name))
    if (urls.length > 0) requests.value = [...requests.value, ...urls].slice(-5000)
  }
  new PerformanceObserver((list) => seen(list.getEntries())).observe({ type: 'resource', buffered: true })
}

// How many requests this page has made, by the browser's own account.
import { signal } from '@preact/signals'

/** Where each went. */
export const requests = signal([])

const add = (urls) => {
  if (urls.length > 0) requests.value = [...requests.value, ...urls].slice(-5000)
}

/** What a page has in itself, as blob: and data:, goes nowhere. */
const goes = (url) => /^(https?|file|wss?|ftp):/.test(url)

/** The streams that are counted already: a browser tells of one when it has ended. */
const streams = new Set()

/** Counts, from here on and what was before. */
export function count() {
  const seen = (list) =>
    add(
      list
        .getEntries()
        .map((e) => e.name)
        .filter((url) => goes(url) && !streams.has(url)),
    )
  new PerformanceObserver(seen).observe({ type: 'resource', buffered: true })
}

/**
 * Opens a stream, and counts each time that the browser does.
 * @param {string} path
 */
export function stream(path) {
  const events = new EventSource(path)
  streams.add(events.url)
  events.addEventListener('open', () => add([events.url]))
  return events
}

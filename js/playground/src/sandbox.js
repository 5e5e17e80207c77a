// What the page asks the sandbox which serves it.
import { signal } from '@preact/signals'
import { stream } from './requests.js'

/** Asks, and reads the JSON that comes. Errors: no answer, and what is no JSON. */
async function ask(path, { method = 'GET', body } = {}) {
  const response = await fetch(`_sandbox/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  const text = await response.text()
  try {
    return { status: response.status, json: JSON.parse(text) }
  } catch {
    return { status: response.status, json: undefined }
  }
}

/** The merchant whose server the sandbox plays for this page; undefined until it was asked. */
export const customer = signal(undefined)
export const askCustomer = async () => (customer.value = (await ask('customer')).json)

/** A call of the platform's API, by that server: the page has no API Secret. */
export const call = (path, body) => ask(`customer/${path}`, { method: 'POST', body })

export const clock = async () => (await ask('clock')).json
export const setClock = async (to) => (await ask('clock', { method: 'PUT', body: to })).json
export const faults = async () => (await ask('faults')).json
export const setFaults = async (rules) =>
  rules.length === 0 ? ask('faults', { method: 'DELETE' }) : ask('faults', { method: 'PUT', body: { rules } })
export const reset = () => ask('reset', { method: 'POST', body: {} })

/**
 * Follows the request log.
 * @param {(entry: object) => void} take
 * @returns {() => void} ends it
 */
export function follow(take) {
  const events = stream('_sandbox/events')
  events.addEventListener('request', (event) => take(JSON.parse(event.data)))
  return () => events.close()
}

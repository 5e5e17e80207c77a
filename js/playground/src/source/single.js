// Where the page that is one file has its parts from: data in that file, since
// browsers load no module, no worker and no data from file:.
import * as charts from '../chart.js'
import { unpacked } from '../../../src/unpacked.js'

/** The data stand behind the script: they are there when the document is. */
const parsed = () =>
  new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true })
    else resolve()
  })
const data = (id) => JSON.parse(document.getElementById(`data-${id}`).textContent)

export const sandbox = false
export const module = () => unpacked(() => parsed().then(() => data('module')), 'evurl.wasm')
export const vectors = async () => data('vectors')
export const chart = async () => charts
let address
export const worker = () => (address ??= URL.createObjectURL(new Blob([data('worker')], { type: 'text/javascript' })))

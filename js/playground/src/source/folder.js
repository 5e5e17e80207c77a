// Where the page of a folder has its parts from: scripts beside it. Its policy
// lets it connect to nothing.
import { unpacked } from '../../../src/unpacked.js'

export const sandbox = false
export const module = () => unpacked(() => import('../../../src/module.js'), 'evurl.wasm')
export const vectors = async () => (await import('../vectors.js')).default
export const chart = () => import('../chart.js')
export const worker = () => 'worker.js'

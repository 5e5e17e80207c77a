// Where the page of a folder has its parts from: scripts beside it. Its policy
// lets it connect to nothing.
import { unpacked } from '../../../src/unpacked.js'

export const sandbox = false
export const module = async () => unpacked(await import('../../../src/module.js'))
export const vectors = async () => (await import('../vectors.js')).default
export const chart = () => import('../chart.js')
export const worker = () => 'worker.js'

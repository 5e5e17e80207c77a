// Where the page that evurl serves has its parts from: the same server.

/** Whether a sandbox answers here. */
export const sandbox = true
export const module = () => fetch('evurl.wasm')
export const vectors = async () => (await import('../vectors.js')).default
export const chart = () => import('../chart.js')
export const worker = () => 'worker.js'

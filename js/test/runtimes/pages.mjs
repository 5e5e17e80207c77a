// Pages and files for browsers, under the policy that js/README.md asks for.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const types = { '.js': 'text/javascript', '.html': 'text/html', '.wasm': 'application/wasm' }

/** The policy of what is served at a path; only a service worker fetches anything. */
function policy(pathname, wasm) {
  const scripts = `default-src 'none'; worker-src 'self'; script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`
  return pathname.endsWith('/service-worker.js') ? `${scripts}; connect-src 'self'` : scripts
}

/** A page with one script. */
export const html = (script) => `<!doctype html><meta charset="utf-8"><title>t</title><body><script type="module" src="${script}"></script></body>`

/**
 * Serves a folder until use is done with its address. A folder has its own
 * index.html, or the pages are given: a text for each path, and whether the policy
 * allows WebAssembly there.
 * @param {string} folder
 * @param {(url: string) => Promise<unknown>} use
 * @param {Record<string, { text: string, wasm: boolean }>} [pages]
 */
export async function serve(folder, use, pages = {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const page = pages[pathname]
    const path = page || pathname === '/' ? '/index.html' : pathname
    response.setHeader('content-security-policy', policy(pathname, page?.wasm ?? true))
    response.setHeader('service-worker-allowed', '/')
    try {
      const body = page?.text ?? (await readFile(join(folder, path)))
      response.setHeader('content-type', types[extname(path)] ?? 'text/plain')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${server.address().port}/`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

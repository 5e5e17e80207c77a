import { type UserConfig, loadEnv } from 'vite'

/** A policy that lets the page call its worker, and nobody else. The dev server needs more than it allows. */
const policy = (worker: string) => `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ${worker}; base-uri 'none'; form-action 'none'`

export default ({ command, mode }: { command: string; mode: string }): UserConfig => {
  const { VITE_WORKER } = loadEnv(mode, import.meta.dirname)
  if (!VITE_WORKER) throw new Error('VITE_WORKER is not set: where the worker is, http://127.0.0.1:8787')
  return {
    base: './',
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
    preview: { host: '127.0.0.1', port: 5173, strictPort: true },
    plugins: [
      {
        name: 'policy',
        transformIndexHtml: () =>
          command === 'build' ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(VITE_WORKER) }, injectTo: 'head-prepend' }] : [],
      },
    ],
  }
}

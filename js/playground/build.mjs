// Builds the page. It is rendered once, here, so that a browser shows it before
// any script has run.
//
//   node build.mjs              dist/, which embed.go embeds
//   node build.mjs --static DIR DIR/, for any file server, and DIR/evurl-playground.html,
//                               which is one file, and opens from file:
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const read = (path) => readFileSync(at(path), 'utf8')

const common = {
  absWorkingDir: at('../..'), // names are the same from wherever this is called
  bundle: true,
  minify: true,
  lineLimit: 160, // so that a change of a line is a change of a few
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.jsonl': 'text' },
  legalComments: 'none', // they are all in licenses.txt
  logLevel: 'warning',
  write: false,
  metafile: true,
  define: {
    VERSION: JSON.stringify(JSON.parse(read('../package.json')).version),
    GO_VERSION: JSON.stringify(read('../../wasm/evurl.wasm.go-version').trim()),
  },
}

/** Says which of src/source the page has its parts from. */
const from = (source) => ({
  name: 'source',
  setup: ({ onResolve }) => onResolve({ filter: /^evurl:source$/ }, () => ({ path: at(`src/source/${source}.js`) })),
})

/** The page's text, as its components draw it before anything has happened. */
async function rendered(source) {
  const { outputFiles } = await build({
    ...common,
    minify: false,
    stdin: {
      contents:
        "export { default as render } from 'preact-render-to-string'; export { createElement } from 'preact'; export { App } from './view/app.jsx'",
      resolveDir: at('src'),
      loader: 'js',
    },
    format: 'esm',
    platform: 'node',
    plugins: [from(source)],
  })
  const file = at('../../build/playground-rendered.mjs')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, outputFiles[0].contents)
  const { render, createElement, App } = await import(`file://${file}?${source}`)
  return render(createElement(App))
}

const modules = (source) =>
  build({
    ...common,
    entryPoints: [at('src/page.jsx')],
    outdir: at('dist'),
    format: 'esm',
    splitting: true,
    chunkNames: '[name]',
    plugins: [from(source)],
  })
const worker = (source) =>
  build({ ...common, entryPoints: [at('src/worker.js')], outdir: at('dist'), format: 'iife', plugins: [from(source)] })
const style = () => build({ ...common, entryPoints: [at('src/page.css')], outdir: at('dist') })

/** Puts parts in the place of the document's comments. */
const filled = (parts) =>
  read('src/index.html').replace(/[^\S\n]*<!--(\w+)-->\n?|/g, (mark, name) => (name ? (parts[name] ?? '') : mark))

const policy = (script, css, more = '') =>
  `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; style-src ${css}; img-src 'self' data: blob:; connect-src 'none'; ` +
  `${more}form-action 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types evurl-worker`
const meta = (text) => `    <meta http-equiv="Content-Security-Policy" content="${text}">\n`

const linked = {
  style: '    <link rel="stylesheet" href="page.css">\n',
  script: '    <script type="module" src="page.js"></script>\n',
}

/** The licences of what is bundled, by package. */
function licences(builds) {
  const packages = new Set(
    builds
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
      .filter(Boolean),
  )
  return [...packages]
    .sort()
    .map((name) => {
      const folder = at(`../node_modules/${name}`)
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].map((n) => join(folder, n)).find(existsSync)
      if (file === undefined) throw new Error(`${name} is bundled, and has no licence`)
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

async function files(source, head) {
  const builds = await Promise.all([modules(source), worker(source), style()])
  const made = Object.fromEntries(
    builds.flatMap(({ outputFiles }) => outputFiles).map((f) => [f.path.slice(at('dist/').length), f.text]),
  )
  return { ...made, 'licenses.txt': licences(builds), 'index.html': filled({ ...linked, ...head, app: await rendered(source) }) }
}

/** Writes a folder anew. */
function write(folder, made) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(made)) writeFileSync(join(folder, name), text)
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Data in the document. No text of theirs ends the element. */
const data = (id, value) =>
  `    <script type="application/json" id="data-${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`

async function single() {
  const [page, job, css, chunk, vectors] = await Promise.all([
    build({ ...common, entryPoints: [at('src/page.jsx')], outdir: at('dist'), format: 'iife', plugins: [from('single')] }),
    worker('single'),
    style(),
    import('../src/module.js'),
    build({ ...common, entryPoints: [at('src/vectors.js')], outdir: at('dist'), format: 'esm' }),
  ])
  const text = ({ outputFiles }) => outputFiles[0].text
  const script = text(page).replaceAll('</script', '<\\/script')
  const { default: texts } = await import(`data:text/javascript;base64,${Buffer.from(text(vectors)).toString('base64')}`)
  return filled({
    policy: meta(policy(hash(script), hash(text(css)), 'worker-src blob:; ')),
    style: `    <style>${text(css)}</style>\n`,
    app: await rendered('single'),
    // Behind the page, which it finds, and before the data, which it waits for.
    data: `    <script>${script}</script>\n${data('module', { gzip: chunk.gzip, size: chunk.size })}${data('worker', text(job))}${data('vectors', texts)}`,
    licences: licences([page, job, css]),
  })
}

const [option, out] = process.argv.slice(2)
if (option === '--static') {
  write(out, {
    ...(await files('folder', { policy: meta(policy("'self'", "'self'", "worker-src 'self'; ")) })),
    'evurl-playground.html': await single(),
  })
} else {
  write(at('dist'), await files('served', {}))
}

// Bundles the page into dist/, which embed.go embeds. The module itself is
// served from package wasm.
import { cpSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
mkdirSync(at('dist'), { recursive: true })
await build({
  absWorkingDir: at('../..'), // the names in its comments are the same from wherever this is called
  entryPoints: [at('src/page.js')],
  outfile: at('dist/page.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  // The page brings the module itself.
  external: ['./module.js'],
  banner: { js: '// Made by build.mjs from src/page.js and the bridge.' },
  legalComments: 'none',
  logLevel: 'warning',
})
for (const file of ['index.html', 'page.css']) cpSync(at(`src/${file}`), at(`dist/${file}`))

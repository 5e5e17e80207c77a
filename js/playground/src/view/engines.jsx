// The tab that shows that this browser's engine conforms, and how fast it is.
import { useEffect, useRef } from 'preact/hooks'
import { busy, chart, failed, measured, reports, runBench, runVectors } from '../engines.js'
import { ready } from '../state.js'
import { Verdict } from './verdict.jsx'

export function Engines() {
  return (
    <>
      <section class="card" aria-labelledby="vectors-title">
        <h2 id="vectors-title">Vectors</h2>
        <p class="note">
          The lines that every engine is held to, made by the JDK’s own provider and three others: run here, in the page and in a
          worker.
        </p>
        <p>
          <button type="button" disabled={!ready.value || busy.value !== ''} onClick={runVectors}>
            Run all vectors
          </button>
        </p>
        <Held />
      </section>
      <section class="card" aria-labelledby="bench-title">
        <h2 id="bench-title">Against WebCrypto</h2>
        <p class="note">
          One EVURL, from arguments to string, by the module and by hand with WebCrypto; in turns, in a worker, the median of
          five.
        </p>
        <p>
          <button type="button" disabled={!ready.value || busy.value !== ''} onClick={runBench}>
            Measure
          </button>
        </p>
        <Measured />
      </section>
    </>
  )
}

function verdictOf() {
  if (failed.value !== '') return { kind: 'bad', text: failed.value }
  if (busy.value !== '') return { kind: 'idle', text: 'Running…' }
  const all = Object.values(reports.value)
  if (all.length === 0) return { kind: 'idle', text: 'Not run yet.' }
  const fallen = all.reduce((n, r) => n + r.fallen.length, 0)
  return fallen === 0
    ? { kind: 'good', text: 'Every line holds, in the page and in a worker.' }
    : { kind: 'bad', text: `${fallen} lines fell.` }
}

function Held() {
  const rows = Object.entries(reports.value)
  return (
    <>
      <Verdict id="engines-verdict" verdict={verdictOf()} />
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">engine</th>
              <th scope="col">lines</th>
              <th scope="col">held</th>
              <th scope="col">ms</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, r]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{r.lines}</td>
                <td>{r.held}</td>
                <td>{Math.round(r.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.flatMap(([name, r]) =>
        r.fallen.slice(0, 20).map((f) => (
          <p key={`${name}${f.id}`} class="off">
            {name}: {f.id}: {f.what}
          </p>
        )),
      )}
    </>
  )
}

const names = { 'AES/GCM/NoPadding': 'GCM', 'AES/CTR/NoPadding': 'CTR', 'AES/CBC/PKCS5Padding': 'CBC' }

function Measured() {
  const canvas = useRef()
  const rows = measured.value
  useEffect(() => {
    if (rows === undefined) return undefined
    const bars = rows.flatMap((r) => [
      { label: `${names[r.algorithm]}, module`, us: r.evurl, ours: true },
      { label: `${names[r.algorithm]}, WebCrypto`, us: r.webCrypto, ours: false },
    ])
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    let drawn
    let over = false
    const redraw = async () => {
      const { draw } = await chart()
      drawn?.destroy()
      drawn = over ? undefined : draw(canvas.current, bars)
    }
    redraw()
    scheme.addEventListener('change', redraw)
    return () => {
      over = true
      scheme.removeEventListener('change', redraw)
      drawn?.destroy()
    }
  }, [rows])
  if (rows === undefined) return <p class="note">{busy.value === 'bench' ? 'Measuring…' : 'Not measured yet.'}</p>
  return (
    <>
      <div class="chart">
        <canvas
          ref={canvas}
          role="img"
          aria-label="How long one EVURL takes, by the module and by WebCrypto; the table has the numbers."
        />
      </div>
      <table id="measured">
        <caption class="visually-hidden">µs for one EVURL</caption>
        <thead>
          <tr>
            <th scope="col">µs</th>
            <th scope="col">module</th>
            <th scope="col">WebCrypto</th>
            <th scope="col">times</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.algorithm}>
              <th scope="row">{names[r.algorithm]}</th>
              <td>{r.evurl.toFixed(1)}</td>
              <td>{r.webCrypto.toFixed(1)}</td>
              <td>{(r.webCrypto / r.evurl).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

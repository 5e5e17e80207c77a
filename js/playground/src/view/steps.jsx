// The steps, drawn. What is pointed at, by the mouse or by the arrow keys, lights
// up in every one of them.
import { effect, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { isLit } from '../cells.js'
import { lit } from '../state.js'
import { Copy } from './copy.jsx'

const signs = { done: '✓', failed: '✗', 'not-reached': '○' }
const words = { done: 'done', failed: 'failed here', 'not-reached': 'not reached' }

export function Steps({ name, steps }) {
  if (steps === undefined) return null
  return (
    <ol class="steps" aria-label={`The steps of ${name}`}>
      {steps.map((step, i) => (
        <Step key={step.id} name={name} number={i + 1} step={step} />
      ))}
    </ol>
  )
}

function Step({ name, number, step }) {
  const id = `${name}-${step.id}`
  return (
    <li class={`step ${step.state}`} data-step={step.id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span aria-hidden="true" class="sign">
          {signs[step.state]}
        </span>{' '}
        {number}. {step.title} <span class="visually-hidden">: {words[step.state]}</span>
      </h3>
      {step.state === 'done' ? step.note && <p class="note">{step.note}</p> : <p class="why">{step.why}</p>}
      {step.rows && <Rows rows={step.rows} />}
      {step.cells && <Cells id={id} step={step} />}
    </li>
  )
}

const linkOf = ({ from, to, part }) => (from !== undefined ? { from, to } : part !== undefined ? { part } : undefined)

function Rows({ rows }) {
  return (
    <dl class="rows">
      {rows.map((row, i) => (
        <div
          key={i}
          class={isLit(row, lit.value) ? 'lit' : ''}
          onPointerEnter={() => (lit.value = linkOf(row))}
          onPointerLeave={() => (lit.value = undefined)}
        >
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Which cell an element is of. */
const indexOf = (e) => e.target.closest?.('[data-i]')?.dataset.i

/** How many cells are drawn of a step: an EVURL has a few hundred characters, and may have 16 KiB. */
const most = 1024

function Cells({ id, step }) {
  const { kind, title } = step
  const place = useRef()
  const cells = useMemo(() => step.cells.slice(0, most), [step.cells])
  // Drawn once: what lights up is changed in place, or pointing would draw thousands anew.
  const drawn = useMemo(() => cells.map(Cell), [cells])
  const cursor = useSignal(-1)
  useEffect(
    () =>
      effect(() => {
        const spans = place.current.children
        cells.forEach((cell, i) => {
          spans[i].classList.toggle('lit', isLit(cell, lit.value))
          spans[i].classList.toggle('here', i === cursor.value)
        })
      }),
    [cells],
  )
  const point = (i) => {
    cursor.value = i
    lit.value = linkOf(cells[i])
  }
  const onKeyDown = (e) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 16, ArrowUp: -16, Home: -cells.length, End: cells.length }[e.key]
    if (by === undefined) return
    e.preventDefault()
    point(Math.min(cells.length - 1, Math.max(0, cursor.value + by)))
  }
  const onPointerOver = (e) => {
    const i = indexOf(e)
    if (i !== undefined) point(Number(i))
  }
  const end = () => {
    cursor.value = -1
    lit.value = undefined
  }
  const cell = cells[cursor.value]
  return (
    <>
      <div
        ref={place}
        class={`cells ${kind}`}
        role="group"
        tabindex={0}
        aria-label={`${title}, ${cells.length} cells: the arrow keys go through them`}
        aria-describedby={`${id}-cell`}
        onPointerOver={onPointerOver}
        onPointerLeave={end}
        onKeyDown={onKeyDown}
        onBlur={end}
      >
        {drawn}
        {step.cells.length > most && <span>… and {step.cells.length - most} more</span>}
      </div>
      <div class="below">
        <p id={`${id}-cell`} class="cell" aria-live="polite">
          {cell ? saidOf(cell, cursor.value, kind) : step.length}
        </p>
        {step.copy && <Copy text={step.copy} of={title} />}
      </div>
    </>
  )
}

const Cell = ({ text, part, bad }, i) => (
  <span key={i} data-i={i} class={[part && `is-${kindOf(part)}`, bad && 'wrong'].filter(Boolean).join(' ')}>
    {text}
  </span>
)

const kindOf = (part) =>
  ['data', 'tag', 'padding', 'name', 'cipherSalt', 'redirect', 'air', 'endpoint', 'clientAccessKey'].includes(part)
    ? part
    : 'other'

function saidOf({ text, from, to, part }, i, kind) {
  const bytes =
    from === undefined
      ? ''
      : to - from === 1
        ? `, byte ${from} of the ciphertext`
        : `, bytes ${from} to ${to - 1} of the ciphertext`
  const of = part && !['data', 'name'].includes(part) ? `, of ${part.trim()}` : ''
  return kind === 'hex' ? `0x${text}: byte ${i}${of}, in block ${Math.floor(i / 16)}` : `${text}: character ${i}${of}${bytes}`
}

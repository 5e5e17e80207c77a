// A verdict: in words, with a sign for who does not see its colour.
const signs = { good: '✓', warn: '!', bad: '✗', idle: '○' }

export function Verdict({ id, verdict }) {
  return (
    <p id={id} class={`verdict ${verdict.kind}`} role="status" aria-live="polite" aria-atomic="true">
      <span class="sign" aria-hidden="true">
        {signs[verdict.kind]}
      </span>{' '}
      <span>{verdict.text}</span>
    </p>
  )
}

// The request log, as a timeline.
const words = {
  phoneIdUrl: 'The customer’s server asks for an EVURL',
  evurl: 'The phone opens the EVURL',
  hop: 'The carrier adds its header',
  phoneIdResult: 'The customer’s server asks for the result',
  match: 'The customer’s server asks for an identity match',
}

export function Timeline({ entries }) {
  if (entries.length === 0) return <p class="note">Nothing yet.</p>
  const first = Date.parse(entries[0].time)
  return (
    <ol class="timeline" aria-live="polite" aria-relevant="additions">
      {entries.map((e) => (
        <li key={e.n} data-endpoint={e.endpoint} class={e.cause ? 'bad' : ''}>
          <span class="at">{`+${((Date.parse(e.time) - first) / 1000).toFixed(2)} s`}</span>
          <span class="what">{words[e.endpoint] ?? e.endpoint}</span>
          <span class="came">
            <code>{[e.endpoint, e.status, e.code].filter((v) => v !== undefined && v !== '').join(' · ')}</code>
          </span>
          {(e.reason || e.cause) && <span class="reason">{[e.cause, e.reason].filter(Boolean).join(': ')}</span>}
          <span class="ids">{[e.correlationId, e.number].filter(Boolean).join(' ')}</span>
        </li>
      ))}
    </ol>
  )
}

// The ten minutes, as they run out.
import { useEffect } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { lifetime } from '../state.js'

/** @param {{ made: number, skew?: number, name: string }} props made: in milliseconds; skew: what to add to this clock */
export function Countdown({ made, skew = 0, name }) {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const left = made + lifetime - (now.value + skew)
  const ahead = left > lifetime ? left - lifetime : 0
  const share = Math.max(0, Math.min(lifetime, left))
  return (
    <div class="countdown">
      <label for={`${name}-left`}>
        {ahead > 1000 ? `Made ${span(ahead)} from now` : left > 0 ? `Valid for ${span(left)} more` : `Expired ${span(-left)} ago`}
      </label>
      <progress id={`${name}-left`} max={lifetime / 1000} value={Math.round(share / 1000)} />
    </div>
  )
}

/** 9:07, or 2 h 05 min, or 3 days. */
function span(ms) {
  const s = Math.floor(ms / 1000)
  if (s < 3600) return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
  if (s < 172800) return `${Math.floor(s / 3600)} h ${String(Math.floor((s % 3600) / 60)).padStart(2, '0')} min`
  return `${Math.floor(s / 86400)} days`
}

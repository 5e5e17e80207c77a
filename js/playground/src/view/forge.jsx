// One flipped bit, under an algorithm that notices and under one that does not.
import { useSignal } from '@preact/signals'
import { forge } from '../forge.js'
import { ready } from '../state.js'
import { Verdict } from './verdict.jsx'

export function Forge() {
  const forged = useSignal(undefined)
  return (
    <section id="forge" class="card wide" aria-labelledby="forge-title">
      <h2 id="forge-title">Unauthenticated: see for yourself</h2>
      <p class="note">
        Whoever sees an EVURL under CTR or CBC can change it without the key. This flips one bit of an EVURL under each algorithm,
        where the first character of the correlation id stands: of the ciphertext, and under CBC of the salt.
      </p>
      <p>
        <button type="button" disabled={!ready.value} onClick={() => (forged.value = forge())}>
          Flip one bit
        </button>
      </p>
      <div class="forged" aria-live="polite">
        {forged.value?.map(({ algorithm, kind, said }) => (
          <div key={algorithm} data-algorithm={algorithm}>
            <h3>{algorithm}</h3>
            <Verdict verdict={{ kind, text: said }} />
          </div>
        ))}
      </div>
    </section>
  )
}

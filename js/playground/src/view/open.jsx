// The tab that opens, and says why not.
import { samples } from '../samples.js'
import { account, change, isTolerance, opened, opening, pending, ready, secondsOf, skewOf } from '../state.js'
import { takeSample } from '../demo.js'
import { Countdown } from './countdown.jsx'
import { Area, Check, Text } from './field.jsx'
import { Lints } from './lints.jsx'
import { Snippets } from './snippets.jsx'
import { Steps } from './steps.jsx'
import { Verdict } from './verdict.jsx'

export function Open() {
  const { verdict, lints, inspection, instead, read, steps, error } = opened.value
  return (
    <>
      <form
        id="open"
        aria-busy={pending.open.value}
        class="card"
        autocomplete="off"
        aria-labelledby="open-title"
        onSubmit={(e) => e.preventDefault()}
      >
        <h2 id="open-title">EVURL</h2>
        <Area form={opening} name="evurl" label="The EVURL that does not work" rows={6} />
        <Verdict id="open-verdict" verdict={verdict} />
        <Lints lints={lints} />
        <Cures lints={lints} inspection={inspection} instead={instead} />
        <details>
          <summary>Clock, and what to overlook</summary>
          <Text
            form={opening}
            name="skew"
            label="Clock skew"
            inputmode="numeric"
            help="Seconds to add to this computer's clock: 43200 is 12 hours ahead."
            wrong={secondsOf(opening.value.skew) === undefined ? 'Not a number of seconds: none are added.' : undefined}
          />
          <Text
            form={opening}
            name="tolerance"
            label="Tolerance"
            inputmode="numeric"
            help="Seconds at both ends of the ten minutes; 30 by default."
            wrong={isTolerance(opening.value.tolerance) ? undefined : 'Not a number of seconds: it is 30.'}
          />
          <Check form={opening} name="anyAge" label="of any age" />
          <Check form={opening} name="phpSalts" label="salts as PHP fills them up and cuts them" />
          <Check form={opening} name="oldPayloads" label="TimeStamp and Nonce, as older clients spell them" />
        </details>
      </form>
      <div class="stack">
        <section class="card" aria-labelledby="samples-title">
          <h2 id="samples-title">Samples</h2>
          <p class="note">Made here, under the account beside; without a key under a demo account.</p>
          <div class="chips">
            {samples.map((s) => (
              <button
                key={s.id}
                type="button"
                class="chip"
                data-sample={s.id}
                disabled={!ready.value}
                onClick={() => takeSample(s)}
              >
                {s.title}
              </button>
            ))}
          </div>
        </section>
        <section class="card" aria-labelledby="read-title">
          <h2 id="read-title">What it says</h2>
          <div class="countdown-place">
            {read && <Countdown made={read.timestamp.getTime()} skew={skewOf(opening.value)} name="read" />}
          </div>
          <Read read={read} error={error} />
          {inspection && <Snippets name="open" />}
        </section>
      </div>
      <section class="card wide" aria-labelledby="open-steps">
        <h2 id="open-steps">How it is opened</h2>
        {steps ? (
          <Steps name="open" steps={steps} />
        ) : (
          <p class="note">The URL is taken apart, decoded and decrypted, up to the step that fails, which says why.</p>
        )}
      </section>
    </>
  )
}

/** What would make it open, at one click: another algorithm or encoding of the key, or the account that it is of. */
function Cures({ lints, inspection, instead }) {
  const has = (...names) => lints?.some((l) => names.includes(l.name))
  // An endpoint of http is no account's.
  const isOther = has('other-endpoint', 'other-access-key') && !has('scheme')
  if (!isOther && instead === undefined) return null
  const { endpoint, clientAccessKey } = inspection
  return (
    <div id="cures">
      {instead && (
        <p>
          It opens under <strong>{instead.algorithm}</strong>, with the key read as <strong>{instead.keyEncoding}</strong>.{' '}
          <button type="button" class="secondary small" onClick={() => change(account, instead)}>
            Take these
          </button>
        </p>
      )}
      {isOther && (
        <p>
          It is of the account <code>{clientAccessKey}</code> at <code>{endpoint}</code>.{' '}
          <button type="button" class="secondary small" onClick={() => change(account, { endpoint, clientAccessKey })}>
            Take its endpoint and ClientAccessKey
          </button>
        </p>
      )}
    </div>
  )
}

function Read({ read, error }) {
  if (read === undefined) return <p class="note">What the payload says, once it opens.</p>
  const rows = [
    ['correlationId', read.correlationId],
    ['timestamp', read.timestamp.toISOString().replace('.000', '')],
    ['nonce', read.nonce],
    ...read.fields,
    ['redirect', read.redirect],
    ['air', read.air],
    ['authenticated', read.authenticated],
    ['freshness', error ? 'not asked' : read.freshness],
    ['algorithm', read.algorithm],
  ]
  return (
    <>
      {error && (
        <p class="note">
          For your eyes only: open refuses it, with <code>{error.code}</code>.
        </p>
      )}
      <dl id="opened" class="rows">
        {rows
          .filter(([, v]) => v !== undefined)
          .map(([name, value], i) => (
            <div key={i}>
              <dt>{name}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

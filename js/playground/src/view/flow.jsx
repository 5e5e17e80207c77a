// The tab that plays the flow.
import { sandbox } from 'evurl:source'
import { useEffect } from 'preact/hooks'
import { useComputed } from '@preact/signals'
import {
  ahead,
  begin,
  clocks,
  fault,
  faults,
  flow,
  landed,
  make,
  numbers,
  ofThisFlow,
  ownAccount,
  phone,
  poll,
  reset,
  run,
  setClock,
  setFault,
  settings,
  stop,
  verdict,
} from '../flow.js'
import { customer } from '../sandbox.js'
import { change, ready, tab } from '../state.js'
import { Choice, Text } from './field.jsx'
import { Timeline } from './timeline.jsx'
import { Verdict } from './verdict.jsx'

export function Flow() {
  const shown = useComputed(() => tab.value === 'flow').value
  useEffect(() => (sandbox && shown ? begin() : undefined), [shown])
  if (!sandbox) return <Elsewhere />
  return (
    <>
      <Settings />
      <Play />
      <Phone />
      <section class="card wide" aria-labelledby="timeline-title">
        <h2 id="timeline-title">Timeline</h2>
        <p class="note">The request log of the sandbox: what came in, what was answered, and why. Numbers and ids are masked.</p>
        <Timeline entries={ofThisFlow()} />
      </section>
    </>
  )
}

function Elsewhere() {
  return (
    <section class="card wide" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">The flow needs the sandbox</h2>
      <p>
        This page connects to nothing. <code>evurl serve</code> serves the platform on your own machine, and this page with it:
        phoneIdUrl, the EVURL, its redirects and phoneIdResult, played here step by step.
      </p>
    </section>
  )
}

function Chips({ label, items, chosen, onChoose }) {
  return (
    <fieldset class="chips">
      <legend>{label}</legend>
      {items.map(([value, text, hint]) => (
        <button
          key={text}
          type="button"
          class="chip"
          aria-pressed={chosen === undefined ? undefined : chosen === value}
          title={hint}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}

function Settings() {
  return (
    <section class="card" aria-labelledby="flow-title">
      <h2 id="flow-title">The sandbox</h2>
      <Chips
        label="The number picks the outcome"
        items={numbers.map(([n, what]) => [n, what, n])}
        chosen={settings.value.number}
        onChoose={(number) => change(settings, { number })}
      />
      <Text
        form={settings}
        name="number"
        id="flow-number"
        label="consumerMdn"
        inputmode="tel"
        help="E.164. Any other number matches."
      />
      <Text
        form={settings}
        name="redirect"
        id="flow-redirect"
        label="Redirect"
        inputmode="url"
        help="Left empty, the outcome is in the body."
      />
      <Chips label="What goes wrong" items={faults.map(([name]) => [name, name])} chosen={fault.value} onChoose={setFault} />
      <Chips
        label={`The sandbox's clock: ${ahead.value === '0s' ? 'now' : `${ahead.value} ahead`}`}
        items={clocks.map(([text, to]) => [to, text])}
        onChoose={setClock}
      />
      <p>
        <button type="button" class="secondary" onClick={reset}>
          Forget everything
        </button>
      </p>
    </section>
  )
}

function Play() {
  const { phase, evurl } = flow.value
  const told = customer.value
  const can = ready.value && told?.merchantId !== undefined
  const own = ownAccount() !== undefined
  return (
    <section class="card" aria-labelledby="play-title">
      <h2 id="play-title">The flow</h2>
      <Choice
        form={settings}
        name="by"
        label="The EVURL is made"
        options={[
          ['api', 'by the platform: phoneIdUrl'],
          ['here', 'here, as the merchant does'],
        ]}
        help={
          told && !own
            ? 'To make it here takes the key: it is in evurl.key, in the folder of --credentials. Paste it into the account, beside Build.'
            : undefined
        }
      />
      <div class="buttons">
        <button type="button" id="run" disabled={!can || (settings.value.by === 'here' && !own)} onClick={run}>
          Run it all
        </button>
      </div>
      <ol class="buttons">
        <li>
          <button type="button" class="secondary" disabled={!can || (settings.value.by === 'here' && !own)} onClick={make}>
            1. Make an EVURL
          </button>
        </li>
        <li>
          <button type="button" class="secondary" disabled={!can || evurl === undefined} onClick={phone}>
            2. The phone opens it
          </button>
        </li>
        <li>
          <button type="button" class="secondary" disabled={!can || evurl === undefined} onClick={poll}>
            3. Ask for the result
          </button>
        </li>
        {phase === 'polling' && (
          <li>
            <button type="button" class="secondary" onClick={stop}>
              Stop
            </button>
          </li>
        )}
      </ol>
      <Verdict id="flow-verdict" verdict={verdict.value} />
      {evurl && (
        <p class="evurl">
          <code>{evurl}</code>
        </p>
      )}
    </section>
  )
}

function Phone() {
  const { frame, opened } = flow.value
  return (
    <section class="card phone" aria-labelledby="phone-title">
      <h2 id="phone-title">The phone</h2>
      {frame ? (
        <iframe key={opened} title="What the phone sees" sandbox="" referrerpolicy="no-referrer" src={frame} onLoad={landed} />
      ) : (
        <p class="screen">It opens the EVURL here, in a frame that runs no script, and stops where it would leave this server.</p>
      )}
    </section>
  )
}

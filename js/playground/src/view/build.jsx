// The tab that builds.
import { again, built, change, opening, pending, ready, request, tab } from '../state.js'
import { Copy } from './copy.jsx'
import { Countdown } from './countdown.jsx'
import { Area, Choice, Text } from './field.jsx'
import { Forge } from './forge.jsx'
import { QR } from './qr.jsx'
import { Snippets } from './snippets.jsx'
import { Steps } from './steps.jsx'
import { Verdict } from './verdict.jsx'

export function Build() {
  const { evurl, at, steps, verdict } = built.value
  return (
    <>
      <form
        id="build"
        aria-busy={pending.build.value}
        class="card"
        autocomplete="off"
        aria-labelledby="build-title"
        onSubmit={(e) => e.preventDefault()}
      >
        <h2 id="build-title">Request</h2>
        <Text
          form={request}
          name="correlationId"
          label="Correlation id"
          maxlength={80}
          help="8 to 80 characters. Left empty, one is made."
        />
        <Text form={request} name="redirect" label="Redirect" inputmode="url" help="Where the device goes afterwards." />
        <Choice
          form={request}
          name="air"
          label="air"
          options={[
            ['', 'not given'],
            ['false', 'false'],
            ['true', 'true: https to http is allowed'],
          ]}
        />
        <Area form={request} name="fields" label="Further fields" rows={2} help="One to a line: name=value." />
        <Verdict id="build-verdict" verdict={verdict} />
      </form>
      <section class="card" aria-labelledby="built-title">
        <h2 id="built-title">EVURL</h2>
        <textarea
          id="built"
          aria-labelledby="built-title"
          rows={9}
          readonly
          spellcheck={false}
          value={evurl ?? ''}
          placeholder="It stands here when there is a key."
        />
        <div class="buttons">
          <button type="button" disabled={!ready.value || evurl === undefined} onClick={() => again.value++}>
            Build another
          </button>
          {evurl && <Copy text={evurl} />}
          <button
            type="button"
            class="secondary"
            disabled={evurl === undefined}
            onClick={() => {
              change(opening, { evurl })
              tab.value = 'open'
            }}
          >
            Open it
          </button>
        </div>
        <div class="countdown-place">{evurl && <Countdown made={Math.floor(at / 1000) * 1000} name="built" />}</div>
        {evurl && <QR evurl={evurl} />}
        {evurl && <Snippets name="build" />}
      </section>
      <section class="card wide" aria-labelledby="build-steps">
        <h2 id="build-steps">How it is made</h2>
        {steps ? (
          <Steps name="build" steps={steps} />
        ) : (
          <p class="note">
            Account and request become a payload, the payload a ciphertext, the ciphertext base64, and that a URL. Each step is
            shown here.
          </p>
        )}
      </section>
      <Forge />
    </>
  )
}

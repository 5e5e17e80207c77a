// The present state as code to take along.
import { useSignal } from '@preact/signals'
import { accountOptions } from '../engine.js'
import { customer } from '../sandbox.js'
import { buildSnippets, keyVariable, openSnippets, placeholders, secretVariable } from '../snippets.js'
import { account, buildOptions, defaultTolerance, opened, opening, overlooked, request, toleranceOf } from '../state.js'
import { Code } from './code.jsx'
import { Copy } from './copy.jsx'

const languages = { JavaScript: 'javascript', Go: 'go', CLI: 'bash', curl: 'bash' }

/** The options of open that are not the defaults; the clock is a program's own. */
function openOptions(form) {
  const tolerance = toleranceOf(form)
  return { ...(tolerance !== defaultTolerance && { tolerance }), ...overlooked(form) }
}

function snippets(name) {
  const a = accountOptions(account.value)
  if (name === 'open') return openSnippets(a, opened.value.evurl, openOptions(opening.value))
  return buildSnippets(a, buildOptions(request.value), platform(a.endpoint))
}

/** Where the API is: this server, for the sandbox's account, else the vendor's sandbox. */
function platform(endpoint) {
  const { endpoint: own, merchantId } = customer.value ?? {}
  return own !== undefined && own === endpoint
    ? { origin: location.origin, merchantId }
    : { origin: 'https://api-sbox.dnlsrv.com' }
}

export function Snippets({ name }) {
  const chosen = useSignal('JavaScript')
  const all = snippets(name)
  if (all === undefined) return <p class="note snippets">No code is offered: the EVURL has a character that a program or a shell may misread.</p>
  const text = all[chosen.value]
  const missing = placeholders(text)
  return (
    <details class="snippets" data-of={name}>
      <summary>As code</summary>
      <fieldset class="chips">
        <legend class="visually-hidden">Language</legend>
        {Object.keys(all).map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={chosen.value === kind}
            onClick={() => (chosen.value = kind)}
          >
            {kind}
          </button>
        ))}
      </fieldset>
      <Code text={text} language={languages[chosen.value]} label={`${chosen.value} code`} />
      <p class="note">
        <Copy text={text} />{' '}
        {chosen.value === 'curl' ? (
          name === 'build' ? (
            <>
              The API Secret is read from <code>{secretVariable}</code>.
            </>
          ) : (
            <>No key is needed.</>
          )
        ) : (
          <>
            The key is read from <code>{keyVariable}</code>.
          </>
        )}
        {languages[chosen.value] === 'bash' && ' For bash, and other shells that quote as it does.'}
      </p>
      {missing.length > 0 && (
        <p class="note">
          Replace {missing.join(', ')}. A value of yours is filled in only if all its characters are letters, digits or one of{' '}
          <code>. _ ~ : / % ? = & + -</code>
        </p>
      )}
    </details>
  )
}

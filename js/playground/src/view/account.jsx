// The account: whose EVURLs are built, and opened.
import { useSignal } from '@preact/signals'
import { described, encodings, isKeySize, sizeOf } from '../keysize.js'
import { algorithms, isAuthenticated } from '../engine.js'
import { takeDemo } from '../demo.js'
import { account, change } from '../state.js'
import { Area, Choice, quiet, Text } from './field.jsx'

const named = algorithms.map((name) => [name, isAuthenticated(name) ? name : `${name} (unauthenticated)`])
/** @param {{ hidden: boolean }} props on the tabs that need no account */
export function Account({ hidden }) {
  const { algorithm } = account.value
  return (
    <form
      id="account"
      hidden={hidden}
      class="card"
      autocomplete="off"
      aria-labelledby="account-title"
      onSubmit={(e) => e.preventDefault()}
    >
      <h2 id="account-title">Account</h2>
      <p>
        <button type="button" id="demo" onClick={takeDemo}>
          Take the demo account
        </button>
      </p>
      <Key />
      <Choice
        form={account}
        name="algorithm"
        label="Algorithm"
        options={named}
        help={
          isAuthenticated(algorithm)
            ? 'A change on the way is noticed.'
            : 'Unauthenticated: whoever sees the URL can change what it says.'
        }
      />
      <details>
        <summary>Endpoint, ClientAccessKey and more</summary>
        <Text form={account} name="endpoint" label="Endpoint" inputmode="url" help="https, up to /id/ and its slash." />
        <Text form={account} name="clientAccessKey" label="ClientAccessKey" maxlength={256} />
        {algorithm.includes('/GCM/') && (
          <Choice
            form={account}
            name="saltLength"
            of={Number}
            label="Salt length"
            options={[
              ['12', '12'],
              ['16', '16'],
            ]}
            help="In bytes."
          />
        )}
        <Area
          form={account}
          name="redirects"
          label="Allowed redirects"
          rows={2}
          help="One to a line, compared as text. Left empty, any https URL."
        />
      </details>
    </form>
  )
}

function Key() {
  const shown = useSignal(false)
  const { key, keyEncoding } = account.value
  const size = sizeOf(key, keyEncoding)
  return (
    <div class="field">
      <label for="key">EVURL Encryption Key</label>
      <div class="joined">
        <input
          id="key"
          {...quiet}
          type={shown.value ? 'text' : 'password'}
          data-1p-ignore
          data-lpignore="true"
          autocomplete="off"
          maxlength={256}
          value={key}
          onInput={(e) => change(account, { key: e.currentTarget.value })}
          aria-describedby="key-size"
        />
        <button
          type="button"
          class="secondary"
          aria-pressed={shown.value}
          aria-label="Show the key"
          onClick={() => (shown.value = !shown.value)}
        >
          {shown.value ? 'Hide' : 'Show'}
        </button>
      </div>
      <div class="joined">
        <label for="keyEncoding" class="inline">
          written as
        </label>
        <select id="keyEncoding" value={keyEncoding} onChange={(e) => change(account, { keyEncoding: e.currentTarget.value })}>
          {encodings.map((e) => (
            <option key={e} value={e}>
              {e}
            </option>
          ))}
        </select>
      </div>
      <small id="key-size" class={key.trim() !== '' && !isKeySize(size) ? 'off' : ''}>
        {described(key, keyEncoding)}
      </small>
    </div>
  )
}

// Sharing: what would be shared is shown before it is.
import { useSignal } from '@preact/signals'
import { fragmentOf, toShare } from '../share.js'
import { account, opening, request, tab } from '../state.js'
import { Copy } from './copy.jsx'

export function Share({ hidden }) {
  const withInput = useSignal(false)
  const { shared, left } = toShare(
    { tab: tab.value, account: account.value, request: request.value, opening: opening.value },
    withInput.value,
  )
  const link = `${globalThis.location?.href.split(/[?#]/)[0] ?? ''}${fragmentOf(shared)}`
  return (
    <details id="share" class="card" hidden={hidden}>
      <summary>Share</summary>
      <label class="check">
        <input type="checkbox" checked={withInput.value} onChange={(e) => (withInput.value = e.currentTarget.checked)} /> with the
        input of this tab
      </label>
      <p class="note">This is what the link has. It stands behind a #, which goes to no server.</p>
      <dl class="rows">
        {shared.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="note">Left out: {left.join('; ')}.</p>
      {withInput.value && (
        <p class="note">
          What looks like a phone number is left out: eight digits or more without a letter between them. This is a guess, so read
          what the link has before you send it.
        </p>
      )}
      <p>
        <Copy text={link} label="Copy the link" />
      </p>
      <p class="evurl">
        <code id="share-link">{link}</code>
      </p>
    </details>
  )
}

// What shows that all of it is local: the requests that were made, and which
// module it is.
import { sandbox } from 'evurl:source'
import { useComputed } from '@preact/signals'
import { sha256 } from '../../../src/sha256.js'
import { requests } from '../requests.js'
import { module } from '../state.js'

export function Local() {
  const others = useComputed(() => requests.value.filter((url) => new URL(url).origin !== location.origin).length).value
  const n = requests.value.length
  return (
    <footer>
      <p id="module" role="status" class={module.value.state}>
        {module.value.said}
      </p>
      <p id="requests">
        {n === 0 ? 'No requests' : n === 1 ? '1 request' : `${n} requests`} made since this page was opened
        {n > 0 && `, ${others === 0 ? 'all of them to where it came from' : `${others} of them elsewhere`}`}.{' '}
        {sandbox ? 'Its policy lets it connect to its own server alone.' : 'Its policy lets it connect to nothing.'}
      </p>
      <p id="versions">
        evurl <span id="version">{VERSION}</span>, module built by <span id="go-version">{GO_VERSION}</span>, SHA-256{' '}
        <code id="sha256">{sha256}</code>
      </p>
    </footer>
  )
}

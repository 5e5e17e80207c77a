// The EVURL as a QR code, drawn here, for a phone to scan.
import { generate } from 'lean-qr'
import { toSvg } from 'lean-qr/extras/svg'
import { useEffect, useRef } from 'preact/hooks'
import { isLoopback } from '../loopback.js'

export function QR({ evurl }) {
  return (
    <details id="qr">
      <summary>Hand it to a phone</summary>
      {isLoopback(evurl) ? <Unreachable /> : <Code evurl={evurl} />}
      <ul class="warnings">
        <li>It works once, within ten minutes. Do not send it by mail or chat: their link scanners open it, and use it up.</li>
        <li>A browser that turns http into https breaks carriers that need http.</li>
        <li>Turn wifi off: the carrier knows the SIM on its own network alone.</li>
      </ul>
    </details>
  )
}

function Unreachable() {
  return (
    <>
      <p>
        It leads to this machine, which no phone can reach. With this machine’s address in the network the sandbox serves EVURLs
        to a phone, and a QR code is drawn here:
      </p>
      <p class="evurl">
        <code>evurl serve --tls --phone-listen 192.168.1.5:8443</code>
      </p>
    </>
  )
}

function Code({ evurl }) {
  const place = useRef()
  useEffect(() => {
    const svg = toSvg(generate(evurl), document, { on: 'black', off: 'white', padX: 4, padY: 4 })
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', `QR code of the EVURL, ${evurl.length} characters`)
    place.current.replaceChildren(svg)
  }, [evurl])
  return <div class="qr" ref={place} />
}

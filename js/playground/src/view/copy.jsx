// A button that copies a text, and says that it did.
import { useSignal } from '@preact/signals'

/** @param {{ text: string, label?: string, of?: string }} props of: what is copied, for who does not see where the button stands */
export function Copy({ text, label = 'Copy', of }) {
  const said = useSignal(label)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      said.value = 'Copied'
    } catch {
      said.value = 'Not allowed: select and copy it'
    }
    setTimeout(() => (said.value = label), 2000)
  }
  return (
    <button type="button" class="secondary small" aria-live="polite" onClick={copy}>
      {said.value}
      {of && <span class="visually-hidden"> {of}</span>}
    </button>
  )
}

// Code, coloured: Prism says what is what, and elements are made of it here.
import './prism.js'
import Prism from 'prismjs/components/prism-core.js'
import 'prismjs/components/prism-clike.js'
import 'prismjs/components/prism-javascript.js'
import 'prismjs/components/prism-go.js'
import 'prismjs/components/prism-bash.js'

export function Code({ text, language, label }) {
  return (
    <pre tabindex={0} aria-label={label}>
      <code>{drawn(Prism.tokenize(text, Prism.languages[language]))}</code>
    </pre>
  )
}

function drawn(token) {
  if (typeof token === 'string') return token
  if (Array.isArray(token)) return token.map(drawn)
  return <span class={`token ${token.type}`}>{drawn(token.content)}</span>
}

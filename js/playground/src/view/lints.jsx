// What is wrong, where, and what to do about it.
export function Lints({ lints }) {
  if (lints === undefined || lints.length === 0) return null
  return (
    <ul class="lints" aria-label="To mend">
      {lints.map((lint, i) => (
        <li key={i}>
          <strong>{lint.what}</strong>
          <span class="where">
            <code>{lint.name}</code> in {lint.where}, byte {lint.offset}; open answers <code>{lint.code}</code>
          </span>
          <span class="cure">Cure: {lint.cure}</span>
        </li>
      ))}
    </ul>
  )
}

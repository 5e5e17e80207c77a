// Parts of forms: each sets one member of a form's signal.
import { change } from '../state.js'

/** What every input here has: nothing is completed, corrected or remembered. */
export const quiet = { autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: false }

export function Text({ form, name, label, help, ...more }) {
  const id = `${more.prefix ?? ''}${name}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} {...quiet} {...more} value={form.value[name]} onInput={(e) => change(form, { [name]: e.currentTarget.value })} aria-describedby={help && `${id}-help`} />
      {help && <small id={`${id}-help`}>{help}</small>}
    </div>
  )
}

export function Area({ form, name, label, help, ...more }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <textarea id={name} {...quiet} {...more} value={form.value[name]} onInput={(e) => change(form, { [name]: e.currentTarget.value })} aria-describedby={help && `${name}-help`} />
      {help && <small id={`${name}-help`}>{help}</small>}
    </div>
  )
}

export function Choice({ form, name, label, options, help, number }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} value={String(form.value[name])} onChange={(e) => change(form, { [name]: number ? Number(e.currentTarget.value) : e.currentTarget.value })} aria-describedby={help && `${name}-help`}>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
      {help && <small id={`${name}-help`}>{help}</small>}
    </div>
  )
}

export function Check({ form, name, label }) {
  return (
    <label class="check">
      <input type="checkbox" checked={form.value[name]} onChange={(e) => change(form, { [name]: e.currentTarget.checked })} /> {label}
    </label>
  )
}

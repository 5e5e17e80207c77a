// Parts of forms: each sets one member of a form's signal.
import { change } from '../state.js'

/** What every input here has: nothing is completed, corrected or remembered. */
export const quiet = { autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: false }

/** A control with its label, and what helps to fill it in. */
function Field({ id, label, help, children }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {help && <small id={`${id}-help`}>{help}</small>}
    </div>
  )
}

/** What ties a control to its member of the form, and to its help. */
const tied = (form, name, id, help) => ({
  id,
  value: String(form.value[name]),
  'aria-describedby': help && `${id}-help`,
})

/** @param {{ wrong?: string }} props wrong: what is wrong with what was typed, in the place of the help */
export function Text({ form, name, label, help, wrong, id = name, ...more }) {
  return (
    <Field id={id} label={label} help={wrong ?? help}>
      <input
        {...quiet}
        {...more}
        {...tied(form, name, id, help)}
        aria-invalid={wrong && 'true'}
        onInput={(e) => change(form, { [name]: e.currentTarget.value })}
      />
    </Field>
  )
}

export function Area({ form, name, label, help, ...more }) {
  return (
    <Field id={name} label={label} help={help}>
      <textarea
        {...quiet}
        {...more}
        {...tied(form, name, name, help)}
        onInput={(e) => change(form, { [name]: e.currentTarget.value })}
      />
    </Field>
  )
}

/** @param {{ of?: (value: string) => unknown }} props of: what becomes of the chosen text */
export function Choice({ form, name, label, options, help, of = String }) {
  return (
    <Field id={name} label={label} help={help}>
      <select {...tied(form, name, name, help)} onChange={(e) => change(form, { [name]: of(e.currentTarget.value) })}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function Check({ form, name, label }) {
  return (
    <label class="check">
      <input type="checkbox" checked={form.value[name]} onChange={(e) => change(form, { [name]: e.currentTarget.checked })} />{' '}
      {label}
    </label>
  )
}

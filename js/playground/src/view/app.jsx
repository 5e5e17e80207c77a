// The page.
import { notice, tab, tabs } from '../state.js'
import { Account } from './account.jsx'
import { Build } from './build.jsx'
import { Engines } from './engines.jsx'
import { Flow } from './flow.jsx'
import { Local } from './local.jsx'
import { Open } from './open.jsx'
import { Share } from './share.jsx'

const titles = { build: 'Build', open: 'Open', flow: 'Flow', engines: 'Engines' }
const panels = { build: Build, open: Open, flow: Flow, engines: Engines }

export function App() {
  const isAccounts = tab.value === 'build' || tab.value === 'open'
  return (
    <>
      <header>
        <h1>EVURL playground</h1>
        <p>
          Build and open the one-time URLs of Silent Network Auth, and see why one does not work. All of it happens in this page,
          by the module that Go programs run, too; the key never leaves it.
        </p>
      </header>
      <Tabs />
      <main>
        <Account hidden={!isAccounts} />
        {tabs.map((name) => {
          const Panel = panels[name]
          return (
            <div
              key={name}
              id={`panel-${name}`}
              class="panel"
              role="tabpanel"
              aria-labelledby={`tab-${name}`}
              hidden={tab.value !== name}
            >
              <Panel />
            </div>
          )
        })}
        <Share hidden={!isAccounts} />
      </main>
      <p class="visually-hidden" role="status" id="notice">
        {notice.value}
      </p>
      <Local />
    </>
  )
}

function Tabs() {
  const onKeyDown = (e) => {
    const at = tabs.indexOf(tab.value)
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[e.key]
    if (to === undefined) return
    e.preventDefault()
    tab.value = tabs[to]
    document.getElementById(`tab-${tabs[to]}`).focus()
  }
  return (
    <nav aria-label="Tabs">
      <div role="tablist" aria-label="What to do" onKeyDown={onKeyDown}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab.value === name}
            aria-controls={`panel-${name}`}
            tabindex={tab.value === name ? 0 : -1}
            onClick={() => (tab.value = name)}
          >
            {titles[name]}
          </button>
        ))}
      </div>
    </nav>
  )
}

import { createRoot } from 'react-dom/client'
import { LockPage } from '../../renderer/app/LockPage'
import { Screen } from '../../renderer/design/Screen'
import { TextArea } from '../../renderer/design/TextArea'
import { Page } from '../../renderer/document/Page'
import { printOut } from '../../renderer/document/printOut'
import { plainText } from '../../shared/minutes/rich-disclosed'
import { Controls } from './Controls'
import { Hall } from './Hall'
import { agenda, long, minutes } from './sample'

/** Everything the design has, to look at: `?view=controls|hall|live|page|agenda|print|long|lock`. */
const view = new URLSearchParams(location.search).get('view') ?? 'controls'
const root = document.getElementById('root')
const print = { print: minutes, long, 'print-agenda': agenda }[view]
if (root && print) {
  const payload = { blocks: print, language: 'en-GB', title: 'Harbour Assembly, minutes 2026/03' }
  const large = location.search.includes('large') ? { largePrint: true } : {}
  root.dataset.pages = String(await printOut({ ...payload, ...large }, root))
} else if (root && view === 'lock') {
  root.replaceChildren()
  createRoot(root).render(<LockPage unlock={async () => 'wrong'} />)
} else if (root) {
  createRoot(root).render(
    <Hall live={view === 'live'}>
      {view === 'page' || view === 'agenda' ? (
        <Screen title={view === 'page' ? 'Minutes' : 'Agenda'} wide>
          <Page
            blocks={view === 'page' ? minutes : agenda}
            label="The minute"
            text={(block) => (
              <TextArea
                label="Text"
                labelHidden
                serif
                value={plainText(block.rich)}
                onChange={() => undefined}
                placeholder="Write here"
              />
            )}
          />
        </Screen>
      ) : view === 'controls' ? (
        <Controls />
      ) : null}
    </Hall>,
  )
}

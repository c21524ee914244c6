import { FolderOpen } from 'lucide-react'
import { useCell, useDesk } from '../../data/desk-context'
import { shortForm } from '../../data/devices'
import { ask, useMachine } from '../../data/status'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Facts } from '../../design/Facts'
import { settings as words } from '../../words/en/settings'

/** What this computer is in the records, and where it keeps them. */
export function DeviceCard() {
  const { status } = useMachine()
  const desk = useDesk()
  const tell = useTell()
  const focus = useCell(desk.focus)
  const device = useCell(desk.cards).find(({ assembly }) => assembly === focus)?.device ?? ''
  const { electron, fallback } = status.runtime
  const opens =
    status.realm === 'practice'
      ? words.keyPractice
      : status.keyKind === null
        ? '–'
        : words.keyKinds[status.keyKind]

  const show = async () => {
    const shown = await ask('journal:show', {})
    if (!shown.ok) tell.refusal(shown.refusal)
  }

  return (
    <Card title={words.device}>
      <Facts
        rows={[
          {
            term: words.deviceId,
            value: (
              <>
                <code className="fm-settings-code">{device === '' ? '–' : shortForm(device)}</code>{' '}
                <span className="quiet">{words.deviceIdHelp}</span>
              </>
            ),
          },
          { term: words.keyKind, value: opens },
          {
            term: words.runtime,
            value: fallback ? words.runtimeOld(electron) : words.runtimeVersion(electron),
          },
          {
            term: words.journal,
            value: <code className="fm-settings-code wrap-anywhere">{status.journalFolder}</code>,
          },
        ]}
      />
      <div>
        <Button icon={<FolderOpen aria-hidden />} onPress={() => void show()}>
          {words.showFolder}
        </Button>
      </div>
    </Card>
  )
}

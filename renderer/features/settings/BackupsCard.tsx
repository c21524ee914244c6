import { useCallback, useEffect, useState } from 'react'
import { localDate, localTime } from '../../../shared/meeting/time'
import type { Answers, BackupLine } from '../../../shared/wire/ipc'
import { useDesk, useShelf } from '../../data/desk-context'
import { instantOf, zoneHere } from '../../data/moment'
import { ask } from '../../data/status'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Disclosure } from '../../design/Disclosure'
import { Facts } from '../../design/Facts'
import { Row } from '../../design/Layout'
import { dateAndTime } from '../../words/en/dates'
import { refusalSentence } from '../../words/en/refusals'
import { sizeInWords, backups as words } from '../../words/en/settings'
import { RestoreDialog } from './RestoreDialog'

/** Backups made by themselves, one made by hand, and the way back from one (decisions 5). */
type Listed = Answers['backup:list']

export function BackupsCard() {
  const tell = useTell()
  const desk = useDesk()
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const [listed, setListed] = useState<Listed | 'unknown' | null>(null)
  const [working, setWorking] = useState<'making' | 'restoring' | null>(null)
  const [asking, setAsking] = useState(false)

  const look = useCallback(async () => {
    const answer = await ask('backup:list', {})
    setListed(answer.ok ? answer.value : 'unknown')
  }, [])
  useEffect(() => void look(), [look])

  const make = async () => {
    if (working !== null) return
    setWorking('making')
    const made = await ask('backup:make', {})
    setWorking(null)
    if (!made.ok) tell.refusal(made.refusal)
    else if (made.value.line !== undefined) {
      const { damaged = 0, line } = made.value
      tell.done(damaged > 0 ? words.madeDamaged(damaged) : words.made(line.path))
    }
    void look()
  }
  const restore = async (passphrase: string) => {
    setAsking(false)
    setWorking('restoring')
    // What was taken in is told, whatever comes of showing it.
    let say: () => void = () => undefined
    try {
      await desk.restoring(async () => {
        const restored = await ask('backup:restore', passphrase === '' ? {} : { passphrase })
        if (!restored.ok) say = () => tell.refusal(restored.refusal)
        else if (restored.value.restored)
          say = () => tell.done(words.restored(restored.value.assemblies ?? 0))
        return restored.ok && restored.value.restored
      })
    } finally {
      setWorking(null)
      say()
    }
  }

  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <Lines listed={listed} zone={zone} />
      <Row>
        <Button onPress={() => void make()} isPending={working === 'making'}>
          {working === 'making' ? words.making : words.make}
        </Button>
        <Button kind="quiet" onPress={() => setAsking(true)} isPending={working === 'restoring'}>
          {working === 'restoring' ? words.restoring : words.restore}
        </Button>
      </Row>
      {asking ? (
        <RestoreDialog onClose={() => setAsking(false)} onRestore={(given) => void restore(given)} />
      ) : null}
    </Card>
  )
}

function Lines({ listed, zone }: { readonly listed: Listed | 'unknown' | null; readonly zone: string }) {
  if (listed === 'unknown') return <p className="quiet">{words.unknown}</p>
  const trouble = listed?.trouble ?? null
  const newestFirst = [...(listed?.automatic ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1))
  const [newest, ...earlier] = newestFirst
  const line = ({ at, bytes }: BackupLine) => {
    const instant = instantOf(new Date(at), zone)
    return words.line(dateAndTime(localDate(instant), localTime(instant)), sizeInWords(bytes))
  }
  return (
    <>
      {trouble === null ? null : <p>{refusalSentence(trouble)}</p>}
      <Facts
        rows={[
          {
            term: words.last,
            value: <span className="figures">{newest === undefined ? words.none : line(newest)}</span>,
          },
          {
            term: words.folder,
            value: <code className="fm-settings-code wrap-anywhere">{listed?.folder ?? ' '}</code>,
          },
        ]}
      />
      {earlier.length === 0 ? null : (
        <Disclosure title={words.earlier(earlier.length)}>
          <ul className="fm-plain-list figures">
            {earlier.map((one) => (
              <li key={one.path}>{line(one)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

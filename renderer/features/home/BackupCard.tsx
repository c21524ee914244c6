import { useCallback, useEffect, useState } from 'react'
import { daysBetween, localDate, localTime } from '../../../shared/meeting/time'
import type { LocalDate, Zone } from '../../../shared/ports'
import type { DeskRefused } from '../../../shared/wire/ipc'
import { instantOf } from '../../data/moment'
import { ask } from '../../data/status'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { ageInWords, home as words } from '../../words/en/home'
import { refusalSentence } from '../../words/en/refusals'

/** How old the last backup is. After a while it says so. */
const oldAfterDays = 14

type Last = { readonly at: string } | 'none' | 'unknown'

export function BackupCard({ zone, today }: { readonly zone: Zone; readonly today: LocalDate }) {
  const tell = useTell()
  const [last, setLast] = useState<Last | null>(null)
  const [trouble, setTrouble] = useState<DeskRefused | null>(null)
  const [making, setMaking] = useState(false)

  const look = useCallback(async () => {
    const listed = await ask('backup:list', {})
    if (!listed.ok) return setLast('unknown')
    const newest = listed.value.automatic
      .map(({ at }) => at)
      .sort()
      .at(-1)
    setLast(newest === undefined ? 'none' : { at: newest })
    setTrouble(listed.value.trouble)
  }, [])
  useEffect(() => void look(), [look])

  const make = async () => {
    if (making) return
    setMaking(true)
    const made = await ask('backup:make', {})
    setMaking(false)
    if (!made.ok) tell.refusal(made.refusal)
    else if (made.value.line !== undefined) {
      tell.done(words.backupMade(made.value.line.path))
      setLast({ at: made.value.line.at })
    }
  }

  const made = typeof last === 'object' && last !== null ? instantOf(new Date(last.at), zone) : null
  const days = made === null ? 0 : daysBetween(localDate(made), today)
  return (
    <Card title={words.backup} level={2}>
      <p className={made === null ? 'quiet' : 'figures'}>
        {made !== null
          ? words.backupLast(ageInWords(days, localTime(made), localDate(made)))
          : last === 'none'
            ? words.backupNone
            : last === 'unknown'
              ? words.backupUnknown
              : ' '}
      </p>
      {trouble === null ? null : <p>{refusalSentence(trouble)}</p>}
      {days > oldAfterDays ? <p>{words.backupOld}</p> : null}
      <div>
        <Button onPress={() => void make()} isPending={making}>
          {making ? words.backupMaking : words.backupMake}
        </Button>
      </div>
    </Card>
  )
}

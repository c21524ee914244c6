import { FileInput } from 'lucide-react'
import { useState } from 'react'
import type { ExportedMeeting } from '../../../shared/export/exported-meeting'
import { openMeetingFile } from '../../../shared/import/open-meeting'
import { mixes } from '../../../shared/import/take-in-meeting'
import { useDesk, useShelf } from '../../data/desk-context'
import { importText } from '../../data/import-file'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useNavigation } from '../../data/place'
import { createTakenIn } from '../../data/take-in-meeting'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { takenIn as words } from '../../words/en/taken-in'
import { LookDialog } from './LookDialog'

/** The way in for a meeting from a file: chosen, looked at, taken in. */
type Chosen = { readonly file: string; readonly exported: ExportedMeeting }

export function TakeInMeeting() {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  const { go } = useNavigation()
  const [chosen, setChosen] = useState<Chosen | null>(null)

  const open = async () => {
    const opened = await importText('meeting')
    if (!opened.ok) return tell.refusal(opened.refusal)
    if (opened.value === null) return
    const read = openMeetingFile(opened.value.text)
    if (!read.ok) return tell.refusal(read.refusal)
    const mixed = mixes(read.value, shelf?.practice ?? false)
    if (mixed !== null) return tell.refusal(mixed)
    setChosen({ file: opened.value.name, exported: read.value })
  }
  const take = async ({ file, exported }: Chosen, title: string) => {
    const taken = await createTakenIn(desk, file, exported)
    setChosen(null)
    if (!taken.ok) return tell.refusal(taken.refusal)
    tell.done(words.done(title))
    go({ screen: 'minutes', meeting: taken.value })
  }
  useOfferedDeeds([{ id: 'meeting-file', label: words.palette, also: words.also, take: () => void open() }])
  return (
    <>
      <Button kind="quiet" icon={<FileInput aria-hidden />} onPress={() => void open()}>
        {words.open}
      </Button>
      {chosen === null || shelf === null ? null : (
        <LookDialog
          {...chosen}
          shelf={shelf}
          onTake={(title) => void take(chosen, title)}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

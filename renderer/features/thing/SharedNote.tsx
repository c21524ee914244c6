import { useState } from 'react'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Circle } from '../../../shared/wire/shelf'
import { bringOver } from '../../data/bring-over'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useHeldInstead } from '../../data/useHeldInstead'
import { useParted } from '../../data/useParted'
import { useTogether } from '../../data/useTogether'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { parting } from '../../words/en/parting'
import { together as words } from '../../words/en/together'

/** JC4: who else sees this as it is typed; or that nobody does yet, and the deed that shares it (JC5). */
export type SharedNoteProps = {
  readonly meeting: Meeting
  readonly circle: Circle | null
  readonly run: Run<Meeting> | null
}

export function SharedNote({ meeting, circle, run }: SharedNoteProps) {
  const with_ = useTogether()
  const parted = useParted()
  if (with_ === null || circle === null) return null
  if (circle === 'inner') return <Rehearsed meeting={meeting} run={run} others={with_.others} />
  // JC7: who writes here no more, as long as it is so.
  const standing = parted.flatMap(({ what, person, of, isOwn }) =>
    what === 'member'
      ? parting.memberStands(of)
      : what === 'office' && !isOwn
        ? parting.stands(person, of)
        : [],
  )
  return (
    <p className="fm-shared-note quiet">
      {[words.seen(with_.others), with_.writesFor === null ? [] : words.writesFor(with_.writesFor), standing]
        .flat(2)
        .join(' ')}
    </p>
  )
}

type RehearsedProps = Omit<SharedNoteProps, 'circle'> & { readonly others: readonly string[] }

function Rehearsed({ meeting, run, others }: RehearsedProps) {
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const [sharing, setSharing] = useState(false)
  if (useHeldInstead(meeting) !== null) return null
  const share = async () => {
    if (run === null || sharing) return
    setSharing(true)
    const brought = await bringOver(desk, meeting, run)
    setSharing(false)
    if (!brought.ok) return tell.refusal(brought.refusal)
    go({ screen: 'agenda', meeting: brought.value })
    tell.done(words.shared)
  }
  return (
    <Banner
      kind="note"
      title={words.notYet}
      actions={
        run === null ? undefined : (
          <Button isPending={sharing} onPress={() => void share()}>
            {words.share}
          </Button>
        )
      }
    >
      <p>{words.notYetText(others)}</p>
    </Banner>
  )
}

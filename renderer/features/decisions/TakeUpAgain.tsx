import { takeUpAgain } from '../../../shared/meeting/taking-up'
import { refOf } from '../../../shared/record/fate'
import type { DecisionEntry } from '../../../shared/record/register'
import type { MeetingHeadline, TakingUpLine } from '../../../shared/record/summary'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { focusSoon } from '../../design/focus-soon'
import { Row, Stack } from '../../design/Layout'
import { decisionPage as words } from '../../words/en/decision-page'

/** A reopened decision comes back to the next meeting on one press (CW12). */
export type TakeUpAgainProps = {
  readonly entry: DecisionEntry
  readonly takingsUp: readonly TakingUpLine[]
}

export function TakeUpAgain({ entry, takingsUp }: TakeUpAgainProps) {
  const { line } = entry
  const shelf = useShelf()
  const { go } = useNavigation()
  const deed = useDeedOn()
  const tell = useTell()
  const taken = takingsUp.find(({ of }) => of.decision === line.decision)
  const next = nextOf(shelf?.headlines ?? [], line.meeting)
  const take = async (headline: MeetingHeadline) => {
    const given = { of: refOf(line), title: line.itemTitle, matter: line.matter }
    const added = await deed(headline.meeting, takeUpAgain, given)
    if (added === null) return
    tell.done(words.againDone(headline.title))
    // The button goes with what it was for.
    focusSoon(() => document.querySelector<HTMLElement>('.fm-screen h1'))
  }
  return (
    <Card title={words.againTitle} tone="soft">
      <Stack gap={12}>
        {taken !== undefined ? (
          <>
            <p>{words.takenUp(taken.meetingTitle)}.</p>
            <Row>
              <Button onPress={() => go({ screen: 'agenda', meeting: taken.meeting })}>
                {words.toAgenda}
              </Button>
            </Row>
          </>
        ) : next === undefined ? (
          <p>{words.againNone}</p>
        ) : (
          <Row>
            <Button kind="primary" onPress={() => void take(next)}>
              {words.again(next.title, next.date)}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  )
}

/** The soonest meeting that is not over, other than the one where it was decided, unless that one still sits. */
function nextOf(headlines: readonly MeetingHeadline[], own: string): MeetingHeadline | undefined {
  return headlines
    .filter(({ state, meeting }) => state !== 'closed' && meeting !== own)
    .sort((a, b) => (`${a.date}T${a.time}` < `${b.date}T${b.time}` ? -1 : 1))[0]
}

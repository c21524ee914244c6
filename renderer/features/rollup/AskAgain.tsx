import { useState } from 'react'
import type { Question } from '../../../shared/meeting/question/question'
import type { RollUp } from '../../../shared/meeting/question/roll-up'
import { localDate } from '../../../shared/meeting/time'
import { askedAgainFrom, toAskForAnswers } from '../../../shared/record/asking'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useTell } from '../../data/tell'
import { useAskAgain } from '../../data/useAskAgain'
import { useClock } from '../../data/useClock'
import { Button } from '../../design/Button'
import { asking as words } from '../../words/en/asking'

/** QA20: one press asks again whoever was asked and is not heard, once there was time to answer. Nothing where nobody is. */
export type AskAgainProps = { readonly question: Question; readonly roll: RollUp }

export function AskAgain({ question, roll }: AskAgainProps) {
  const shelf = useShelf()
  const tell = useTell()
  const askAgain = useAskAgain(words.fileName, 'joint')
  const [isAsking, setAsking] = useState(false)
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const silent = roll.lines.filter(({ part, stance }) => part === 'asked' && stance === null)
  if (shelf === null || silent.length === 0) return null
  const from = askedAgainFrom(localDate(question.now.at), question.now.until)
  if (today < from) return <p className="quiet small">{words.from(from)}</p>
  const press = async () => {
    setAsking(true)
    const ids = silent.map(({ assembly }) => assembly)
    const asked = await askAgain(toAskForAnswers(shelf.assembly, question.question, ids, today))
    setAsking(false)
    if (asked === null) return
    const { there, files } = asked
    if (there.length > 0) tell.done(words.sent(silent.length, there))
    else tell.done(files.length > 0 ? words.made(silent.length, files) : words.sealed(silent.length))
  }
  return (
    <Button onPress={() => void press()} isPending={isAsking}>
      {isAsking ? words.asking : words.members(silent.length)}
    </Button>
  )
}

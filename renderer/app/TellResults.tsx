import { useEffect, useRef } from 'react'
import { questionsOf } from '../../shared/meeting/question/question'
import { localDate } from '../../shared/meeting/time'
import type { DecisionLine } from '../../shared/record/summary'
import { useDesk, useShelf } from '../data/desk-context'
import { instantOf, zoneHere } from '../data/moment'
import { useTell } from '../data/tell'
import { useQuestions } from '../data/useQuestions'
import { useDecisions } from '../data/useRegister'
import { rollup } from '../words/en/rollup'

/** QA11: what was agreed on a question goes back to the members by itself, from the computer on which it was declared. */
export function TellResults(): null {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  const zone = shelf?.charter.zone ?? zoneHere()
  const today = localDate(instantOf(new Date(), zone))
  const isHost = shelf !== null && shelf.circle === 'joint' && shelf.guest === null && !shelf.readOnly
  const register = useDecisions(today, isHost)
  const { own, sayToMembers } = useQuestions(today)
  const tellingNow = useRef(new Set<string>())

  useEffect(() => {
    if (!isHost || own === null || register === null) return
    const open = questionsOf(own.host, own.questions, own.results).filter(
      ({ results }) => results.length === 0,
    )
    for (const question of open) {
      const line = decisionOn(
        register.entries.map((entry) => entry.line),
        question.now.version,
        desk.author().device,
      )
      if (line === undefined || line.rolledUp === null || tellingNow.current.has(line.decision)) continue
      tellingNow.current.add(line.decision)
      const { asked, answered, counted } = line.rolledUp
      const said = {
        question: question.question,
        version: question.now.version,
        came: line.informal ? ('informal' as const) : ('adopted' as const),
        number: line.number,
        date: line.date,
        asked,
        answered,
        counted: [...counted],
        replaces: [],
        at: instantOf(new Date(), zone),
      }
      void sayToMembers({ what: 'question-result', said }).then((record) => {
        if (record !== null) tell.done(rollup.host.told)
      })
    }
  }, [isHost, own, register, desk, sayToMembers, tell, zone])
  return null
}

function decisionOn(
  lines: readonly DecisionLine[],
  version: string,
  device: string,
): DecisionLine | undefined {
  return lines.find(
    ({ rolledUp, contested }) => !contested && rolledUp?.version === version && rolledUp.device === device,
  )
}

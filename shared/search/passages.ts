import { nameOf, onRoll, type Roll } from '../charter/roll'
import type { ItemId } from '../id'
import { agenda, type Item } from '../meeting/agenda/agenda'
import { type Correction, corrections } from '../meeting/approval/correction'
import { remarks } from '../meeting/approval/remark'
import { actions } from '../meeting/decision/action'
import { decisions } from '../meeting/decision/decision'
import type { Meeting } from '../meeting/meeting'
import { minuteNumbers } from '../meeting/numbering'
import { concerns } from '../meeting/proposal/concern'
import { proposals } from '../meeting/proposal/proposal'
import { plainText } from '../minutes/rich-disclosed'
import { richText } from '../minutes/rich-text'
import type { MeetingHeadline } from '../record/summary'
import type { MeetingPassages, Passage } from './passage'

/** SC1: everything of a meeting that can be found. A duplicate is in no list, and is not found either (IB9); nor is a file of others (IM22). */
export function passagesOf(meeting: Meeting, headline: MeetingHeadline, roll: Roll): MeetingPassages {
  const { meeting: id, title, date, state, number, place, kind } = headline
  const isListed = headline.duplicateOf === null && headline.takenIn === null
  const whole: Passage = {
    kind: 'meeting',
    id,
    item: null,
    under: `${kind} ${place}`,
    text: title,
    number,
  }
  const numbers = minuteNumbers(meeting)
  const said = corrections(meeting)
  const passages = agenda(meeting).flatMap((item) =>
    itemPassages(meeting, item, numbers.get(item.id) ?? null, roll).map((one) => marked(one, said)),
  )
  const all = [whole, ...passages, ...correctionPassages(meeting, said), ...remarkPassages(meeting)]
  return { meeting: id, title, date, state, passages: isListed ? all : [] }
}

/** SC8: what was found wrong since is beside the words it may be about; the words themselves stay what was said (LC11). */
function marked(passage: Passage, said: readonly Correction[]): Passage {
  if (said.some(({ item }) => item === passage.item)) return { ...passage, corrected: 'item' }
  return said.some(({ item }) => item === null) ? { ...passage, corrected: 'minutes' } : passage
}

function correctionPassages(meeting: Meeting, said: readonly Correction[]): readonly Passage[] {
  const titles = new Map(agenda(meeting).map(({ id, title }) => [id, title]))
  return said.map(({ correction, item, text, agreed }) => ({
    kind: 'correction',
    id: correction,
    item,
    under: (item === null ? undefined : titles.get(item)) ?? '',
    text,
    number: agreed?.minute ?? null,
  }))
}

/** SC13: what came back on the draft. */
function remarkPassages(meeting: Meeting): readonly Passage[] {
  const about = new Map(agenda(meeting).map((item) => [item.id, item]))
  const numbers = minuteNumbers(meeting)
  return remarks(meeting).map(({ remark, item, text, note }) => ({
    kind: 'remark',
    id: remark,
    item,
    under: (item === null ? undefined : about.get(item)?.title) ?? '',
    text: note === null || note === '' ? text : `${text} (${note})`,
    number: item === null ? null : (numbers.get(item) ?? null),
  }))
}

function itemPassages(meeting: Meeting, item: Item, minute: string | null, roll: Roll): readonly Passage[] {
  const { id, title } = item
  const under = (
    kind: Passage['kind'],
    what: string,
    text: string,
    number: string | null = minute,
  ): Passage => ({
    kind,
    id: what,
    item: id,
    under: title,
    text,
    number,
  })
  const taken = decisions(meeting).filter((one) => one.item === id)
  const decided = new Set(taken.map(({ proposal }) => proposal))
  const raised = proposals(meeting).filter((one) => one.item === id)
  return [
    { kind: 'item', id, item: id, under: '', text: title, number: minute },
    ...notes(meeting, id).map(([at, text]) => under('note', `${id}/${at}`, text)),
    // Where it was decided the decision says the same words.
    ...raised
      .filter(({ proposal }) => !decided.has(proposal))
      .flatMap(({ proposal, versions }) =>
        versions.filter(({ stands }) => stands).map(({ wording }) => under('proposal', proposal, wording)),
      ),
    ...concerns(meeting)
      .filter(({ proposal }) => raised.some((one) => one.proposal === proposal))
      .map(({ concern, text, number }) => under('concern', concern, text, number)),
    ...taken.map(({ decision, wording, number }) => under('decision', decision, wording, number)),
    ...actions(meeting, id).map(({ action, what, who, due, state }) => {
      const whoName = who === null ? null : nameOf(roll, who)
      return { ...under('action', action, what), action: { who, whoName, due, state } }
    }),
  ]
}

/** The secretary's own words, block by block as they are drawn. */
function notes(meeting: Meeting, item: ItemId): readonly (readonly [number, string])[] {
  const blocks = richText(meeting.prose[item] ?? '', meeting.marks?.[item])
  return blocks.flatMap((block, at) => {
    const text = plainText([block])
    return text.trim() === '' ? [] : [[at, text] as const]
  })
}

/** People as far as one's own roll has them (SC1). */
export function peopleOf(roll: Roll): readonly Passage[] {
  return onRoll(roll).map(({ id, name }) => ({
    kind: 'person',
    id,
    item: null,
    under: '',
    text: name,
    number: null,
  }))
}

import type { LocalDate } from '../ports'
import type { Chance } from './chance'
import type { Memory, Remembered } from './memory'
import { capital, countInWords, dayInWords, pounds } from './wording'

/** What the minutes say under the standing items: much the same each time, and never quite. */
export type Routine = {
  readonly date: LocalDate
  readonly memory: Memory
  /** After tonight. */
  readonly fund: number
  readonly names: boolean
  readonly facilitator: string
  /** Called by name when there; otherwise a note is read out. */
  readonly treasurer: string | null
  readonly next: { readonly date: LocalDate; readonly hour: string; readonly place: string } | null
}

export function routineNotes(title: string, routine: Routine, chance: Chance): string {
  switch (title) {
    case 'Welcome and apologies':
      return welcome(routine, chance)
    case 'Minutes of the last meeting':
      return lastMinutes(routine, chance)
    case 'Actions and matters arising':
      return mattersArising(routine)
    case 'The common fund':
      return commonFund(routine, chance)
    case 'Any other business':
      return chance.pick(otherBusiness)
    case 'Next meeting':
      return nextMeeting(routine)
    default:
      throw new Error(`Nothing is usually said under ${title}`)
  }
}

function welcome({ names, facilitator }: Routine, chance: Chance): string {
  const by = names ? `${facilitator} welcomed everyone` : 'Everyone was welcomed'
  return chance.pick([
    `${by}. The apologies were read out.`,
    `${by}. There was a round of names, since somebody had come for the first time.`,
    `${by}. Half a minute of quiet was kept before the first item.`,
    `${by}. The hand signs were explained to those who did not know them yet.`,
    `${by}. The agenda was looked through and left as it was.`,
    `${by}. It was asked that phones be put away; most were.`,
  ])
}

function lastMinutes({ memory }: Routine, chance: Chance): string {
  if (memory.lastDate === null) return 'There were none yet: this is the first meeting minuted here.'
  const day = dayInWords(memory.lastDate)
  return chance.pick([
    `The minutes of ${day} were found to be a correct record.`,
    `The minutes of ${day} were found to be a correct record.`,
    `The minutes of ${day} had gone round with the agenda. Nobody asked for a change.`,
    `The minutes of ${day} were found correct, with one name spelt anew.`,
    `The minutes of ${day} were read aloud for those who had not seen them, and found correct.`,
    `In the minutes of ${day} a date was put right; for the rest they were found to be a correct record.`,
  ])
}

function mattersArising({ memory, date, names }: Routine): string {
  const finding = memory.informal
    ? ' The informal finding of the last meeting was read out; nobody wished to take it back.'
    : ''
  if (memory.tasks.length === 0) return `Nothing had been left to do.${finding}`
  const open = memory.tasks.filter(({ settled }) => settled === null || settled > date)
  const doneCount = memory.tasks.length - open.length
  if (open.length === 0) return allDone(doneCount) + finding
  const listed = open
    .slice(0, 3)
    .map((task) => inWords(task, names))
    .join('; ')
  const more = open.length > 3 ? '; and others that are in the list of actions' : ''
  const doneOf =
    doneCount === 0
      ? memory.tasks.length === 2
        ? 'Neither of the two tasks of last time is done yet'
        : `None of the ${countInWords(memory.tasks.length)} tasks of last time is done yet`
      : `Of the ${countInWords(memory.tasks.length)} tasks of last time ${countInWords(doneCount)} ${doneCount === 1 ? 'is' : 'are'} done`
  return `${memory.tasks.length === 1 ? 'The one task of last time is not done yet' : doneOf}. Still to come: ${listed}${more}.${finding}`
}

function allDone(count: number): string {
  if (count === 1) return 'The one task of last time is done.'
  return count === 2
    ? 'Both tasks of last time are done.'
    : `All ${countInWords(count)} tasks of last time are done.`
}

function inWords({ what, called }: Remembered, names: boolean): string {
  return names ? `“${what}” (${called})` : `“${what}”`
}

function commonFund({ memory, fund, treasurer }: Routine, chance: Chance): string {
  const larger = chance.pick([
    'The larger sums were the rent of the hall and the printing.',
    'The only larger sum was the rent of the hall.',
    'Three gifts came in, one of them without a name.',
    'The collection at the door was the best for some time.',
    'The yearly subscription for the post box was paid.',
    'Some receipts are still missing, and their owners know it.',
    'There was a question about the cost of tea, which was answered.',
  ])
  const told = treasurer === null ? 'A note from the treasurer was read out' : `${treasurer} reported`
  return `${told}: the fund stands at ${pounds(fund)}, after ${pounds(memory.fund)} at the last meeting. ${larger}`
}

function nextMeeting({ next }: Routine): string {
  if (next === null) return 'The day of the next meeting will be sent round.'
  return `${capital(dayInWords(next.date))} at ${next.hour}, ${next.place}.`
}

const otherBusiness = [
  'Nothing was raised.',
  'A pair of reading glasses was found under the table. They are at the library.',
  'Somebody asked for the agenda in larger print; the secretary will see to it.',
  'Thanks were given to whoever had set out the chairs.',
  'A neighbour’s thanks for help with a move were passed on, with biscuits.',
  'It was asked that the window be opened in the pause.',
  'The choir looks for two tenors.',
  'There was a word of welcome to a child born since the last meeting.',
  'A card for somebody in hospital went round and was signed by all.',
  'Three tickets for the concert were left, and found takers.',
  'A lost bicycle was described. It has a blue basket.',
  'Somebody had read in the paper about a similar matter elsewhere and will bring the cutting.',
  'Nothing was raised, and the meeting was glad of it.',
  'A spare sewing machine was offered and at once accepted.',
] as const

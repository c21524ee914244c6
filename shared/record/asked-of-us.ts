import type { AssemblyId } from '../id'
import { type Question, questionsOf } from '../meeting/question/question'
import { type AssemblyStanding, type AssemblyWord, standingOf } from '../meeting/said/assembly-word'
import type { LocalDate } from '../ports'
import type { AskedLine } from './asked'
import type { QuestionFile } from './question-file'

/** A question as one member sees it: how far its own assembly is with it, and what came of it (QA4, QA11). */
export type AskedOfUs = {
  readonly file: QuestionFile
  readonly question: Question
  /** What it has said of the wording that is asked now. */
  readonly said: AssemblyStanding
  /** What it said of an earlier wording, which counts for that one alone (QA2). */
  readonly before: readonly AssemblyWord[]
  readonly taken: AskedLine | null
  readonly state: 'open' | 'on-agenda' | 'decided' | 'torn' | 'answered' | 'left' | 'told'
  /** The day has passed. */
  readonly late: boolean
  /** Whether the result names its answer among those that were counted; null while there is neither. */
  readonly counted: boolean | null
}

/** Waiting first, by the day by which to answer; then what is answered or told, newest first. */
export function askedOfUs(
  files: readonly QuestionFile[],
  assembly: AssemblyId,
  taken: readonly AskedLine[],
  today: LocalDate,
): readonly AskedOfUs[] {
  const all = files.flatMap((file) => {
    if (file.host === assembly) return []
    return questionsOf(file.host, file.questions, file.results).flatMap((question) => {
      const part = isAsked(file, question, assembly)
      return part === null ? [] : [seenBy(file, question, { assembly, part }, taken, today)]
    })
  })
  const due = ({ question }: AskedOfUs) => `${question.now.until}${question.question}`
  const waiting = all.filter(isWaiting).sort((one, other) => (due(one) < due(other) ? -1 : 1))
  return [...waiting, ...all.filter((one) => !isWaiting(one)).sort((a, b) => (due(a) < due(b) ? 1 : -1))]
}

/** Its answer is still to come, or to be settled. */
export const isWaiting = ({ state }: AskedOfUs): boolean =>
  state !== 'answered' && state !== 'told' && state !== 'left'

/** QA7, QA19: it belongs now, or was asked. */
function isAsked(
  { members }: QuestionFile,
  { standing }: Question,
  assembly: AssemblyId,
): 'belongs' | 'left' | null {
  if (members?.some((one) => one.assembly === assembly)) return 'belongs'
  const wasAsked = standing.some(({ asked }) => asked.some((one) => one.assembly === assembly))
  return wasAsked ? (members === null ? 'belongs' : 'left') : null
}

function seenBy(
  file: QuestionFile,
  question: Question,
  { assembly, part }: { readonly assembly: AssemblyId; readonly part: 'belongs' | 'left' },
  taken: readonly AskedLine[],
  today: LocalDate,
): AskedOfUs {
  const { now, results, earlier, standing } = question
  const said = standingOf(file.words, now.version, assembly)
  const versions = new Set([...earlier, ...standing].map(({ version }) => version))
  versions.delete(now.version)
  const line =
    taken
      .filter(({ asked }) => asked === now.version)
      .sort(byDate)
      .at(-1) ?? null
  const counted = results.flatMap((one) => one.counted)
  const own = said.standing.map(({ record }) => record)
  return {
    file,
    question,
    said,
    before: [...versions].flatMap((version) => standingOf(file.words, version, assembly).standing),
    taken: line,
    state: stateOf(question, part, said, line),
    late: now.until < today,
    counted: results.length === 0 || own.length === 0 ? null : own.every((one) => counted.includes(one)),
  }
}

function stateOf(
  { results }: Question,
  part: 'belongs' | 'left',
  { standing, contested }: AssemblyStanding,
  taken: AskedLine | null,
): AskedOfUs['state'] {
  if (results.length > 0) return 'told'
  if (part === 'left') return 'left'
  if (contested) return 'torn'
  if (standing.length > 0) return 'answered'
  if (taken === null) return 'open'
  return taken.decided === null ? 'on-agenda' : 'decided'
}

function byDate(one: AskedLine, other: AskedLine): number {
  return `${one.date}${one.meeting}` < `${other.date}${other.meeting}` ? -1 : 1
}

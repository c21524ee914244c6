import type { Charter } from '../charter/charter'
import type { AssemblyId } from '../id'
import type { AssemblyWord } from '../meeting/said/assembly-word'
import type { AskedAssembly } from '../meeting/said/question-statements'
import type { QuestionWord, ResultWord } from '../meeting/said/question-word'
import type { Through } from './abroad'
import type { AskedLine } from './asked'

/** A member assembly as it is now: when the newest of its entries was signed, in seconds, and by which road it came here. */
export type MemberNow = AskedAssembly & { readonly heard: number | null; readonly through: Through | null }

/** What one host asks its members, as far as it lies here. */
export type QuestionFile = {
  readonly host: AssemblyId
  readonly charter: Charter
  readonly questions: readonly QuestionWord[]
  readonly results: readonly ResultWord[]
  readonly words: readonly AssemblyWord[]
  readonly members: readonly MemberNow[] | null
}

/** Of the hosts that an assembly belongs to, and of itself; and what of theirs stands on its own agendas. */
export type QuestionsHere = {
  readonly files: readonly QuestionFile[]
  readonly taken: readonly AskedLine[]
}

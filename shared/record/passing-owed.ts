import type { Passed } from '../meeting/referral/passed'
import { content, passed } from '../meeting/referral/passed'
import type { Accepted, Answer, Passing, PassingResult } from '../meeting/referral/passing'
import type { Instant } from '../ports'
import type { PassingLines } from './passing-lines'

/**
 * What an assembly still has to say (RF9, RF13): its meetings' own words that are not sealed yet, a receipt for what has arrived, that
 * it was taken onto an agenda, and the result. A pure reading of what is known, so that whatever was refused is simply owed again.
 */
export function owed(
  assembly: string,
  words: readonly Passing[],
  lines: readonly PassingLines[],
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): readonly Passing[] {
  const sealed = new Set(words.filter(({ from }) => from === assembly).map(({ id }) => id))
  const own = lines.flatMap(({ sent }) => sent).filter(({ id, from }) => from === assembly && !sealed.has(id))
  const { referrals } = passed(words)
  const answers = referrals
    .filter(({ to }) => to === assembly)
    .flatMap((one) => owedTo(one, words, lines, { now, newId }))
  return [...own, ...answers]
}

function owedTo(
  one: Passed,
  words: readonly Passing[],
  lines: readonly PassingLines[],
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): readonly Answer[] {
  const said = words.filter(
    (word): word is Answer =>
      'read' in word && word.referral === one.referral && word.from === one.to && word.to === one.from,
  )
  const stamp = () => ({
    format: 'folkmoot/passing/1' as const,
    id: newId(),
    referral: one.referral,
    from: one.to,
    to: one.from,
    at: now,
  })
  // RF5: every wording that arrives has its receipt, two of one time as well.
  const receipts = one.sent
    .filter(({ id }) => !said.some(({ read }) => read === id))
    .map(({ id }): Answer => ({ ...stamp(), type: 'receipt', read: id, replaces: [] }))
  const taken = lines
    .flatMap(({ cameIn }) => cameIn)
    .filter(({ referral, from }) => referral === one.referral && from === one.from)
  const last = taken.at(-1)
  if (last === undefined) return receipts
  const replaces = one.answers.map(({ id }) => id)
  const result = taken.flatMap(({ result: found, word }) => (found === null ? [] : [{ found, word }])).at(-1)
  const next: Answer =
    result === undefined
      ? ({
          ...stamp(),
          type: 'accepted',
          read: last.word,
          replaces,
          meeting: last.meeting,
        } satisfies Accepted)
      : ({ ...stamp(), type: 'result', read: result.word, replaces, ...result.found } satisfies PassingResult)
  // Said before, and replaced since or standing beside another: what now counts is a person's to say (RF5).
  const isSaid = said.some((word) => content(word) === content(next))
  const isLess = next.type === 'accepted' && said.some(({ type }) => type !== 'receipt')
  return isSaid || isLess ? receipts : [...receipts, next]
}

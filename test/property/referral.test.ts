import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onLiteral } from '../../shared/meeting/literal'
import { passed } from '../../shared/meeting/referral/passed'
import type { Answer, Passing } from '../../shared/meeting/referral/passing'
import { enterAnswers, recall, refer } from '../../shared/meeting/referral/refer'
import { referralsOf } from '../../shared/meeting/referral/referral'
import { summarize } from '../../shared/record/summarize'
import { clockOf, idOf } from '../fixtures/moment'
import { answer, asking, only, referredRamp, region, sentBy } from '../fixtures/referral'
import { inAnyOrder } from '../fixtures/two-laptops'

const origin = referredRamp()
const first = only(sentBy(origin))
const meeting = { title: 'Society moot', date: '2026-03-10' }

/** Words of the society, by number: each may replace some before it, and answer the first wording or none that is known. */
const word = fc.record({
  kind: fc.constantFrom('receipt', 'accepted', 'declined', 'result' as const),
  of: fc.nat(3),
  replaces: fc.array(fc.nat(7), { maxLength: 3 }),
  isOld: fc.boolean(),
})
function answered(list: readonly unknown[]): readonly Answer[] {
  return (list as readonly { kind: Answer['type']; of: number; replaces: number[]; isOld: boolean }[]).map(
    ({ kind, of, replaces, isOld }, at) => {
      const stamp = {
        id: idOf(0x51, at),
        replaces: replaces.map((one) => idOf(0x51, one)),
        ...(isOld ? { read: idOf(0x52, 1) } : {}),
        at: `2026-03-0${1 + (at % 7)}T09:00:00+00:00`,
      }
      const decisions = [
        {
          number: `${of}`,
          wording: 'A ramp',
          counts: [3, 0, 0, 0, 0] as [number, number, number, number, number],
        },
      ]
      if (kind === 'accepted') return answer(first, { ...stamp, type: kind, meeting })
      if (kind === 'declined')
        return answer(first, { ...stamp, type: kind, reason: `No ${of}`, noRemit: false })
      if (kind === 'result')
        return answer(first, { ...stamp, type: kind, outcome: 'adopted', meeting, minute: '1', decisions })
      return answer(first, { ...stamp, type: 'receipt' })
    },
  )
}

describe('RF5 RF7 words in any order', () => {
  it('read the same, twice or by two roads, and more of them never make a ring or an unknown of what is known', () => {
    const story = fc.property(
      fc.array(word, { maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (list, chance) => {
        const words: readonly Passing[] = [...sentBy(origin), ...answered(list)]
        const mixed = [...words, ...words]
          .map((one) => [chance.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
        expect(passed(mixed)).toEqual(passed(words))
        const one = only(words)
        // The cautious reading: something is settled only where nothing that stands speaks against it.
        if (one.state === 'result') expect(one.answers.every(({ type }) => type === 'result')).toBe(true)
        if (one.contested !== null) expect(one.state).toBe('contested')
      },
    )
    fc.assert(story, { numRuns: 400 })
  })
})

describe('RF1 RF4 RF9 two laptops of the sender', () => {
  type Gesture = 'again' | 'recall' | 'region' | 'enter-yes' | 'enter-no' | 'enter-result'
  const gestures = fc.array(
    fc.constantFrom<Gesture>('again', 'recall', 'region', 'enter-yes', 'enter-no', 'enter-result'),
    { maxLength: 5 },
  )
  const [yes, no, result] = answered([
    { kind: 'accepted', of: 0, replaces: [], isOld: false },
    { kind: 'declined', of: 0, replaces: [], isOld: false },
    { kind: 'result', of: 0, replaces: [0], isOld: false },
  ])
  it('whatever they do apart, the meeting that came of it reads the same, and so does what is sealed of it', () => {
    inAnyOrder<Gesture>(
      {
        start: origin.page.seen,
        gestures,
        work: (start, by, series, list) => {
          const page = onLiteral(start)
          const clock = clockOf('2026-03-04T10:00:00+00:00', by, series)
          const { item, proposal, referral } = origin
          for (const [at, gesture] of list.entries()) {
            clock.tick(series % 10)
            const given = { item, proposal, ...asking, asked: `${gesture} ${series} ${at}` }
            const enter = (one: Answer | undefined) =>
              one === undefined ? null : enterAnswers(page, { answers: [one] }, clock.moment())
            if (gesture === 'again') refer(page, given, clock.moment())
            else if (gesture === 'recall') recall(page, { referral, reason: null }, clock.moment())
            else if (gesture === 'region')
              refer(page, { ...given, to: { assembly: region, name: 'North' } }, clock.moment())
            else enter(gesture === 'enter-yes' ? yes : gesture === 'enter-no' ? no : result)
          }
          return page.seen
        },
      },
      (one, other) => {
        expect(referralsOf(other)).toEqual(referralsOf(one))
        const { roll, charter } = origin
        const [a, b] = [one, other].map((each) => summarize(each, roll, charter))
        expect(b?.passing).toEqual(a?.passing)
        expect(b?.carried).toEqual(a?.carried)
        expect(b?.headline.inbox).toEqual(a?.headline.inbox)
      },
    )
  })
})

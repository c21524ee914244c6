import { closeLetter, openLetter } from '../../electron/keeper/letter'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { answering } from '../../shared/meeting/referral/answer'
import { isAnswer, type Passed, passed } from '../../shared/meeting/referral/passed'
import {
  letterRecord,
  type Passing,
  passingRecord,
  type Referral,
  readPassing,
} from '../../shared/meeting/referral/passing'
import { enterAnswers, recall, refer } from '../../shared/meeting/referral/refer'
import { isOut, referralsOf } from '../../shared/meeting/referral/referral'
import type { Chance } from '../../shared/practice/chance'
import { passingLines } from '../../shared/record/passing-lines'
import { owed } from '../../shared/record/passing-owed'
import { roadFor } from '../../shared/record/road'
import { answer, approve, asking, held, societyMeeting } from '../fixtures/referral'
import { logOf } from './court'
import { type Desk, type Federated, nameIn, originOf } from './federated'
import type { Laptop } from './laptop'
import { nestingAt } from './nesting'
import { sealed } from './said'
import { type Shelved, shelvedOn } from './shelved'
import { holdingOf } from './truth'

/** Commands of the random stories: a matter is referred, received, taken up, declined, decided, called back; and whoever lies about it. */

export type HeldWord = { readonly space: string; readonly word: Passing; readonly letter: string | null }

/** What a laptop reads of matters on their way: whose word each is, says the circle it stands in. */
export async function passingOn(laptop: Laptop): Promise<readonly HeldWord[]> {
  return (await shelvedOn(laptop, 'open')).flatMap((one) => wordIn(one, laptop) ?? [])
}

function wordIn({ kind, text, space, circleOf }: Shelved, { device }: Laptop): HeldWord | null {
  if (kind !== passingRecord && kind !== letterRecord) return null
  const plain = kind === letterRecord ? (openLetter(text, [device])?.plain ?? null) : text
  const word = plain === null ? null : readPassing(new TextDecoder().decode(plain), circleOf)
  return word?.ok ? { space, word: word.value, letter: kind === letterRecord ? hexOf(text) : null } : null
}

/** As the window of one assembly does at every look: enters what came, and seals what is owed; and now and then a gesture. */
export async function looks(told: Federated, laptop: Laptop, chance: Chance): Promise<void> {
  const words = (await passingOn(laptop)).map(({ word }) => word)
  const desk = told.deskOf(laptop)
  enterAnswers(desk.origin, { answers: words.filter(isAnswer) }, desk.moment())
  gesture(told, laptop, desk, chance)
  const chosen = answers(told, laptop, words, chance)
  const lines = [
    passingLines(desk.origin.seen, originOf),
    ...desk.takenUp.map(({ seen }) => passingLines(seen, { title: 'Society moot', date: '2026-03-10' })),
  ]
  const { now, newId } = told
  for (const word of [...owed(laptop.assembly, words, lines, { now: now(), newId }), ...chosen])
    await seals(told, laptop, word)
}

/** Of whoever has the matter that was referred. */
function gesture(told: Federated, laptop: Laptop, desk: Desk, chance: Chance): void {
  const { origin, item, proposal, moment } = desk
  const [handed] = referralsOf(origin.seen).filter(isOut)
  const others = told.writers.filter(({ assembly }) => assembly !== laptop.assembly)
  const other = others[chance.whole(others.length)]?.assembly as AssemblyId
  const own = nameIn(told.writers, laptop.assembly)
  const given = { ...asking, item, proposal, own, asked: `Once more, ${chance.whole(1000)}` }
  const drawn = chance.whole(8)
  if (drawn === 0 && handed !== undefined)
    refer(origin, { ...given, to: { assembly: handed.to, name: handed.name } }, moment())
  if (drawn === 1 && handed !== undefined)
    recall(origin, { referral: handed.referral, reason: null }, moment())
  if (drawn === 2) {
    const instead = handed === undefined ? {} : { instead: { referral: handed.referral, waitDays: 0 } }
    refer(
      origin,
      { ...given, to: { assembly: other, name: nameIn(told.writers, other) }, ...instead },
      moment(),
    )
  }
}

/** Of whom something was referred to: taken up and decided, taken up alone, declined, or settled where two said different things. */
function answers(
  told: Federated,
  laptop: Laptop,
  words: readonly Passing[],
  chance: Chance,
): readonly Passing[] {
  const desk = told.deskOf(laptop)
  const { now, newId } = told
  return passed(words)
    .referrals.filter(({ to }) => to === laptop.assembly)
    .flatMap((of): readonly Passing[] => {
      const isTaken = desk.takenUp.some(({ seen }) =>
        passingLines(seen, originOf).cameIn.some(({ referral }) => referral === of.referral),
      )
      const drawn = chance.whole(5)
      if (drawn < 2) takeUp(told, laptop, of, isTaken, drawn === 0)
      if (drawn < 3) return []
      const given =
        of.contested === 'addressee'
          ? ({ type: 'stands', answer: of.answers[0]?.id ?? '' } as const)
          : ({ type: 'declined', reason: 'Not ours to decide', noRemit: drawn === 4 } as const)
      if (given.type === 'declined' && drawn === 3) return []
      const said = answering(of, given, { taken: isTaken, now: now(), newId })
      return said.ok ? [said.value] : []
    })
}

function takeUp(told: Federated, laptop: Laptop, of: Passed, isTaken: boolean, adopts: boolean): void {
  const isOpen = of.state === 'sent' || of.state === 'received' || of.state === 'accepted'
  if (isTaken || !isOpen || of.sent.length !== 1 || of.contested !== null || of.ring) return
  const { takenUp } = told.deskOf(laptop)
  const meeting = societyMeeting(
    laptop.assembly as AssemblyId,
    0x7000 + Number(`0x${told.newId().slice(-4)}`),
  )
  held(meeting, of, { adopts })
  approve(meeting)
  takenUp.push(meeting.page)
}

/** In the open circle; as a letter where the other does not read that, closed for everybody in office on both sides (LT1). */
async function seals(told: Federated, laptop: Laptop, word: Passing): Promise<void> {
  told.passed.push({ by: laptop.assembly, word })
  const held = holdingOf(laptop)
  const plain = new TextEncoder().encode(canonical(word))
  const lines = nestingAt(laptop, told.writers)
  const own = lines.find(({ assembly }) => assembly === laptop.assembly)
  const openTo = logOf(laptop.assembly, held)?.now.openTo ?? 'tree'
  if (own === undefined) return
  if (roadFor(word.to, { ...own, openTo }, lines) === 'open') {
    await laptop.write('open', sealed(passingRecord, plain))
    return
  }
  const there = officesOf(laptop, word.to)
  if (there.length === 0) return
  const devices = [...new Set([...there, ...officesOf(laptop, laptop.assembly)])]
  const letter = closeLetter(plain, devices.map(unhex), told.random)
  if (letter === null) return
  told.letters.set(hexOf(letter), new Set(devices))
  await laptop.write('open', sealed(letterRecord, letter))
}

const officesOf = (laptop: Laptop, assembly: string): readonly string[] =>
  (logOf(assembly, holdingOf(laptop))?.now.offices ?? []).map(({ device }) => device)

/** RF8, LT2: a result in the name of the addressee; a word as if it were the sender's; a letter of somebody else's as its own. */
export async function lies(told: Federated, laptop: Laptop, chance: Chance): Promise<void> {
  const words = await passingOn(laptop)
  const [of] = passed(words.map(({ word }) => word)).referrals.filter(({ to }) => to !== laptop.assembly)
  const letters = (await shelvedOn(laptop, 'open')).filter(({ kind }) => kind === letterRecord)
  const drawn = chance.whole(3)
  const [letter] = letters
  if (drawn === 0 && letter !== undefined)
    await laptop.write('open', sealed(letterRecord, Uint8Array.from(letter.text)))
  if (of === undefined) return
  const meeting = { title: 'Never held', date: '2026-03-10' }
  const said = { outcome: 'adopted' as const, meeting, minute: '1', decisions: [] }
  const forged: Passing = answer(of, { ...said, type: 'result', id: told.newId(), at: told.now() })
  const asIfSent: Referral | undefined = of.sent[0]
  const lie =
    drawn === 1 || asIfSent === undefined ? forged : { ...asIfSent, id: told.newId(), asked: 'Nothing' }
  await laptop.write('open', sealed(passingRecord, new TextEncoder().encode(canonical(lie))))
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const unhex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

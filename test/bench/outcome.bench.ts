import * as A from '@automerge/automerge'
import type { PersonId, ProposalId, VersionId } from '../../shared/id'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { about, type MeetingStatement } from '../../shared/meeting/said/statements'
import { plainView } from '../../shared/plain'
import type { Moment } from '../../shared/ports'
import { inOrder } from '../../shared/statement'
import { idOf } from '../fixtures/moment'
import { type Evening, fine, openMeeting } from '../fixtures/world'
import { atMost, atMostTimes, type Figure, figure, median } from './figure'

/**
 * The outcome after one more position, in a meeting of 200 people and 30 proposals in which everybody has said something of
 * each: the whole fold, read anew as after every gesture, against sorting the same statements once. And what one position
 * adds to the document, against its own JSON.
 */
const people = 200
const matters = 30
const rounds = 40
/** One frame of a screen that draws sixty of them a second. Milliseconds. */
const frame = Math.floor(1000 / 60)

type World = { readonly evening: Evening; readonly meeting: Meeting; readonly versions: readonly VersionId[] }
const person = (index: number) => idOf(0xc0, index + 1) as PersonId

export async function bench(): Promise<Figure[]> {
  const world = fullRoom()
  const { recomputed, sorted } = outcomes(world)
  const { change, text } = sizes(world)
  return [
    figure(
      `outcome after a position, ${people} people x ${matters} proposals`,
      recomputed,
      'ms',
      sorted,
      atMost(frame, 'ms, one frame'),
    ),
    figure('one position in the document', change, 'bytes', text, atMostTimes(1.5, 'its own JSON')),
  ]
}

function outcomes({ evening, meeting, versions }: World): { recomputed: number; sorted: number } {
  const { charter, roll, moment } = evening
  const page = onLiteral(meeting)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const version = versions[round % matters] as VersionId
    fine(recordPosition(page, given(version, person(round), charter.positions), moment()))
    const { seen } = page // another object, as after every change: nothing of it was folded yet
    const begun = performance.now()
    const found = outcome(seen, version, roll, charter)
    ours.push(performance.now() - begun)
    if (found.counts.agree + found.counts.reservations !== people)
      throw new Error('A position was not counted')
    const then = performance.now()
    Object.values(seen.statements).sort(inOrder)
    bare.push(performance.now() - then)
  }
  return { recomputed: median(ours), sorted: median(bare) }
}

function sizes({ evening, meeting, versions }: World): { change: number; text: number } {
  const plain = plainView((value) => (A.isImmutableString(value) ? value.toString() : undefined))
  const fixed: Moment['fixed'] = (text) => new A.ImmutableString(text) as never
  let document = A.from(meeting as unknown as Record<string, unknown>)
  const [changes, texts]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const version = versions[round % matters] as VersionId
    const before = plain(document) as unknown as Meeting
    document = A.change(document, { time: 0 }, (draft) => {
      const position = given(version, person(round), evening.charter.positions)
      fine(recordPosition({ seen: before, draft: draft as never }, position, { ...evening.moment(), fixed }))
    })
    const after = plain(document) as unknown as Meeting
    const written = Object.values(after.statements).filter(({ id }) => before.statements[id] === undefined)
    if (written.length !== 1) throw new Error('One position was not one statement')
    changes.push(A.getLastLocalChange(document)?.byteLength ?? Number.NaN)
    texts.push(JSON.stringify(written[0]).length)
  }
  return { change: median(changes), text: median(texts) }
}

const given = (version: VersionId, who: PersonId, rule: Evening['charter']['positions']) =>
  ({ version, person: who, stance: 'reservations', reason: null, source: 'room', rule }) as const

/** Everybody in the room, a proposal under each of thirty gestures, and a word of each person on each. */
function fullRoom(): World {
  const evening = openMeeting()
  const versions = Array.from({ length: matters }, (_, index) => {
    const item = evening.item('Roof of the boat shed')
    return fine(
      propose(evening.page, { item, wording: `Wording ${index + 1}.`, proposer: null }, evening.moment()),
    )
  })
  const { seen } = evening.page
  const n = Math.max(...Object.values(seen.statements).map((one) => one.n)) + 1
  const { now: at, zone, by } = evening.moment()
  let next = 0
  const state = (path: string, said: object): [string, MeetingStatement] => {
    next += 1
    const id = idOf(0xd0, next)
    return [id, { ...said, id, n, at, zone, by, about: path, replaces: [] } as unknown as MeetingStatement]
  }
  const statements = Object.fromEntries([
    ...Object.entries(seen.statements).filter(([, { type }]) => type !== 'presence'),
    ...Array.from({ length: people }, (_, index) =>
      state(about.presence(person(index), null), {
        type: 'presence',
        person: person(index),
        presence: 'arrived',
        clock: at,
        reason: null,
        link: `first ${index}`,
        follows: null,
      }),
    ),
    ...versions.flatMap(({ version }: { proposal: ProposalId; version: VersionId }) => [
      state(about.test(version), { type: 'test', version, clock: at }),
      ...Array.from({ length: people }, (_, index) =>
        state(about.position(version, person(index)), {
          type: 'position',
          version,
          person: person(index),
          stance: 'agree',
          reason: null,
          source: 'room',
        }),
      ),
    ]),
  ])
  return { evening, meeting: { ...seen, statements }, versions: versions.map(({ version }) => version) }
}

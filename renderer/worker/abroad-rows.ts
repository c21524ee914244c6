import { readCharter } from '../../shared/charter/charter'
import { letterRecord, passingRecord } from '../../shared/meeting/referral/passing'
import type { AbroadLine } from '../../shared/record/abroad'

import { asksRecord, readAsks } from '../../shared/record/asks'

import { clashRecord, readClashWord } from '../../shared/record/clash-word'

import type { KeptRecord } from '../../shared/record/combined'
import { type FiguresLine, figuresOf } from '../../shared/record/figures'
import { isNewerOffices as isNewer, officesRecord, readOffices } from '../../shared/record/offices'
import { readPublished } from '../../shared/record/published-read'
import { parsePublished } from '../../shared/record/published-schema'
import { cardRecord, readStatusCard } from '../../shared/record/status-card'
import { isTitleOf, readTitle } from '../../shared/record/title-record'
import { type PublishedPassages, passagesPublished } from '../../shared/search/published'
import type { AbroadRecord, AbroadState } from '../../shared/wire/abroad'
import { type Decided, decidedIn } from './decided'
import { rowOf, toBytes } from './names'
import { passingRow } from './passing-rows'
import type { Row } from './rows'

/** What is kept of an assembly's open circle (GD1): a line for the board, and its published minutes by month. */
export type KeptAbroad = {
  /** How it was made: what was made another way is read anew. */
  readonly made: number
  readonly digest: string
  readonly line: AbroadLine
  /** Of the charter, the card, the asks and the names of office-holders in the line: which was newest, the same on every desk. */
  readonly charterAt: Sealed
  readonly cardAt: Sealed
  readonly asksAt: Sealed
  readonly officesAt: Sealed
  /** Entries that were read, and the month of those that are minutes. */
  readonly known: Readonly<Record<string, string>>
  /** Of these the ones whose text is not here (TR3). */
  readonly short: Readonly<Record<string, true>>
}

type Sealed = { readonly time: number; readonly entry: string }
const never: Sealed = { time: 0, entry: '' }

const idOf = ({ assembly }: { readonly assembly: string }): string => assembly

/** Raised whenever something else is kept of what was read. */
export const abroadVersion = 6

/** As far back as the board looks. */
const receivedKept = 40

export const nothingOf = ({ assembly, own }: AbroadState): KeptAbroad => ({
  made: abroadVersion,
  digest: '',
  line: {
    assembly,
    own,
    name: '',
    code: '',
    kind: '',
    remit: '',
    hosts: [],
    members: [],
    card: null,
    received: [],
    asks: [],
    heard: null,
    through: null,
  },
  charterAt: never,
  cardAt: never,
  asksAt: never,
  officesAt: never,
  known: {},
  short: {},
})

/** What came in, and which decisions are in it. */
export type Taken = {
  readonly kept: KeptAbroad
  readonly rows: readonly Row[]
  readonly decided: readonly Decided[]
  readonly figures: readonly FiguresLine[]
  /** What was shown of a record by its title is not what it says (TR2): all of the assembly is to be read anew. */
  readonly differs: boolean
}

/** Pure: what was known, and what is new; parsed, since others wrote it. What does not read is known and passed over. */
export function taken(before: KeptAbroad, state: AbroadState, records: readonly AbroadRecord[]): Taken {
  const decided: Decided[] = []
  const figures: FiguresLine[] = []
  const known: Record<string, string> = { ...before.known }
  const short: Record<string, true> = { ...before.short }
  let differs = false
  const rows: Row[] = []
  let { line, charterAt, cardAt, asksAt, officesAt } = before
  const received = new Map(line.received.map((one) => [one.meeting, one.on]))
  for (const given of records) {
    const { entry, what, time, device, text } = given
    known[entry] = ''
    const json = new TextDecoder().decode(text)
    const sealed = { time, entry }
    if (what === 'charter' && isNewer(sealed, charterAt)) {
      const charter = readCharter(json)
      if (!charter.ok || charter.value.assembly !== state.assembly) continue
      const { name, code, kind, remit, composition, parameters, thing } = charter.value
      const { remits = [] } = parameters
      const takingPart = thing && { takingPart: thing.takingPart.map(idOf) }
      line = { ...line, name, code, kind, remit, composition, remits, ...takingPart }
      charterAt = sealed
    } else if (what === cardRecord && isNewer(sealed, cardAt)) {
      const card = readStatusCard(json)
      if (!card.ok || card.value.assembly !== state.assembly) continue
      line = { ...line, card: card.value }
      cardAt = sealed
    } else if (what === clashRecord) {
      const word = readClashWord(json)
      if (!word.ok || word.value.assembly !== state.assembly) continue
      rows.push({ name: rowOf.clash(state.assembly, word.value.record), content: text })
    } else if (what === asksRecord && isNewer(sealed, asksAt)) {
      const asks = readAsks(json)
      if (!asks.ok || asks.value.assembly !== state.assembly) continue
      line = { ...line, asks: asks.value.asks }
      asksAt = sealed
    } else if (what === officesRecord && isNewer(sealed, officesAt)) {
      const read = readOffices(json)
      if (!read.ok || read.value.assembly !== state.assembly) continue
      line = { ...line, offices: { all: read.value.offices, on: read.value.on, device } }
      officesAt = sealed
    } else if (what === passingRecord || what === letterRecord) {
      const row = passingRow(state.assembly, { entry, what, text })
      if (row !== null) rows.push(row)
    } else if (what === 'record') {
      const wasShort = before.short[entry] === true
      delete short[entry]
      const read = recordIn(given, json)
      if (read === null || read.record.assembly !== state.assembly) {
        differs ||= wasShort
        continue
      }
      const record = { value: read.record }
      const month = record.value.date.slice(0, 7)
      known[entry] = month
      received.set(record.value.meeting, record.value.date)
      const kept: KeptRecord = { entry, device, ...read }
      if (read.short) short[entry] = true
      differs ||= wasShort && read.differs === true
      // What its title said already is said once.
      if (!wasShort) {
        decided.push(...decidedIn(kept, month))
        figures.push(figuresOf(record.value))
      }
      rows.push({ name: rowOf.published(month, state.assembly, entry), content: toBytes(kept) })
      rows.push({ name: rowOf.told(state.assembly, entry), content: toBytes(wordsIn(read, json)) })
    }
  }
  const newest = [...received]
    .map(([meeting, on]) => ({ meeting, on }))
    .sort((one, other) => (one.on + one.meeting < other.on + other.meeting ? -1 : 1))
    .slice(-receivedKept)
  const { assembly, own, digest, hosts, members, repeats = {}, heard, through, standIn } = state
  const { standIn: _, ...said } = line
  const kept: KeptAbroad = {
    made: abroadVersion,
    digest,
    line: {
      ...said,
      ...(standIn !== undefined && { standIn }),
      assembly,
      own,
      hosts,
      members,
      repeats,
      received: newest,
      heard,
      through: through ?? line.through,
    },
    charterAt,
    cardAt,
    asksAt,
    officesAt,
    known,
    short,
  }
  const row = { name: rowOf.abroad(assembly), content: toBytes(kept) }
  return { kept, decided, figures, differs, rows: [...rows, row] }
}

/** Its full text, where it reads whole; else what every register reads of it. */
function wordsIn({ record, short }: Read, json: string): PublishedPassages {
  if (short) return { ...passagesPublished(record, null), short }
  const whole = parsePublished(json)
  return passagesPublished(record, whole.ok ? whole.value : null)
}

type Read = Pick<KeptRecord, 'record' | 'short' | 'differs'>

/** By its title record while the text is not here; else by the text, which is right where the two differ (TR2). */
function recordIn({ short, title }: AbroadRecord, json: string): Read | null {
  const read = short ? readTitle(json) : readPublished(json)
  if (!read.ok) return null
  if (short) return { record: read.value, short }
  const isSo = title === undefined || isTitleOf(new TextDecoder().decode(title), read.value)
  return isSo ? { record: read.value } : { record: read.value, differs: true }
}

import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { addDays } from '../../shared/meeting/time'
import { chanceOf } from '../../shared/practice/chance'
import { leagueCharter } from '../../shared/practice/league/charter'
import { cardOf, type Life, lifeOf } from '../../shared/practice/league/life'
import { leagueMinutes } from '../../shared/practice/league/minutes'
import { leagueChooses, leagueOffices } from '../../shared/practice/league/offices'
import { type LeagueSeat, leagueSeats } from '../../shared/practice/league/seats'
import { officesRecord } from '../../shared/record/offices'
import { cardRecord } from '../../shared/record/status-card'
import { hex, sha256, unhex, utf8 } from './box'
import { type Device, freshDevice } from './device'
import { beforeFounding, packBlob, type Said, type Standing, writeEntry } from './pen'
import { titleFor } from './title-in-entry'

/**
 * Secretaries that nobody is: each founds its assembly, joins its hosts, recognises its members and seals its years, with a key that
 * follows from the seed (FE4). What they sign is as good as anybody's, and practice for ever (decisions 33).
 */
export type LeagueGiven = {
  readonly assemblies: number
  readonly years: number
  readonly seed: number
  /** The day the years end. */
  readonly until: string
}
export type Founder = {
  readonly seat: LeagueSeat
  readonly life: Life
  readonly assembly: string
  readonly founding: Signed
  /** Who is whose host and member; then charter, minutes and card, in the order they were sealed. */
  readonly deeds: (founders: ReadonlyMap<string, Founder>) => readonly Signed[]
  readonly records: () => Generator<Signed, void, void>
}
export type Signed = { readonly entry: Uint8Array; readonly blob: Uint8Array | null }

const zone = 'Europe/London'
/** How many have no secretary of their own; whoever stands in does so for some weeks after they were last heard (AU9). */
const standingIn = 0.08
const actingDays = 40

export function leagueFounders(given: LeagueGiven): readonly Founder[] {
  const chance = chanceOf(given.seed)
  const seats = leagueSeats(given.assemblies, chance.branch('seats'))
  return seats.map((seat) => {
    const own = chance.branch(seat.code)
    const life = lifeOf(given, own.branch('life'))
    return founderOf(seat, life, given.seed, (part) => own.branch(part))
  })
}

function founderOf(
  seat: LeagueSeat,
  life: Life,
  seed: number,
  chanceIn: (part: string) => ReturnType<typeof chanceOf>,
): Founder {
  const drawn = (what: string): Uint8Array =>
    Uint8Array.from(sha256(utf8(`folkmoot/practice/${seed}/${seat.code}/${what}`)))
  const device = freshDevice(() => drawn('key')).device
  const person = drawn('person').subarray(0, 16)
  const says = packBlob(
    utf8(
      canonical({ person: hex(person), rollDocument: hex(drawn('roll').subarray(0, 16)), practice: true }),
    ),
  )
  const founded = writeEntry(
    {
      k: 'auth',
      x: {
        op: 'found',
        dev: device.publicKey,
        recovery: new Uint8Array(32),
        practice: true,
        nonce: drawn('nonce').slice(0, 16),
        person: Uint8Array.from(person),
        ...(chanceIn('acting').happens(standingIn) && {
          acting: { until: secondsOf(addDays(life.heard, actingDays)) },
        }),
      },
      b: Uint8Array.from(says.b),
      z: says.z,
    },
    'open',
    null,
    device,
    beforeFounding,
    secondsOf(life.founded),
  )
  const genesis = Uint8Array.from(sha256(founded.entry))
  const assembly = hex(genesis.subarray(0, 16))
  const desk = writing(assembly, device, founded.standing, genesis)
  return {
    seat,
    life,
    assembly,
    founding: { entry: founded.entry, blob: says.blob },
    deeds: (founders) => [
      ...seat.hosts
        .flatMap((code) => founders.get(code) ?? [])
        .map((host) => desk.deed({ op: 'affiliate', genesis: genesisOf(host) }, life.founded)),
      ...[...founders.values()]
        .filter(({ seat: member }) => member.hosts.includes(seat.code))
        .map((member) =>
          desk.deed(
            { op: 'recognise', genesis: genesisOf(member), remits: [...member.seat.primary] },
            life.founded,
          ),
        ),
    ],
    *records() {
      const id = assembly as AssemblyId
      const chance = chanceIn('offices')
      const chooses = leagueChooses(seat, chance)
      const charter = leagueCharter(seat, id, zone, chooses)
      yield desk.record(drawn('charter'), seat.name, 'charter', charter, life.founded)
      for (const held of life.meetings) {
        const { approved } = held
        if (approved === null) continue
        const minutes = leagueMinutes(seat, id, { ...held, approved }, chanceIn(held.on))
        yield desk.record(unhex(minutes.record), minutes.title, 'record', minutes, approved)
      }
      yield desk.record(drawn('card'), '', cardRecord, cardOf(assembly, life), life.heard)
      if (chooses) {
        const offices = leagueOffices(assembly, life, chance)
        yield desk.record(drawn('offices'), '', officesRecord, offices, life.heard)
      }
    },
  }
}

const genesisOf = ({ founding }: Founder): Uint8Array => Uint8Array.from(sha256(founding.entry))
const secondsOf = (date: string): number => Math.floor(Date.parse(`${date}T20:00:00Z`) / 1000)

/** One feed in the open circle, chained; deeds follow one another, and records rest on the last of them. */
function writing(assembly: string, device: Device, from: Standing, genesis: Uint8Array) {
  let standing = from
  let head = genesis
  const write = (said: Said, date: string): Uint8Array => {
    const written = writeEntry(said, 'open', assembly, device, standing, secondsOf(date), [head])
    standing = written.standing
    return written.entry
  }
  return {
    deed: (x: Extract<Said, { k: 'auth' }>['x'], date: string): Signed => {
      const entry = write({ k: 'auth', x }, date)
      head = Uint8Array.from(sha256(entry))
      return { entry, blob: null }
    },
    record: (record: Uint8Array, title: string, kind: string, content: object, date: string): Signed => {
      const bytes = utf8(canonical(content))
      const { blob, b, z } = packBlob(bytes)
      const names = { r: Uint8Array.from(record.subarray(0, 16)), title, kind, b: Uint8Array.from(b), z }
      const y = titleFor(kind, bytes)
      return { entry: write(y === null ? { k: 'rec', ...names } : { k: 'pub', ...names, y }, date), blob }
    },
  }
}

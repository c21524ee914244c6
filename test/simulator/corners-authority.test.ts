import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { deviceName } from '../../electron/keeper/device'
import { TwofoldCard } from '../../renderer/features/sync/TwofoldCard'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { attendeesById } from '../../shared/meeting/hall/attendance'
import { done } from '../../shared/result'
import { idOf } from '../fixtures/moment'
import { textOf } from '../fixtures/on-screen'
import { deviceFrom, founderOf, spaceId } from '../fixtures/peers'
import { people } from '../fixtures/world'
import { affiliate, grant, homeOf, recognise, stageOf } from './corner-stage'
import { logOf } from './court'
import { evening } from './evening'
import type { Laptop } from './laptop'
import { momentAt, paperOn } from './paper'
import { change, deed } from './said'
import { holdingOf } from './truth'

/** Decisions 16, 18: what becomes of a computer that writes in two places, and of one that its assembly removes in mid-meeting. */
describe('AD7 SY17 decisions 18 Björn’s disk was copied, and both go on', () => {
  it('both words are kept and read by all, and each screen says that his computer is in two places', async () => {
    const { stage, asha, björn, first } = await evening(401)
    await stage.pull()
    const copy = await stage.clone(björn.laptop, 'Björn’s old disk')
    const farida = (clock: string) => ({ person: people.farida, clock })
    await björn.does('19:05', (page, moment) => arrive(page, farida('2026-03-03T19:05:00+00:00'), moment))
    await first.does(copy, (page) =>
      arrive(page, { person: people.goran }, momentAt(björn.author, '2026-03-03T19:10:00+00:00')),
    )
    await stage.plug()
    for (const { laptop } of [asha, björn]) {
      const held = holdingOf(laptop)
      const twice = [...held.shelf(spaceId(laptop.assembly, 'inner')).inTwoPlaces()]
      expect(twice).toEqual([björn.laptop.key])
      const read = await first.read(laptop)
      for (const person of [people.farida, people.goran])
        expect(attendeesById(read).get(person)?.presence).toBe('arrived')
      const line = {
        assembly: laptop.assembly,
        device: deviceName(björn.laptop.device),
        key: björn.laptop.key,
      }
      const shown = textOf(
        renderToStaticMarkup(
          createElement(TwofoldCard, {
            lines: [{ ...line, isHere: laptop === björn.laptop }],
            nameOf: () => 'Harbour Tenants',
          }),
        ),
      )
      expect(shown).toContain(
        laptop === björn.laptop
          ? 'This computer has signed different entries for Harbour Tenants'
          : 'its records go on in two places',
      )
      expect(shown).toContain('All of them are kept.')
      expect(shown).toContain('Go on with one of the two, and give it a new key under Who may write.')
    }
  })
})

const person = (count: number): string => idOf(0xcc, count)
type Note = { statements: Record<string, string> }

/** A Thing of North and West; West has two secretaries, Wyn and Wren. */
async function thingStage(seed: number) {
  const stage = stageOf(seed)
  const thing = founderOf(seed * 10)
  const west = founderOf(seed * 10 + 3)
  const wren = deviceFrom(seed * 10 + 6)
  const things = homeOf(thing, [recognise(west)], [west])
  const wests = homeOf(west, [grant(wren, person(2), 'secretary'), affiliate(thing)], [thing])
  const asha = await stage.add('Asha', { device: thing.device, home: things })
  const wyn = await stage.add('Wyn', { device: west.device, home: wests })
  const other = await stage.add('Wren', { device: wren, home: wests })
  const document = idOf(0xfe, 7)
  const note = paperOn<Note>(stage, { circle: 'joint', assembly: thing.assembly, document })
  await note.begin(asha, { statements: { asha: 'North welcomes West.' } })
  await stage.run(20)
  const says = (laptop: Laptop, key: string, text: string) =>
    note.does(laptop, ({ draft }) => {
      ;(draft.statements as Record<string, string>)[key] = text
      return done(null)
    })
  return { stage, asha, wyn, wren: other, note, says, thing, west }
}

describe('JC7 AD8 decisions 16 West removes Wren in the middle of a Thing', () => {
  it('no word of hers is taken from anybody; what she writes then, or wrote without saying so, reaches nobody', async () => {
    const { stage, asha, wyn, wren, note, says, west } = await thingStage(402)
    await says(wren, 'wren', 'West brings cake.')
    await stage.run(20)
    expect((await note.read(asha)).statements).toMatchObject({ wren: 'West brings cake.' })
    const revoke = deed({ op: 'revoke', dev: wren.device.publicKey, fence: [] })
    expect(await stage.done(wyn.write('open', revoke))).not.toBeNull()
    await stage.run(20)
    expect(await stage.done(wren.write('joint', change('And wine.'), asha.assembly))).toBeNull()
    await says(wyn, 'wyn', 'I stand in for her.')
    await stage.plug()
    const all = { asha: 'North welcomes West.', wren: 'West brings cake.', wyn: 'I stand in for her.' }
    for (const laptop of [asha, wyn]) expect((await note.read(laptop)).statements).toEqual(all)
    const office = logOf(west.assembly, holdingOf(asha))?.now.ended.map(({ device }) => device)
    expect(office).toEqual([wren.key])
  })

  it('with the cable out she writes on, not knowing of it: that counts, and then nothing more', async () => {
    const { stage, asha, wyn, wren, note, says } = await thingStage(403)
    await stage.pull()
    await stage.done(wyn.write('open', deed({ op: 'revoke', dev: wren.device.publicKey, fence: [] })))
    await says(wren, 'wren', 'West brings cake.')
    await stage.plug()
    const all = { asha: 'North welcomes West.', wren: 'West brings cake.' }
    for (const laptop of [asha, wyn]) expect((await note.read(laptop)).statements).toEqual(all)
    expect(await stage.done(wren.write('joint', change('And wine.'), asha.assembly))).toBeNull()
  })
})

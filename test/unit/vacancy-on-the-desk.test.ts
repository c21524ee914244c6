import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { abroadIn } from '../../electron/keeper/abroad'
import { MapDrawing } from '../../renderer/features/federation/MapDrawing'
import { NestTree } from '../../renderer/features/federation/NestTree'
import { Vacancy } from '../../renderer/features/federation/Vacancy'
import { nothingOf, taken } from '../../renderer/worker/abroad-rows'
import type { Authority, Office } from '../../shared/authority/authority'
import type { AbroadLine } from '../../shared/record/abroad'
import { boardRow } from '../../shared/record/board'
import { nestMap } from '../../shared/record/nest-map'
import { id, line } from '../fixtures/abroad'

/** 3 May 2026 and the last second of 2099. */
const since = Date.parse('2026-05-03T12:00:00Z') / 1000
const until = Date.parse('2099-12-31T23:59:59Z') / 1000

/** What the keeper says of an assembly with these offices, as it stands in the row of the desk. */
function rowOf(offices: readonly Partial<Office>[]): AbroadLine {
  const abroad = abroadIn({
    holding: () => ({ assemblies: () => [id('a')], spacesOf: () => [] }) as never,
    authorityOf: () => ({ offices, hosts: [], members: [] }) as unknown as Authority,
    blob: async () => null,
    own: () => [],
    start: '',
    want: async () => undefined,
    whereabouts: () => 'nobody',
  })
  const [state] = abroad.states()
  if (state === undefined) throw new Error('The keeper says nothing')
  // What crosses to the worker is plain.
  const crossed = JSON.parse(JSON.stringify(state)) as typeof state
  return { ...taken(nothingOf(crossed), crossed, []).kept.line, name: 'Mill Lane' }
}
const secretary = (more: Partial<Office>): Partial<Office> => ({
  role: 'secretary',
  until: null,
  at: 1,
  ...more,
})
const shown = (of: AbroadLine) => {
  const byId = new Map([[of.assembly, boardRow(of, ['2026-05'], '2026-05-20')]])
  const nothing = () => undefined
  const tree = { lines: [of], byId, under: null, onUnder: nothing, chosen: null, onChoose: nothing }
  const map = { map: nestMap([of]), byId, shown: new Set([of.assembly]) }
  return [
    renderToStaticMarkup(createElement(Vacancy, { line: of })),
    renderToStaticMarkup(createElement(NestTree, tree)),
    renderToStaticMarkup(createElement('svg', null, createElement(MapDrawing, map))),
  ]
}

describe('GD16 an assembly without a secretary, from its log to the desk', () => {
  test('with one of its own there is no mark', () => {
    const of = rowOf([secretary({}), secretary({ until })])
    expect(of.standIn).toBeUndefined()
    for (const text of shown(of)) expect(text).not.toMatch(/vacancy|stands in|no secretary/)
  })

  test('somebody stands in: since when and until when, in each place, by shape and word', () => {
    const of = rowOf([secretary({ at: since, until }), { role: 'deputy', until: null, at: 2 }])
    expect(of.standIn).toEqual({ until, since })
    for (const text of shown(of)) {
      expect(text).toContain('somebody stands in as secretary since 3 May 2026, until 31 December 2099')
      expect(text).toContain('data-mark="acting"')
    }
  })

  test('nobody does, or that day is past: vacant', () => {
    for (const of of [
      rowOf([{ role: 'deputy', until: null, at: 2 }]),
      rowOf([secretary({ until: 70, at: 20 })]),
    ]) {
      for (const text of shown(of)) {
        expect(text).toContain('has no secretary')
        expect(text).toContain('data-mark="vacant"')
      }
    }
  })

  test('when the assembly has elected one the mark is gone', () => {
    const before = rowOf([secretary({ at: since, until })])
    const state = { ...nothingOf({ assembly: id('a') } as never), line: before }
    const next = {
      assembly: id('a'),
      own: false,
      digest: 'y',
      hosts: [],
      members: [],
      heard: 1,
      through: null,
    }
    expect(taken(state, next, []).kept.line.standIn).toBeUndefined()
    expect(line('a').standIn).toBeUndefined()
  })
})

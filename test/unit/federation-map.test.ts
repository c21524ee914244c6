import { describe, expect, test } from 'vitest'
import { chanceOf } from '../../shared/practice/chance'
import { leagueSeats } from '../../shared/practice/league/seats'
import type { AbroadLine } from '../../shared/record/abroad'
import { boardMonths, boardRow, standingOf } from '../../shared/record/board'
import { boxCorner, leafLetter, type MapPlace, nestMap, tile } from '../../shared/record/nest-map'
import { moved, nextOnMap, showing, wholeOf, zoomed } from '../../shared/record/nest-walk'
import { placeInTree } from '../../shared/record/nesting'
import { id, line } from '../fixtures/abroad'

/** The Four Rivers Federation of so many, nested as its seats say. */
function league(assemblies: number): readonly AbroadLine[] {
  const seats = leagueSeats(assemblies, chanceOf(7))
  return seats.map(({ code, name, kind, hosts }) => ({
    ...line('a'),
    assembly: code,
    code,
    name,
    kind,
    hosts: [...hosts],
    members: seats.filter((one) => one.hosts.includes(code)).map((one) => one.code),
  }))
}

const corners = (place: MapPlace) => {
  const from = place.box === null ? place : boxCorner(place)
  const { width, height } = place.box ?? { width: tile, height: tile }
  return { left: from.x, top: from.y, right: from.x + width, bottom: from.y + height }
}

describe('GD9 the map', () => {
  test('a thousand assemblies lie each once, in the box of a host of theirs, none upon another', () => {
    const lines = league(1000)
    const map = nestMap(lines)
    expect(map.places).toHaveLength(1000)
    const tiles = new Set(map.places.map(({ x, y }) => `${x}/${y}`))
    expect(tiles.size).toBe(1000)
    const boxes = map.places.filter(({ box }) => box !== null)
    const isIn = (one: ReturnType<typeof corners>, other: ReturnType<typeof corners>) =>
      one.left > other.left && one.right < other.right && one.top > other.top && one.bottom < other.bottom
    for (const place of map.places) {
      const around = boxes.filter((box) => box !== place && isIn(corners(place), corners(box)))
      const innermost = around.find((one) =>
        around.every((box) => box === one || isIn(corners(one), corners(box))),
      )
      const { hosts, name } = place.line
      if (hosts.length === 0) expect(innermost, name).toBeUndefined()
      else expect(hosts, name).toContain(innermost?.line.assembly)
    }
    const overlaps = (one: MapPlace, other: MapPlace) =>
      Math.abs(one.x - other.x) < tile && Math.abs(one.y - other.y) < tile && one !== other
    expect(map.places.some((one) => map.places.some((other) => overlaps(one, other)))).toBe(false)
  })

  test('of few each name has its room; of many the letters lie close', () => {
    const few = nestMap(league(16))
    const leaves = few.places.filter(({ box }) => box === null)
    expect(leaves.every(({ isNamed }) => isNamed)).toBe(true)
    for (const one of leaves)
      for (const other of leaves) {
        if (one === other || one.y !== other.y || one.x > other.x) continue
        expect(other.x - one.x).toBeGreaterThan(tile + one.line.name.length * leafLetter * 0.5)
      }
    expect(nestMap(league(300)).places.some(({ isNamed }) => isNamed)).toBe(false)
  })

  test('whoever has two hosts lies with the one furthest from the top, and a line leads to the other', () => {
    const lines = league(300)
    const map = nestMap(lines)
    const shared = lines.filter(({ hosts }) => hosts.length > 1)
    expect(shared.length).toBeGreaterThan(10)
    expect(map.links).toHaveLength(shared.reduce((sum, { hosts }) => sum + hosts.length - 1, 0))
    const town = lines.find(({ kind, hosts }) => kind === 'constituency' && hosts.length === 2)
    const link = map.links.find(({ member }) => member === town?.assembly)
    expect(lines.find(({ assembly }) => assembly === link?.host)?.kind).toBe('region')
  })

  test('a host that only one side names comes after one that both name, however far from the top', () => {
    const top = line('a', { members: [id('b'), id('d')] })
    const other = line('b', { hosts: [id('a')] })
    const member = line('d', { hosts: [id('a'), id('b')] })
    expect(nestMap([top, other, member]).links).toEqual([{ member: id('d'), host: id('b') }])
  })

  test('the same assemblies in any order make the same drawing; a ring ends', () => {
    const lines = league(100)
    const drawn = (some: readonly AbroadLine[]) =>
      nestMap(some)
        .places.map(({ line: { code }, x, y }) => `${code} ${x} ${y}`)
        .sort()
    expect(drawn([...lines].reverse())).toEqual(drawn(lines))
    const ring = [
      line('a', { hosts: [id('c')], members: [id('b')] }),
      line('b', { hosts: [id('a')], members: [id('c')] }),
      line('c', { hosts: [id('b')], members: [id('a')] }),
    ]
    expect(nestMap(ring).places.map(({ line: { code } }) => code)).toEqual(['A', 'B', 'C'])
    expect(nestMap([]).places).toEqual([])
  })

  test('a letter for each: late before anything else, and nothing where nothing is told', () => {
    const today = '2026-11-28'
    const months = boardMonths(today, 3)
    const meetings = [
      { meeting: id('1'), on: '2024-12-01', stage: 'held' as const, due: '2025-01-10' },
      { meeting: id('2'), on: '2026-11-01', stage: 'approved' as const, due: '2026-12-10' },
    ]
    const card = { format: 'folkmoot/card/1' as const, assembly: id('a'), on: today, meetings }
    expect(standingOf(boardRow(line('a', { card }), months, today))).toBe('late')
    const second = { ...card, meetings: meetings.slice(1) }
    expect(standingOf(boardRow(line('a', { card: second }), months, today))).toBe('approved')
    expect(standingOf(boardRow(line('a'), months, today))).toBe('none')
  })
})

describe('GD10 walking on the map', () => {
  const lines = league(1000)
  const map = nestMap(lines)

  test('the arrows reach every assembly from the top, and go no further than the last', () => {
    const reached = new Set<string>([map.places[0]?.line.assembly ?? ''])
    const ahead = [...reached]
    for (let here = ahead.pop(); here !== undefined; here = ahead.pop())
      for (const side of ['left', 'right', 'up', 'down'] as const) {
        const next = nextOnMap(map, here, side)
        if (reached.has(next)) continue
        reached.add(next)
        ahead.push(next)
      }
    expect(reached.size).toBe(1000)
    const last = map.places.reduce((one, other) => (other.x > one.x ? other : one)).line.assembly
    expect(nextOnMap(map, last, 'right')).toBe(last)
  })

  test('closer and further keep the point; all of it is never exceeded, and what is chosen comes into view', () => {
    const point = { x: 300, y: 200 }
    const view = zoomed(map, null, 2, point)
    expect(view?.width).toBe(map.width / 2)
    expect(zoomed(map, view, 1 / 2, point)).toBeNull()
    let near = view
    for (let turn = 0; turn < 40; turn += 1) near = zoomed(map, near, 1.5, point)
    expect(near?.width).toBeGreaterThan(tile * 4)
    const far = map.places.at(-1)
    if (far === undefined || near === null) throw new Error('no map')
    const shown = showing(map, near, far)
    expect(shown).not.toBe(near)
    if (shown === null) throw new Error('not shown')
    expect(far.x).toBeGreaterThanOrEqual(shown.x)
    expect(far.x + tile).toBeLessThanOrEqual(shown.x + shown.width)
    expect(showing(map, shown, far)).toBe(shown)
    const few = wholeOf(nestMap([lines[0] as AbroadLine]))
    expect(few.width).toBeGreaterThan(tile * 20)
    expect(moved(map, null, 10, 10)).toBeNull()
    expect(moved(map, near, 1e6, 0)?.x).toBeLessThan(wholeOf(map).width)
  })

  test('the tree knows where an assembly lies that was chosen on the map', () => {
    for (const { assembly } of lines) {
      const path = placeInTree(lines, assembly).split('/')
      expect(path.at(-1)).toBe(assembly)
      expect(path[0]).toBe('FOUR')
    }
    expect(placeInTree(lines, 'nowhere')).toBe('nowhere')
  })
})

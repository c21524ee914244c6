import type { AbroadLine } from './abroad'
import { byName } from './by-name'
import { homesOf } from './nest-homes'
import { kinship } from './nesting'

/**
 * The federation as a drawing (GD9): members lie in the box of their host, each assembly once; where it has more hosts, lines lead to the
 * others. A pure layout, the same for the same assemblies: tiles of one size flow into rows, boxes around them, so that a thousand letters
 * lie beside each other without any on top of another.
 */
export type MapPlace = {
  readonly line: AbroadLine
  /** Its tile: the left upper corner. */
  readonly x: number
  readonly y: number
  /** Around its members; nothing where it has none here. */
  readonly box: MapBox | null
  /** Its name stands beside its tile; that of a box stands at its head. */
  readonly isNamed: boolean
}
export type MapBox = {
  readonly width: number
  readonly height: number
  /** How large its name is written: larger, the more lies in it. */
  readonly letter: number
}
export type MapLink = { readonly member: string; readonly host: string }
export type NestMap = {
  readonly width: number
  readonly height: number
  /** Hosts before their members, so that boxes lie below what is in them. */
  readonly places: readonly MapPlace[]
  readonly placeOf: ReadonlyMap<string, MapPlace>
  readonly links: readonly MapLink[]
  /** Every name stands on it. */
  readonly isNamed: boolean
}

export const tile = 20
/** How large the name of one that has no members is written, where there is room. */
export const leafLetter = 11
const gap = 4
const edge = 6
/** A window leaves it about so many times as much width as height. */
const aspect = 2.4

/** So few that every name has room in the window. */
const mostNamed = 40

type Shape = {
  readonly line: AbroadLine | null
  readonly width: number
  readonly height: number
  readonly head: number
  readonly letter: number
  readonly within: readonly { readonly shape: Shape; readonly x: number; readonly y: number }[]
  readonly count: number
}

export function nestMap(lines: readonly AbroadLine[]): NestMap {
  const kin = kinship(lines)
  const { homeOf, order } = homesOf(kin)
  const isNamed = lines.length <= mostNamed
  const inside = new Map<string, Shape[]>()
  const byId = new Map(lines.map((line) => [line.assembly, line]))
  const tops: Shape[] = []
  for (const assembly of [...order].reverse()) {
    const line = byId.get(assembly)
    if (line === undefined) continue
    const members = inside.get(assembly) ?? []
    const shape = members.length === 0 ? leaf(line, isNamed) : boxAround(line, members)
    const home = homeOf.get(assembly)
    if (home === undefined) tops.push(shape)
    else inside.set(home, [...(inside.get(home) ?? []), shape])
  }
  const whole = boxAround(null, tops)
  const places: MapPlace[] = []
  place(whole, 0, 0, places)
  const links = [...kin.membersOf].flatMap(([host, members]) =>
    members.flatMap(({ line: { assembly } }) =>
      homeOf.get(assembly) === host ? [] : [{ member: assembly, host }],
    ),
  )
  const placeOf = new Map(places.map((one) => [one.line.assembly, one]))
  return { width: whole.width, height: whole.height, places, placeOf, links, isNamed }
}

const nameWidth = (name: string, letter: number): number => Math.ceil(name.length * letter * 0.56)

const leaf = (line: AbroadLine, isNamed: boolean): Shape => ({
  line,
  width: isNamed ? tile + 2 * gap + nameWidth(line.name, leafLetter) : tile,
  height: tile,
  head: 0,
  letter: 0,
  within: [],
  count: 1,
})

/** Tiles in rows of their own, then boxes, the highest first; as wide as leaves the least room empty. */
function boxAround(line: AbroadLine | null, members: readonly Shape[]): Shape {
  const count = members.reduce((sum, one) => sum + one.count, 1)
  const letter = count > 150 ? 34 : count > 25 ? 26 : 12
  const head = line === null ? 0 : Math.max(tile, letter + 4) + gap
  const title = line === null ? 0 : tile + 2 * gap + nameWidth(line.name, letter)
  const leaves = members.filter(({ within }) => within.length === 0).sort(inOrder)
  const boxes = members
    .filter(({ within }) => within.length > 0)
    .sort((one, other) => other.height - one.height || inOrder(one, other))
  const least = Math.max(title, tile, ...members.map(({ width }) => width))
  const area = members.reduce((sum, one) => sum + (one.width + gap) * (one.height + gap), 0)
  const most = Math.max(least, Math.sqrt(area * aspect) * 1.6)
  let best = flow(leaves, boxes, least)
  for (let step = 1; step <= tries; step += 1) {
    const next = flow(leaves, boxes, least + ((most - least) * step) / tries)
    if (roomOf(next, title, head) < roomOf(best, title, head)) best = next
  }
  return {
    line,
    width: Math.max(best.width, title) + 2 * edge,
    height: head + best.height + 2 * edge,
    head,
    letter,
    within: best.within.map(({ shape, x, y }) => ({ shape, x: edge + x, y: edge + head + y })),
    count,
  }
}

const tries = 24

type Flow = { readonly width: number; readonly height: number; readonly within: Shape['within'] }

/** What a window would have to be to hold it, a little for what is not of a window's shape. */
function roomOf({ width, height }: Flow, title: number, head: number): number {
  const [across, down] = [Math.max(width, title) + 2 * edge, height + head + 2 * edge]
  const window = Math.max(across / aspect, down) ** 2 * aspect
  return across * down + 0.5 * window
}

function flow(leaves: readonly Shape[], boxes: readonly Shape[], width: number): Flow {
  const within: { shape: Shape; x: number; y: number }[] = []
  let [x, y, row, used] = [0, 0, 0, 0]
  for (const some of [leaves, boxes]) {
    for (const shape of some) {
      if (x > 0 && x + shape.width > width) [x, y, row] = [0, y + row + gap, 0]
      within.push({ shape, x, y })
      used = Math.max(used, x + shape.width)
      row = Math.max(row, shape.height)
      x += shape.width + gap
    }
    if (some === leaves && x > 0 && boxes.length > 0) [x, y, row] = [0, y + row + gap, 0]
  }
  return { width: used, height: y + row, within }
}

const inOrder = (one: Shape, other: Shape): number => byName(one.line?.name ?? '', other.line?.name ?? '')

function place(
  { line, width, height, letter, within }: Shape,
  x: number,
  y: number,
  places: MapPlace[],
): void {
  if (line !== null) {
    const isBox = within.length > 0
    const at = isBox ? edge : 0
    const isNamed = !isBox && width > tile
    places.push({ line, x: x + at, y: y + at, box: isBox ? { width, height, letter } : null, isNamed })
  }
  for (const one of within) place(one.shape, x + one.x, y + one.y, places)
}

/** Where the box of a place begins. */
export const boxCorner = ({ x, y }: MapPlace): { readonly x: number; readonly y: number } => ({
  x: x - edge,
  y: y - edge,
})

import { type MapPlace, type NestMap, tile } from './nest-map'

/** A part of the map that is looked at, in its own measure; null where all of it is. */
export type MapView = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type MapSide = 'left' | 'right' | 'up' | 'down'

/** The tile that lies next that way, straight ahead before aside; the same where there is none (GD10). */
export function nextOnMap({ places, placeOf }: NestMap, from: string, side: MapSide): string {
  const here = placeOf.get(from)
  if (here === undefined) return places[0]?.line.assembly ?? from
  const ahead = side === 'left' || side === 'up' ? -1 : 1
  const isAcross = side === 'left' || side === 'right'
  let nearest: { readonly assembly: string; readonly far: number } | null = null
  for (const { line, x, y } of places) {
    const on = (isAcross ? x - here.x : y - here.y) * ahead
    const aside = Math.abs(isAcross ? y - here.y : x - here.x)
    // What lies mostly aside lies another way.
    if (on <= 0 || aside > 4 * on) continue
    const far = on + 2 * aside
    if (nearest === null || far < nearest.far) nearest = { assembly: line.assembly, far }
  }
  return nearest?.assembly ?? from
}

/** All of it; a few assemblies are not blown up until they fill the window. */
export function wholeOf(map: NestMap): MapView {
  const [width, height] = [Math.max(map.width, leastWhole), Math.max(map.height, leastWhole / 3)]
  return { x: (map.width - width) / 2, y: (map.height - height) / 2, width, height }
}
const leastWhole = 24 * tile

/** Closer or further by a factor, so that the point stays where it is. Further than all of it is all of it. */
export function zoomed(
  map: NestMap,
  view: MapView | null,
  factor: number,
  point: { readonly x: number; readonly y: number },
): MapView | null {
  const before = view ?? wholeOf(map)
  const width = before.width / factor
  if (width >= wholeOf(map).width) return null
  if (width < closest && factor > 1) return view
  return within(map, {
    x: point.x - (point.x - before.x) / factor,
    y: point.y - (point.y - before.y) / factor,
    width,
    height: before.height / factor,
  })
}

export const moved = (map: NestMap, view: MapView | null, x: number, y: number): MapView | null =>
  view === null ? null : within(map, { ...view, x: view.x + x, y: view.y + y })

/** The view, moved as little as needed for the tile to lie in it with some room around. */
export function showing(map: NestMap, view: MapView | null, place: MapPlace): MapView | null {
  if (view === null) return null
  const [acrossRoom, downRoom] = [Math.min(tile * 2, view.width / 4), Math.min(tile * 2, view.height / 4)]
  const x = Math.min(Math.max(view.x, place.x + tile + acrossRoom - view.width), place.x - acrossRoom)
  const y = Math.min(Math.max(view.y, place.y + tile + downRoom - view.height), place.y - downRoom)
  return x === view.x && y === view.y ? view : within(map, { ...view, x, y })
}

/** A few tiles wide. */
const closest = 8 * tile

function within({ width, height }: NestMap, view: MapView): MapView {
  return {
    ...view,
    x: Math.min(Math.max(view.x, -view.width / 2), width - view.width / 2),
    y: Math.min(Math.max(view.y, -view.height / 2), height - view.height / 2),
  }
}

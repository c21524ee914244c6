import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { standingOf } from '../../../shared/record/board'
import { type NestMap as Drawn, type MapPlace, nestMap, tile } from '../../../shared/record/nest-map'
import {
  type MapSide,
  type MapView,
  nextOnMap,
  showing,
  wholeOf,
  zoomed,
} from '../../../shared/record/nest-walk'
import { within } from '../../../shared/record/nesting'
import { IconButton } from '../../design/IconButton'
import { federation as words } from '../../words/en/federation'
import { nameOf } from './heard'
import { Link, MapDrawing } from './MapDrawing'
import { secretarySaid } from './secretary'
import type { DeskFilter } from './useDeskFilter'
import { useMapMouse } from './useMapMouse'
import './NestMap.css'

/** The nesting as a drawing (GD9): walked through with the arrows, brought closer with + and −; the tree beside it says the same. */
export type NestMapProps = {
  readonly filter: DeskFilter
  readonly chosen: string | null
  readonly onChoose: (assembly: string) => void
}

const sides: Readonly<Record<string, MapSide>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const closer = 1.5

type Kept = { readonly map: Drawn; readonly view: MapView; readonly at: string }

/** Another map is another paper; and whatever was chosen in the tree or on the board since comes into view. */
function viewOf(kept: Kept | null, map: Drawn, place: MapPlace | undefined): MapView | null {
  if (kept === null || kept.map !== map || place === undefined) return null
  return kept.at === place.line.assembly ? kept.view : showing(map, kept.view, place)
}

export function NestMap({ filter, chosen, onChoose }: NestMapProps) {
  const { lines, byId, shown, under, setUnder } = filter
  const id = useId()
  const map = useMemo(() => {
    const below = under === null ? null : within(lines, under)
    return nestMap(below === null ? lines : lines.filter(({ assembly }) => below.has(assembly)))
  }, [lines, under])
  const fits = useMemo(() => new Set(shown.map(({ line }) => line.assembly)), [shown])
  const [kept, setKept] = useState<Kept | null>(null)
  const [underPointer, setUnderPointer] = useState<string | null>(null)
  const place = map.placeOf.get(chosen ?? '') ?? map.places[0]
  const assembly = place?.line.assembly ?? ''
  const view = viewOf(kept, map, place)
  const look = (next: MapView | null, at = assembly) =>
    setKept(next === null ? null : { map, view: next, at })
  const mouse = useMapMouse(map, view, look, onChoose)
  const seen = view ?? wholeOf(map)
  if (place === undefined) return <p className="fm-federation-none">{words.nothingFound}</p>
  const middle = { x: place.x + tile / 2, y: place.y + tile / 2 }
  const zoom = (factor: number) => look(zoomed(map, view, factor, middle))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deedOf(event.key)
    if (deed === null) return
    event.preventDefault()
    deed()
  }

  function deedOf(key: string): (() => void) | null {
    const side = sides[key]
    if (side !== undefined) return () => go(nextOnMap(map, assembly, side))
    switch (key) {
      case '+':
      case '=':
        return () => zoom(closer)
      case '-':
        return () => zoom(1 / closer)
      case '0':
        return () => look(null)
      case 'Home':
        return () => go(map.places[0]?.line.assembly ?? assembly)
      case 'Enter':
        return () => setUnder(assembly === under ? null : assembly)
      default:
        return null
    }
  }

  function go(to: string): void {
    const next = map.placeOf.get(to)
    if (next !== undefined) look(showing(map, view, next), to)
    onChoose(to)
  }

  const on = map.placeOf.get(underPointer ?? '') ?? place
  const stateSaid = ({ line }: MapPlace): string => {
    const row = byId.get(line.assembly)
    const secretary = secretarySaid(line)
    const state = words.states[row === undefined ? 'none' : standingOf(row)]
    return secretary === '' ? state : `${state}, ${secretary}`
  }
  const links = map.links.filter(({ member, host }) => member === assembly || host === assembly)
  return (
    <div className="fm-map">
      <div
        className="fm-map-room"
        role="application"
        aria-roledescription={words.mapIs}
        aria-label={words.mapName}
        aria-activedescendant={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked through with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {/* The focus stays on the drawing and names the assembly; what is drawn is said by the tree. */}
        <span id={id} role="img" aria-label={words.onMap(nameOf(place.line), stateSaid(place))} />
        <svg
          ref={mouse.ref}
          aria-hidden
          viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
          data-detail={mouse.detailOf(seen)}
          onPointerDown={mouse.onPointerDown}
          onPointerMove={mouse.onPointerMove}
          onPointerUp={mouse.onPointerUp}
          onPointerCancel={mouse.onPointerUp}
          onPointerOver={({ target }) => setUnderPointer(assemblyAt(target))}
          onPointerLeave={() => setUnderPointer(null)}
        >
          <MapDrawing map={map} byId={byId} shown={fits} />
        </svg>
        {/* On a sheet of its own: a step leaves the drawing, which may be of a thousand, as it is. */}
        <svg aria-hidden className="fm-map-over" viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}>
          {links.map(({ member, host }) => (
            <Link key={`${member}/${host}`} map={map} member={member} host={host} isChosen />
          ))}
          <rect
            className="fm-map-chosen"
            {...(chosen === assembly ? { 'data-chosen': true } : {})}
            x={place.x - 1}
            y={place.y - 1}
            width={tile + 2}
            height={tile + 2}
            rx={4}
          />
        </svg>
      </div>
      {map.isNamed ? null : (
        <p className="fm-map-on" aria-hidden>
          <bdi>{nameOf(on.line)}</bdi>: {stateSaid(on)}
        </p>
      )}
      <div className="fm-map-zoom">
        <IconButton
          label={words.closer}
          keys="+"
          icon={<ZoomIn aria-hidden />}
          onPress={() => zoom(closer)}
        />
        <IconButton
          label={words.further}
          keys="−"
          icon={<ZoomOut aria-hidden />}
          onPress={() => zoom(1 / closer)}
        />
        <IconButton label={words.whole} keys="0" icon={<Maximize aria-hidden />} onPress={() => look(null)} />
      </div>
    </div>
  )
}

function assemblyAt(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<SVGElement>('[data-assembly]')?.dataset.assembly ?? null)
    : null
}

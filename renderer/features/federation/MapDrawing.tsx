import { memo } from 'react'
import { type BoardRow, standingOf } from '../../../shared/record/board'
import { boxCorner, leafLetter, type MapPlace, type NestMap, tile } from '../../../shared/record/nest-map'
import { federation as words } from '../../words/en/federation'
import { nameOf } from './heard'
import { markOf, secretarySaid } from './secretary'
import { VacancyRing } from './Vacancy'

/** All that lies on the map. It is drawn anew when an assembly or the filter changes, and neither for a step nor for coming closer. */
export type MapDrawingProps = {
  readonly map: NestMap
  readonly byId: ReadonlyMap<string, BoardRow>
  /** Those that the filter leaves; the others are faint. */
  readonly shown: ReadonlySet<string>
}

export const MapDrawing = memo(function MapDrawing({ map, byId, shown }: MapDrawingProps) {
  return (
    <>
      {map.places.map((place) =>
        place.box === null ? null : <Box key={place.line.assembly} place={place} box={place.box} />,
      )}
      {map.links.map(({ member, host }) => (
        <Link key={`${member}/${host}`} map={map} member={member} host={host} />
      ))}
      {map.places.map((place) => (
        <Tile
          key={place.line.assembly}
          place={place}
          row={byId.get(place.line.assembly)}
          isFaint={!shown.has(place.line.assembly)}
        />
      ))}
    </>
  )
})

function Box({ place, box }: { readonly place: MapPlace; readonly box: NonNullable<MapPlace['box']> }) {
  const corner = boxCorner(place)
  return (
    <g data-assembly={place.line.assembly}>
      <rect className="fm-map-box" {...corner} width={box.width} height={box.height} rx={4} />
      <text
        className="fm-map-title"
        data-letter={box.letter}
        x={place.x + tile + 6}
        y={place.y + Math.max(tile / 2, box.letter / 2 + 2)}
        fontSize={box.letter}
      >
        {nameOf(place.line)}
      </text>
    </g>
  )
}

function Tile({
  place: { line, x, y, box, isNamed },
  row,
  isFaint,
}: {
  readonly place: MapPlace
  readonly row: BoardRow | undefined
  readonly isFaint: boolean
}) {
  const state = row === undefined ? 'none' : standingOf(row)
  const mark = markOf(line)
  return (
    <g className="fm-map-tile" data-assembly={line.assembly} data-state={isFaint ? 'faint' : state}>
      <title>{words.onMap(nameOf(line), words.states[state], secretarySaid(line))}</title>
      <rect x={x + 1} y={y + 1} width={tile - 2} height={tile - 2} rx={3} />
      <text
        className="fm-map-letter"
        x={x + tile / 2}
        y={y + tile / 2 - (box === null && !isNamed ? 1 : 0)}
        fontSize={12}
      >
        {words.letters[state]}
      </text>
      {mark === 'own' ? null : <VacancyRing mark={mark} x={x + tile - 4.5} y={y + 4.5} radius={2} />}
      {isNamed ? (
        <text className="fm-map-name" x={x + tile + 4} y={y + tile / 2} fontSize={leafLetter}>
          {nameOf(line)}
        </text>
      ) : null}
      {box === null && !isNamed ? (
        <text className="fm-map-code" x={x + tile / 2} y={y + tile - 1.8} fontSize={3.4}>
          {line.code}
        </text>
      ) : null}
    </g>
  )
}

export function Link({
  map,
  member,
  host,
  isChosen = false,
}: {
  readonly map: NestMap
  readonly member: string
  readonly host: string
  readonly isChosen?: boolean
}) {
  const [one, other] = [map.placeOf.get(member), map.placeOf.get(host)]
  if (one === undefined || other === undefined) return null
  const half = tile / 2
  return (
    <line
      className="fm-map-link"
      {...(isChosen ? { 'data-chosen': true } : {})}
      x1={one.x + half}
      y1={one.y + half}
      x2={other.x + half}
      y2={other.y + half}
    />
  )
}

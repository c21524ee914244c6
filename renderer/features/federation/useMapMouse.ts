import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { NestMap } from '../../../shared/record/nest-map'
import { type MapView, moved, wholeOf, zoomed } from '../../../shared/record/nest-walk'

/** The map by mouse or pen: the wheel brings it closer, a drag moves it, a press chooses. */
type Look = (view: MapView | null) => void
type Drag = { x: number; y: number; moved: boolean }

/** Pixels that a press may tremble. */
const tremble = 4

export function useMapMouse(
  map: NestMap,
  view: MapView | null,
  look: Look,
  choose: (assembly: string) => void,
) {
  const ref = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  const [room, setRoom] = useState({ width: 800, height: 400 })
  const now = useRef({ map, view, look })
  now.current = { map, view, look }

  useEffect(() => {
    const svg = ref.current
    if (svg === null) return
    // React listens to wheels as one that never prevents; the page must not scroll below the map.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const matrix = svg.getScreenCTM()
      if (matrix === null) return
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
      const factor = event.deltaY < 0 ? 1.2 : 1 / 1.2
      now.current.look(zoomed(now.current.map, now.current.view, factor, point))
    }
    svg.addEventListener('wheel', onWheel, { passive: false })
    const sized = new ResizeObserver(() =>
      setRoom({ width: svg.clientWidth || 800, height: svg.clientHeight || 400 }),
    )
    sized.observe(svg)
    return () => {
      svg.removeEventListener('wheel', onWheel)
      sized.disconnect()
    }
  }, [])

  return {
    ref,
    /** How much can be read at this distance: letters, names of towns, codes. */
    detailOf(seen: MapView): 'far' | 'near' | 'close' {
      const scale = Math.min(room.width / seen.width, room.height / seen.height)
      return scale < 0.8 ? 'far' : scale < 2.4 ? 'near' : 'close'
    },
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return
      drag.current = { x: event.clientX, y: event.clientY, moved: false }
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const from = drag.current
      const scale = ref.current?.getScreenCTM()?.a ?? 1
      if (from === null) return
      const [x, y] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.moved && Math.hypot(x, y) < tremble) return
      if (!from.moved) ref.current?.setPointerCapture(event.pointerId)
      drag.current = { x: event.clientX, y: event.clientY, moved: true }
      look(moved(map, view ?? wholeOf(map), -x / scale, -y / scale))
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const from = drag.current
      drag.current = null
      if (from === null || from.moved || !(event.target instanceof Element)) return
      const pressed = event.target.closest<SVGElement>('[data-assembly]')?.dataset.assembly
      if (pressed !== undefined) choose(pressed)
    },
  }
}

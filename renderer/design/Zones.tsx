import { type ReactNode, useEffect, useRef, useState } from 'react'
import { design } from '../words/en/design'
import { Tabs } from './Tabs'
import { useMedia } from './useMedia'
import './Zones.css'

/**
 * Three zones side by side, each scrolling by itself; under 1000 px they are tabs, so that nothing scrolls two ways.
 * F6 and Shift+F6 go round them, from wherever on the screen one is.
 */
export type ZoneName = 'left' | 'centre' | 'right'
export type ZoneGiven = { readonly label: string; readonly content: ReactNode; readonly badge?: string }
export type ZonesProps = Readonly<Record<ZoneName, ZoneGiven>> & {
  readonly bottom?: ReactNode
  readonly shown?: ZoneName
  readonly onShow?: (zone: ZoneName) => void
}

const order = ['left', 'centre', 'right'] as const

export function Zones({ left, centre, right, bottom, shown, onShow }: ZonesProps) {
  const room = useRef<HTMLDivElement>(null)
  const narrow = useMedia('(width < 1000px)')
  const [own, setOwn] = useState<ZoneName>('centre')
  const zones = { left, centre, right }
  const show = (name: string) => {
    const zone = order.find((one) => one === name)
    if (zone === undefined) return
    setOwn(zone)
    onShow?.(zone)
  }
  const cycle = (event: KeyboardEvent) => {
    const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
    if (event.key !== 'F6' || isInDialog || event.defaultPrevented) return
    event.preventDefault()
    const here = order.findIndex((zone) =>
      room.current?.querySelector(`[data-zone="${zone}"]`)?.contains(event.target as Node),
    )
    const next =
      order[(here + (event.shiftKey ? 2 : 1) + (here < 0 && event.shiftKey ? 1 : 0)) % order.length] ??
      'centre'
    if (narrow) show(next)
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>(`[data-zone="${next}"]`)?.focus())
  }
  const latest = useRef(cycle)
  latest.current = cycle
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => latest.current(event)
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return (
    <div className="fm-zones-room" ref={room}>
      {narrow ? (
        <Tabs
          label={design.zones}
          fill
          selected={shown ?? own}
          onSelect={show}
          tabs={order.map((name) => ({
            id: name,
            label: zones[name].label,
            ...(zones[name].badge === undefined ? {} : { badge: zones[name].badge }),
            content: <Zone name={name} zone={zones[name]} />,
          }))}
        />
      ) : (
        <div className="fm-zones">
          {order.map((name) => (
            <Zone key={name} name={name} zone={zones[name]} />
          ))}
        </div>
      )}
      {bottom === undefined ? null : <div className="fm-zones-bottom">{bottom}</div>}
    </div>
  )
}

function Zone({ name, zone }: { readonly name: ZoneName; readonly zone: ZoneGiven }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={`fm-zone fm-zone-${name}`} data-zone={name} aria-label={zone.label} tabIndex={0}>
      {zone.content}
    </section>
  )
}

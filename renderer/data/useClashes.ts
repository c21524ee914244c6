import { useEffect, useMemo, useState } from 'react'
import type { AssemblyId, MeetingId } from '../../shared/id'
import { type Clash, sideOf } from '../../shared/record/clash'
import type { ClashSide } from '../../shared/record/clash-word'
import type { CombinedLine } from '../../shared/record/combined'
import { useCell, useDesk } from './desk-context'
import { useDecisionsElsewhere } from './useEverywhere'

/** Those that one of the assembly's decisions is in. */
export function useClashesOf(assembly: string | null): readonly Clash[] {
  const all = useCell(useDesk().clashes.all)
  return useMemo(
    () => all.filter(({ sides }) => sides.some((side) => side.assembly === assembly)),
    [all, assembly],
  )
}

/** Those that this decision is in, whosever it is. */
export function useClashesWith(decision: string): readonly Clash[] {
  const all = useCell(useDesk().clashes.all)
  return useMemo(
    () => all.filter(({ sides }) => sides.some((side) => side.decision === decision)),
    [all, decision],
  )
}

/** By decision: the ones that contradict it. */
export function useContradicted(): ReadonlyMap<string, readonly ClashSide[]> {
  const all = useCell(useDesk().clashes.all)
  return useMemo(() => {
    const byDecision = new Map<string, ClashSide[]>()
    for (const { sides } of all)
      for (const [at, { decision }] of sides.entries()) {
        const other = sides[1 - at]
        if (other !== undefined) byDecision.set(decision, [...(byDecision.get(decision) ?? []), other])
      }
    return byDecision
  }, [all])
}

/** A published decision as a side of a clash; null where its record does not say which it is (CS7). */
export function publishedSide({
  assembly,
  name,
  number,
  text,
  course,
  from,
}: CombinedLine): ClashSide | null {
  if (course === null || course.level === 'thing') return null
  const { decision } = course
  const meeting = from.meeting as MeetingId
  return { assembly: assembly as AssemblyId, name, meeting, decision, number, wording: text, on: from.date }
}

/** Decisions of other assemblies of a month, `2026-10`: of those kept here, and what others have published. Null while they are read. */
export function useDecisionsOfOthers(month: string, assembly: string): readonly ClashSide[] | null {
  const desk = useDesk()
  const cards = useCell(desk.cards)
  const today = `${month}-01`
  const here = useDecisionsElsewhere(true, today)
  const [read, setRead] = useState<{ month: string; lines: readonly CombinedLine[] } | null>(null)
  useEffect(() => {
    let gone = false
    void desk.federation.register(month).then((lines) => {
      if (!gone) setRead({ month, lines: lines ?? [] })
    })
    return () => {
      gone = true
    }
  }, [desk, month])
  return useMemo(() => {
    if (here === null || read?.month !== month) return null
    const names = new Map(cards.map((card) => [card.assembly, card.name]))
    const things = new Set(cards.filter(({ isThing }) => isThing).map((card) => card.assembly))
    const kept = here
      .filter(({ line }) => line.date.startsWith(month) && !line.informal && !things.has(line.assembly))
      .map(({ line }) => sideOf({ ...line, name: names.get(line.assembly) ?? '', over: null }))
    const published = read.lines.flatMap((line) =>
      line.type === 'decision' && !line.informal ? (publishedSide(line) ?? []) : [],
    )
    const all = new Map([...published, ...kept].map((side) => [side.decision, side]))
    return [...all.values()].filter((side) => side.assembly !== assembly)
  }, [here, read, month, cards, assembly])
}

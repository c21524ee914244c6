import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { AbroadLine } from '../../../shared/record/abroad'
import { type BoardRow, standingOf } from '../../../shared/record/board'
import { type NestNode, nesting, placeInTree } from '../../../shared/record/nesting'
import { federation as words } from '../../words/en/federation'
import { alikeCodes } from './alike'
import { nameOf } from './heard'
import { Vacancy } from './Vacancy'
import { useWindowing } from './windowing'
import './NestTree.css'

/** The nesting, collapsed at first (GD5): arrows walk, open and close; Enter shows on the board only what is below. */
export type NestTreeProps = {
  readonly lines: readonly AbroadLine[]
  readonly byId: ReadonlyMap<string, BoardRow>
  readonly under: string | null
  readonly onUnder: (assembly: string | null) => void
  readonly chosen: string | null
  readonly onChoose: (assembly: string) => void
}

const rowHeight = 32

export function NestTree({ lines, byId, under, onUnder, chosen, onChoose }: NestTreeProps) {
  const id = useId()
  const room = useRef<HTMLDivElement>(null)
  const codes = useMemo(() => alikeCodes(lines), [lines])
  const tops = useMemo(() => nesting(lines, new Set()), [lines])
  const [opened, setOpened] = useState<ReadonlySet<string> | null>(null)
  // One whole at the top is open: else there is one line to look at.
  const byHand = useMemo(
    () => opened ?? new Set(tops.length === 1 ? tops.map(({ place }) => place) : []),
    [opened, tops],
  )
  const [here, setHere] = useState<string | null>(null)
  // What was chosen on the board or the map is found here too: the tree opens as far as it lies.
  const place = useMemo(
    () => (chosen === null || here?.split('/').at(-1) === chosen ? here : placeInTree(lines, chosen)),
    [here, chosen, lines],
  )
  const open = useMemo(() => new Set([...byHand, ...above(place)]), [byHand, place])
  const nodes = useMemo(() => nesting(lines, open), [lines, open])
  const at = Math.max(
    0,
    nodes.findIndex((node) => node.place === place),
  )
  const { shown, onScroll, reveal } = useWindowing(room, nodes.length, rowHeight, 0)
  useEffect(() => reveal(at), [reveal, at])

  function go(to: number): void {
    const index = Math.min(Math.max(0, to), nodes.length - 1)
    const node = nodes[index]
    if (node !== undefined) stepTo(node)
  }

  function stepTo({ place: next, line }: NestNode): void {
    setHere(next)
    onChoose(line.assembly)
  }

  function turn(node: NestNode, isOpen: boolean): void {
    const next = new Set(open)
    if (isOpen) next.add(node.place)
    else next.delete(node.place)
    stepTo(node)
    setOpened(next)
  }

  const choose = ({ line }: NestNode) => onUnder(line.assembly === under ? null : line.assembly)

  function onKeyDown(event: KeyboardEvent): void {
    const node = nodes[at]
    if (node === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deedOf(event.key, node, at)
    if (deed === null) return
    event.preventDefault()
    deed()
  }

  function deedOf(key: string, node: NestNode, index: number): (() => void) | null {
    switch (key) {
      case 'ArrowDown':
        return () => go(index + 1)
      case 'ArrowUp':
        return () => go(index - 1)
      case 'Home':
        return () => go(0)
      case 'End':
        return () => go(nodes.length - 1)
      case 'ArrowRight':
        return () => (node.isOpen ? go(index + 1) : node.members > 0 ? turn(node, true) : undefined)
      case 'ArrowLeft':
        return () => (node.isOpen ? turn(node, false) : go(hostOf(nodes, index)))
      case 'Enter':
      case ' ':
        return () => choose(node)
      default:
        return null
    }
  }

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const node = nodes[Number(target?.closest<HTMLElement>('[data-node]')?.dataset.node ?? -1)]
    if (node === undefined) return
    if (target?.closest('.fm-nest-turn') !== null && node.members > 0) {
      turn(node, !node.isOpen)
      return
    }
    stepTo(node)
    choose(node)
  }

  return (
    // The focus stays on the tree and names the line, so that it is never lost with one that is out of sight.
    <div
      ref={room}
      className="fm-nest"
      role="tree"
      tabIndex={0}
      aria-label={words.treeName}
      aria-activedescendant={`${id}-${at}`}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className="fm-nest-room" style={{ height: nodes.length * rowHeight }}>
        {shown.map((index) => {
          const node = nodes[index]
          if (node === undefined) return null
          return (
            <div
              key={node.place}
              id={`${id}-${index}`}
              role="treeitem"
              data-node={index}
              data-active={index === at}
              tabIndex={-1}
              aria-level={node.level}
              aria-posinset={node.at}
              aria-setsize={node.of}
              aria-selected={node.line.assembly === under}
              {...(node.members > 0 ? { 'aria-expanded': node.isOpen } : {})}
              className="fm-nest-node"
              style={{
                transform: `translateY(${index * rowHeight}px)`,
                paddingInlineStart: `${(node.level - 1) * 16 + 4}px`,
              }}
            >
              <NestLine node={node} row={byId.get(node.line.assembly)} code={codes.get(node.line.assembly)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

type NestLineProps = {
  readonly node: NestNode
  readonly row: BoardRow | undefined
  /** Where another's name begins alike. */
  readonly code: string | undefined
}

function NestLine({ node, row, code }: NestLineProps) {
  const late = row?.late ?? 0
  const state = row === undefined ? 'none' : standingOf(row)
  const Turn = node.isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <span className="fm-nest-turn">{node.members > 0 ? <Turn aria-hidden /> : null}</span>
      <bdi className="fm-nest-name">{nameOf(node.line)}</bdi>
      {code === undefined ? null : <bdi className="fm-nest-count">{code}</bdi>}
      <Vacancy line={node.line} />
      {late > 0 || state === 'none' ? null : (
        <span className="fm-nest-state" data-state={state}>
          <span aria-hidden>{words.letters[state]}</span>
          <span className="fm-hidden">, {words.states[state]}</span>
        </span>
      )}
      {node.isClaim ? <span className="fm-nest-claim">{words.claim}</span> : null}
      {late > 0 ? (
        <span className="fm-nest-late figures">
          <span aria-hidden>
            {words.letters.late} {late}
          </span>
          <span className="fm-hidden">, {words.lateCount(late)}</span>
        </span>
      ) : null}
      {node.members > 0 && !node.isOpen ? (
        <span className="fm-nest-count figures">
          <span aria-hidden>{node.members}</span>
          <span className="fm-hidden">, {words.members(node.members)}</span>
        </span>
      ) : null}
    </>
  )
}

/** All places on the way to this one. */
function above(place: string | null): readonly string[] {
  const path = place?.split('/').slice(0, -1) ?? []
  return path.map((_, at) => path.slice(0, at + 1).join('/'))
}

/** The line of its host above, else itself. */
function hostOf(nodes: readonly NestNode[], index: number): number {
  const level = nodes[index]?.level ?? 1
  for (let before = index - 1; before >= 0; before -= 1)
    if ((nodes[before]?.level ?? 0) < level) return before
  return index
}

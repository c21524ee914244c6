import type { Charter } from '../charter/charter'
import type { Stance } from '../charter/rules'
import type { ItemId } from '../id'
import { actingIn } from '../meeting/acting'
import { approvalThatStands, isApprovedTwice } from '../meeting/approval/approval'
import { corrections } from '../meeting/approval/correction'
import type { Meeting } from '../meeting/meeting'
import { localDate } from '../meeting/time'
import type { Block } from '../minutes/block'
import { frozenBlocks } from '../minutes/frozen'
import type { PositionsBlock } from '../minutes/positions-block'
import { disclosed, isConfidential } from '../minutes/rich-disclosed'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { coursesIn, type PublishedCourse } from './published-course'
import type { PublishedItem, PublishedRecord } from './published-record'
import { minutesTaken } from './published-time'

/** What whoever publishes has chosen (LC13). */
export type Disclosure = {
  /** Items whose own text goes out; every other stays at home. */
  readonly texts: ReadonlySet<ItemId>
  /** Reasons that go out, by `reasonKey`. */
  readonly reasons: ReadonlySet<string>
}

/** A reason that can go out or not. Shown to whoever publishes with its words, and published without a name. */
export type Reason = {
  readonly key: string
  readonly item: ItemId
  readonly stance: Stance
  readonly reason: string
}

/** LC13: few people are known by their reasons. */
const fewPresent = 12

export function reasonsOffered(meeting: Meeting): readonly Reason[] {
  return byItem(frozenBlocks(meeting) ?? []).flatMap(({ item, blocks }) =>
    blocks.flatMap((block, at) =>
      block.type === 'positions'
        ? block.lines.flatMap(({ stance, reason }, line) =>
            reason === null ? [] : [{ key: reasonKey(item, at, line), item, stance, reason }],
          )
        : [],
    ),
  )
}

/** The words that go out in any case, as they were agreed: whoever publishes is told whom they name (LC17). */
export function wordsAgreed(meeting: Meeting): string {
  const blocks = frozenBlocks(meeting) ?? []
  return [
    ...blocks.flatMap((block) => {
      switch (block.type) {
        case 'item':
          return [block.title]
        case 'proposal':
          return [block.versions.at(-1)?.wording ?? '']
        case 'decision':
          return [block.wording]
        case 'action':
          return [block.what]
        default:
          return []
      }
    }),
    ...corrections(meeting).flatMap(({ text, agreed }) => (agreed === null ? [] : [text])),
  ].join('\n')
}

export function reasonsGoOut(meeting: Meeting, charter: Charter): boolean {
  return charter.composition.type !== 'restricted' && presentIn(frozenBlocks(meeting) ?? []) >= fewPresent
}

export type NotToPublish =
  | Refusal<'LC12', { readonly cause: 'not-approved' | 'narrowed' }>
  | Refusal<'LC10', { readonly cause: 'twice' }>

/** LC12: of approved minutes, one text of them, where the charter lets others read. */
export function mayPublish(meeting: Meeting, charter: Charter): Result<null, NotToPublish> {
  if (frozenBlocks(meeting) === null) return refused({ rule: 'LC12', cause: 'not-approved' })
  if (isApprovedTwice(meeting)) return refused({ rule: 'LC10', cause: 'twice' })
  if (charter.parameters.publication === 'assembly') return refused({ rule: 'LC12', cause: 'narrowed' })
  return done(null)
}

export function publishable(
  meeting: Meeting,
  charter: Charter,
  given: Disclosure & { readonly record: string; readonly replaces: string | null },
): Result<PublishedRecord, NotToPublish> {
  const may = mayPublish(meeting, charter)
  if (!may.ok) return may
  const blocks = frozenBlocks(meeting) ?? []
  const approval = approvalThatStands(meeting)
  const title = blocks.find((block) => block.type === 'title')
  const people = blocks.find((block) => block.type === 'people')
  const parts = byItem(blocks)
  const left = parts.filter(({ item, blocks: some }) =>
    some.some(
      (block) =>
        block.type === 'text' && (given.texts.has(item) ? isConfidential(block.rich) : block.rich.length > 0),
    ),
  ).length
  return done({
    format: 'folkmoot/record/1',
    record: given.record,
    replaces: given.replaces,
    assembly: meeting.assembly,
    name: title?.assembly ?? charter.name,
    language: charter.language,
    meeting: meeting.id,
    kind: title?.kind ?? '',
    title: title?.title ?? '',
    number: title?.number ?? null,
    date: title?.date ?? '',
    opened: title?.opened ?? null,
    closed: title?.closed ?? null,
    approved: {
      on: localDate(approval?.clock ?? ''),
      minute: approval?.minute?.minute ?? null,
      digest: approval?.frozen?.digest ?? '',
    },
    ...(actingIn(meeting).length > 0 && { acting: true as const }),
    present: presentIn(blocks),
    apologies: people?.apologies.length ?? 0,
    ...absentIn(people, charter),
    items: parts.map((part) => itemOf(part, given, coursesIn(meeting))),
    corrections: corrections(meeting).flatMap(({ text, agreed }) =>
      agreed === null ? [] : [{ text, minute: agreed.minute, on: agreed.date }],
    ),
    left,
  })
}

/** LC12, MI25: a number of people, of an assembly whose composition is not restricted: there it would tell how many they are in all. */
function absentIn(
  people: Extract<Block, { type: 'people' }> | undefined,
  { composition }: Charter,
): Pick<PublishedRecord, 'absent'> {
  if (people?.absent === undefined || composition.type === 'restricted') return {}
  return { absent: people.absent.names.length + people.absent.unnamed }
}

type Part = {
  readonly item: ItemId
  readonly head: Extract<Block, { type: 'item' }>
  readonly blocks: readonly Block[]
}

function byItem(blocks: readonly Block[]): readonly Part[] {
  const parts: { item: ItemId; head: Part['head']; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.type === 'item') parts.push({ item: block.item as ItemId, head: block, blocks: [] })
    else if (block.type !== 'decisions' && block.type !== 'actions') parts.at(-1)?.blocks.push(block)
  }
  return parts
}

function itemOf(
  { item, head, blocks }: Part,
  { texts, reasons }: Disclosure,
  courses: ReadonlyMap<string, PublishedCourse>,
): PublishedItem {
  const rich = blocks.find((block) => block.type === 'text')?.rich ?? []
  return {
    number: head.number,
    minute: head.minute,
    title: head.title,
    kind: head.kind,
    state: head.state,
    planned: head.planned,
    taken: minutesTaken(head),
    ...actingOf(head),
    text: texts.has(item) || rich.length === 0 ? disclosed(rich) : null,
    proposals: blocks.flatMap((block) =>
      block.type === 'proposal'
        ? [
            {
              wording: block.versions.at(-1)?.wording ?? '',
              withdrawn: block.withdrawn,
              notChosen: block.notChosen,
            },
          ]
        : [],
    ),
    positions: blocks.flatMap((block, at) =>
      block.type === 'positions'
        ? [positionsOf(block, (line) => reasons.has(reasonKey(item, at, line)))]
        : [],
    ),
    decisions: blocks.flatMap((block) => {
      if (block.type !== 'decision') return []
      const { number, wording, informal, basis, present, contested } = block
      return [
        {
          number,
          wording,
          informal,
          basis,
          present,
          contested,
          ...actingOf(block),
          ...courses.get(block.decision),
        },
      ]
    }),
    actions: blocks.flatMap((block) =>
      block.type === 'action' ? [{ what: block.what, due: block.due, ...actingOf(block) }] : [],
    ),
  }
}

const actingOf = ({ acting }: { readonly acting?: true }): { readonly acting?: true } =>
  acting === true ? { acting } : {}

function positionsOf({ counts, none, lines }: PositionsBlock, goesOut: (line: number) => boolean) {
  const reasons = lines.flatMap(({ stance, reason }, line) =>
    reason !== null && goesOut(line) ? [{ stance, reason }] : [],
  )
  // In no order that would tell who sat where in the alphabet.
  return {
    counts,
    none,
    reasons: [...reasons].sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0)),
  }
}

function presentIn(blocks: readonly Block[]): number {
  return blocks.find((block) => block.type === 'people')?.present.length ?? 0
}

const reasonKey = (item: ItemId, at: number, line: number) => `${item}/${at}/${line}`

import type { Block } from '../minutes/block'
import type { SinceBlock } from '../minutes/since-block'
import type { PublishedItem } from '../record/published-record'
import type { Published } from './maker'

/** A published record as blocks, everything that is in it in its order: one page for the screen, paper and every file (CL7, EX35). */
export function publishedBlocks({ record, practice, since = [] }: Published): readonly Block[] {
  const { present, apologies, absent, approved, left, corrections, items } = record
  const decisions = items.flatMap((item) => item.decisions)
  // CS8: as a layer over what was signed; no id goes onto the page.
  const layers = new Map(since.map((layer) => [layer.decision, layer]))
  const layerOf: LayerOf = ({ decision, number }) => {
    const layer = layers.get(decision ?? '')
    return layer === undefined ? undefined : { ...layer, decision: number }
  }
  return [
    {
      type: 'title',
      document: 'published',
      assembly: record.name,
      kind: record.kind,
      title: record.title,
      number: record.number,
      date: record.date,
      planned: null,
      opened: record.opened,
      closed: record.closed,
      place: '',
      zone: '',
      draft: false,
      practice,
      endsAbout: null,
    },
    {
      type: 'published-head',
      present,
      apologies,
      ...(absent !== undefined && { absent }),
      approved,
      left,
      ...(record.acting === true && { acting: true as const }),
    },
    ...items.flatMap((item, at) => itemBlocks(item, at, layerOf)),
    ...(decisions.length === 0
      ? []
      : [
          {
            type: 'decisions',
            decisions: decisions.map((one, at) => inTable(one, at, layerOf(one))),
          } as const,
        ]),
    { type: 'published-end', corrections, digest: approved.digest },
  ]
}

type Decision = PublishedItem['decisions'][number]
type LayerOf = (decision: Pick<Decision, 'decision' | 'number'>) => SinceBlock | undefined

function itemBlocks(item: PublishedItem, at: number, layerOf: LayerOf): readonly Block[] {
  const { number, minute, title, kind } = item
  const id = String(at + 1)
  return [
    {
      type: 'item',
      item: id,
      number,
      minute,
      title,
      kind,
      presenter: null,
      planned: null,
      from: null,
      to: null,
      state: stateOf(item.state),
      ...(item.acting && { acting: item.acting }),
    },
    item.text === null ? { type: 'left-out' } : { type: 'text', item: id, rich: item.text },
    ...item.proposals.map(
      ({ wording, withdrawn, notChosen }, index): Block => ({
        type: 'proposal',
        proposal: `${id}-${index + 1}`,
        proposer: null,
        versions: [{ version: 1, wording, at: '' }],
        withdrawn,
        notChosen,
        contested: false,
      }),
    ),
    ...item.positions.map((positions): Block => ({ type: 'published-positions', ...positions })),
    ...item.decisions.flatMap((one): readonly Block[] => {
      const { number, wording, informal, present, contested, acting } = one
      const decision = { number, wording, informal, present, contested, ...(acting && { acting }) }
      const layer = layerOf(one)
      return [{ type: 'published-decision', ...decision }, ...(layer === undefined ? [] : [layer])]
    }),
    ...item.actions.map(
      ({ what, due, acting }): Block => ({
        type: 'published-action',
        what,
        due,
        ...(acting && { acting }),
      }),
    ),
  ]
}

const inTable = (
  { number, wording, informal, contested, acting }: Decision,
  at: number,
  since: SinceBlock | undefined,
) => ({
  decision: `${at + 1}`,
  number,
  wording,
  informal,
  contested,
  ...(acting && { acting }),
  ...(since !== undefined && { since }),
})

/** A word of a newer app is no reason to show nothing. */
function stateOf(state: string): 'done' | 'not-reached' {
  return state === 'not-reached' ? 'not-reached' : 'done'
}

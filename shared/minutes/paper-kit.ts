import type { Charter } from '../charter/charter'
import { onRoll, type Roll } from '../charter/roll'
import { agenda } from '../meeting/agenda/agenda'
import type { Meeting } from '../meeting/meeting'
import { composeAgenda } from './agenda-sheet'
import type { Block } from './block'
import type { KitLine } from './kit-block'

/** Lines for people nobody foresaw. */
const spare = 4

/**
 * EX23: what a secretary takes along in case the computer stays dark: the agenda, the roll to be ticked, and a grid of positions
 * for each item that is to be decided, with one more for what comes up.
 */
export function composePaperKit(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  const named: readonly KitLine[] = onRoll(roll)
    .filter(({ standing }) => standing !== 'suspended')
    .map(({ name, standing }) => ({ name, standing }))
  const empty = Array.from({ length: spare }, (): KitLine => ({ name: '', standing: 'participant' }))
  const people = [
    ...named.filter(({ name }) => name !== ''),
    ...named.filter(({ name }) => name === ''),
    ...empty,
  ]
  const toDecide = agenda(meeting).filter(({ kind }) => kind === 'decide')
  return [
    ...composeAgenda(meeting, roll, charter).map((block) =>
      block.type === 'title' ? { ...block, document: 'kit' as const } : block,
    ),
    { type: 'roll-sheet', people },
    ...toDecide.map(({ number, title }) => ({
      type: 'position-grid' as const,
      item: { number, title },
      people,
    })),
    { type: 'position-grid', item: null, people },
  ]
}

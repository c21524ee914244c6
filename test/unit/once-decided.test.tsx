import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BlockView } from '../../renderer/document/BlockView'
import type { Block } from '../../shared/minutes/block'
import { compose } from '../../shared/minutes/compose'
import { wholeEvening } from '../fixtures/evening'

const { page, roll, charter } = wholeEvening()
const blocks = compose(page.seen, roll, charter)
const drawn = (block: Block | undefined) =>
  block === undefined ? '' : renderToStaticMarkup(<BlockView block={block} level={2} />)
const positions = blocks.find(
  (block): block is Extract<Block, { type: 'positions' }> => block.type === 'positions',
)

describe('MI26 under an adopted wording the numbers stand once', () => {
  it('in its decision, and what would have stopped it is told no more', () => {
    expect(positions?.decided).toBe(true)
    expect(drawn(positions)).not.toContain('would stop it')
    expect(drawn(positions)).not.toContain('fm-doc-tally')
    expect(drawn(blocks.find(({ type }) => type === 'decision'))).toContain('fm-doc-tally')
  })

  it('as long as it is not decided they stand with the positions, and the rule with them', () => {
    if (positions === undefined) throw new Error('The evening has positions')
    const { decided: _, ...open } = positions
    expect(drawn(open)).toContain('1 block would stop it.')
    expect(drawn(open)).toContain('fm-doc-tally')
  })
})

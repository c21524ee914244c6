import type { Meeting } from '../meeting/meeting'
import { pictureOf, pictures } from '../meeting/picture'
import type { Block } from './block'

/**
 * ED13: the pictures beside the words that describe them, for whoever draws them. Only here: what is approved, signed and compared is the
 * hash of a picture and its words.
 */
export function withPictures(
  blocks: readonly Block[],
  meeting: Pick<Meeting, 'statements' | 'items'>,
): readonly Block[] {
  if (pictures(meeting).size === 0) return blocks
  return blocks.map((block) =>
    block.type === 'text' && block.rich.some(({ type }) => type === 'image')
      ? {
          ...block,
          rich: block.rich.map((one) => {
            const picture = one.type === 'image' ? pictureOf(meeting, one.image) : undefined
            return picture === undefined ? one : { ...one, picture }
          }),
        }
      : block,
  )
}

import type { Statement } from '../../statement'

/**
 * The bytes of a picture, once, under their own hash (ED13): a line of the words names it. It is no gesture of its own: it comes with its
 * line, and undo takes the line.
 */
export type PictureStatement = Statement<{
  readonly type: 'picture'
  /** The SHA-256 of the bytes, in hex. */
  readonly image: string
  readonly media: 'image/jpeg'
  readonly width: number
  readonly height: number
  /** The bytes in base64. */
  readonly data: string
}>

export const pictureAbout = { picture: (image: string) => `picture/${image}` } as const

import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { ofType, pen } from '../statement'
import { type Folded, folded } from './fold'
import type { Meeting } from './meeting'
import { type PictureStatement, pictureAbout } from './said/picture-statements'
import type { MeetingStatement } from './said/statements'

/** A picture of a flip chart, as it is drawn: made small and written anew before it comes here (ED13). */
export type Picture = Pick<PictureStatement, 'media' | 'width' | 'height' | 'data'>

/** `bytes`: of one; `count`: of one meeting; `side`: of the longest side, in dots. */
export const pictureLimits = { bytes: 260_000, count: 40, side: 1600 } as const

export const pictures = folded((meeting): ReadonlyMap<string, Picture> => {
  const found = new Map<string, Picture>()
  // What is said first of one hash holds: the bytes are the same whoever brought them.
  for (const { image, media, width, height, data } of ofType(meeting.statements, 'picture'))
    if (!found.has(image)) found.set(image, { media, width, height, data })
  return found
})

export function pictureOf(meeting: Folded, image: string): Picture | undefined {
  return pictures(meeting).get(image)
}

export function addPicture(
  page: Page<Meeting>,
  given: Picture & { readonly image: string },
  moment: Moment,
): Result<null, Refusal<'ED13', { readonly cause: 'large' | 'many' | 'no-picture' }>> {
  const { image, media, width, height, data } = given
  const known = pictures(page.seen)
  if (known.has(image)) return done(null)
  const isWhole =
    /^[0-9a-f]{64}$/.test(image) && media === 'image/jpeg' && /^[A-Za-z0-9+/]+={0,2}$/.test(data)
  const isSized = [width, height].every((side) => Number.isInteger(side) && side > 0)
  if (!isWhole || !isSized) return refused({ rule: 'ED13', cause: 'no-picture' })
  const isLarge =
    Math.max(width, height) > pictureLimits.side || data.length > (pictureLimits.bytes * 4) / 3 + 4
  if (isLarge) return refused({ rule: 'ED13', cause: 'large' })
  if (known.size >= pictureLimits.count) return refused({ rule: 'ED13', cause: 'many' })
  const said = { type: 'picture', image, media, width, height, data } as const
  pen<MeetingStatement>(page, moment).state(pictureAbout.picture(image), said)
  return done(null)
}

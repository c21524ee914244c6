import * as v from 'valibot'
import type { PictureStatement } from '../meeting/said/picture-statements'
import { count } from '../parse'

/** The shape of a picture, as it is read back from a file. */
export const pictureSaid: Readonly<Record<PictureStatement['type'], v.GenericSchema>> = {
  picture: v.looseObject({
    image: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    media: v.literal('image/jpeg'),
    width: count,
    height: count,
    data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
}

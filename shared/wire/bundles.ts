import * as v from 'valibot'

/** Bundle files, as the keeper tells main of them and main the window. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.maxLength(2000))

/** `devices`: for how many it was closed; 0 for an open one. */
export const bundleWritten = v.object({ entries: count, devices: count, bytes: count })
export type BundleWritten = v.InferOutput<typeof bundleWritten>

/** What became of one that was taken in (BU10). `came`: new here, and counts or is set aside; `left`: not kept, by which rule;
 * `bare`: came without what it names, which is not here. */
export const bundleTaken = v.object({
  name: text,
  entries: count,
  here: count,
  came: count,
  waiting: count,
  bare: count,
  left: v.array(v.object({ rule: text, count })),
  damaged: v.boolean(),
})
export type BundleTaken = v.InferOutput<typeof bundleTaken>

import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import type { LivingDocument } from '../../renderer/data/living-document'
import { runner } from '../../renderer/data/run'
import { boundText } from '../../renderer/editor/bound-text'
import { load, meetingIn } from '../../renderer/worker/automerge'
import { addAction } from '../../shared/meeting/decision/action'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import type { Meeting } from '../../shared/meeting/meeting'
import { addPicture } from '../../shared/meeting/picture'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { compose } from '../../shared/minutes/compose'
import { chanceOf } from '../../shared/practice/chance'
import { act } from '../fixtures/editing'
import { aMoment, item, twoWindows } from '../fixtures/two-windows'
import { asha, bjorn, openMeeting, people } from '../fixtures/world'

/** Asha and Björn write in one note and record facts, hearing of each other now and then. */
const seeds = [1, 2, 3, 4]
const operations = process.env.FOLKMOOT_LONG === undefined ? 200 : 2000

describe('ED5 PD17 two editors, and facts between their words', () => {
  it.each(seeds)(
    'seed %i: both compose the same minutes, and so does whoever opens all of it anew',
    async (seed) => {
      const next = chanceOf(seed).fraction
      const { page, item: named, roll, charter } = openMeeting()
      const hall = named('Hall lease')
      const windows = await twoWindows('The roof leaks.', page.seen)
      const meetings = windows.map(({ living }) => living as unknown as LivingDocument<Meeting>)
      const [texts, runs] = [
        meetings.map((living) => boundText(living as LivingDocument<object>, item)),
        meetings.map((living, who) => runner(living, () => (who === 0 ? asha : bjorn), page.seen.zone, null)),
      ]
      for (let operation = 0; operation < operations; operation += 1) {
        const who = next() < 0.5 ? 0 : 1
        const [text, run] = [texts[who], runs[who]]
        if (text === undefined || run === undefined) continue
        const dice = next()
        if (dice < 0.8) act(text, next)
        else if (dice < 0.86)
          run(addAction, { item: hall, what: `Action ${operation}`, who: people.chidi, due: null })
        else if (dice < 0.9) run(propose, { item: hall, wording: `We do ${operation}.`, proposer: null })
        else if (dice < 0.92) run(arrive, { person: people.chidi })
        else if (dice < 0.94) run(leave, { person: people.chidi })
        else {
          const image = operation.toString(16).padStart(64, '0')
          run(addPicture, { image, media: 'image/jpeg', width: 4, height: 3, data: btoa(`${operation}`) })
        }
        if (next() < 0.15) {
          await aMoment()
          windows[next() < 0.5 ? 0 : 1]?.hear()
        }
      }
      for (const window of windows) {
        await aMoment()
        window.hear()
      }
      await aMoment()
      for (const window of windows) window.hear()
      const bytes = meetings.map((living) => living.ask((now) => A.save(now as A.Doc<unknown>)))
      const fresh = bytes.map((whole) => meetingIn(load([whole ?? expect.fail()])) as Meeting)
      const composed = [...meetings.map((living) => living.seen()), ...fresh].map((meeting) =>
        JSON.stringify(compose(meeting, roll, charter)),
      )
      expect(new Set(composed).size).toBe(1)
      expect(texts[1]?.state().doc.toJSON()).toEqual(texts[0]?.state().doc.toJSON())
    },
    240_000,
  )
})

import type { Roll } from '../../shared/charter/roll'
import type { AssemblyId, ItemId, MeetingId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { newMeeting } from '../../shared/meeting/birth'
import { allPresent } from '../../shared/meeting/hall/arrivals'
import { callToOrder } from '../../shared/meeting/lifecycle'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Author, Moment, Page } from '../../shared/ports'
import type { Result } from '../../shared/result'
import { idOf } from '../fixtures/moment'
import { inboxOnScreen } from '../fixtures/on-screen'
import { fine, harbour, people } from '../fixtures/world'
import { harbourStage } from './corner-stage'
import type { Laptop } from './laptop'
import { authorOn, momentAt, type Paper, paperOn } from './paper'

/**
 * Asha and Björn keep one meeting on a laptop each. The cable is pulled, both go on, and it is plugged in again: what each screen
 * says then is what a silent corner comes to.
 */
export type Seat = {
  readonly laptop: Laptop
  readonly author: Author
  /** A command at a time of the evening; it is to be done. */
  readonly does: <V, R extends object>(
    time: string,
    command: Command<V, R>,
    on?: Paper<Meeting>,
  ) => Promise<V>
  readonly begins: (paper: Paper<Meeting>, birth: Birth, time: string) => Promise<void>
  readonly reads: (paper?: Paper<Meeting>) => Promise<Meeting>
}
export type Command<V, R> = (page: Page<Meeting>, moment: Moment) => Result<V, R>
export type Birth = {
  readonly id: MeetingId
  readonly title: string
  readonly date: string
  readonly items: readonly string[]
}

export const pattern = '{YYYY}/{meeting:02}/{minute:02}'
export const march: Birth = {
  id: idOf(0xfe, 1) as MeetingId,
  title: 'March moot',
  date: '2026-03-03',
  items: ['Roof of the boat shed', 'Hall lease'],
}

export type Evening = Awaited<ReturnType<typeof evening>>

export async function evening(seed: number, isOpen = true) {
  const { stage, asha: hers, björn: his } = await harbourStage(seed, people.björn)
  const { charter, roll } = harbour()
  const paperOf = (document: string): Paper<Meeting> =>
    paperOn(stage, { circle: 'inner', assembly: hers.assembly, document })
  const first = paperOf(march.id)

  const seatAt = (laptop: Laptop, author: Author): Seat => ({
    laptop,
    author,
    does: (time, command, paper = first) =>
      paper.does(laptop, (page) => command(page, momentAt(author, clockOf(time)))),
    begins: (paper, { id, title, date, items }, time) =>
      paper.begin(
        laptop,
        fine(
          newMeeting(
            {
              id,
              assembly: charter.assembly as AssemblyId,
              zone: charter.zone,
              details: { title, kind: 'Moot', date, time: '19:00', place: 'Net loft' },
              standingItems: charter.standingItems,
              items: items.map((name) => ({ title: name, section: 'Business' })),
            },
            momentAt(author, clockOf(time)),
          ),
        ),
      ),
    reads: (paper = first) => paper.read(laptop),
  })
  const asha = seatAt(hers, authorOn(hers, { person: people.asha, office: 'secretary' }))
  const björn = seatAt(his, authorOn(his, { person: people.björn, office: 'deputy' }))
  await asha.begins(first, march, '18:30')
  if (isOpen) {
    const { asha: a, björn: b, chidi, dafydd, eleni } = people
    await asha.does('18:50', (page, moment) =>
      allPresent(page, { people: [a, b, chidi, dafydd, eleni] }, moment),
    )
    await asha.does('19:00', (page, moment) => callToOrder(page, { pattern, used: [] }, moment))
  }
  await stage.run(20)
  /** What each of them reads, and what the screen of each says; both read the same. */
  const screens = async (papers: readonly Paper<Meeting>[] = [first], people_: Roll = roll) => {
    const shown: string[] = []
    for (const { laptop, author } of [asha, björn]) {
      const meetings: Meeting[] = []
      for (const paper of papers) meetings.push(await paper.read(laptop))
      shown.push(inboxOnScreen({ meetings, roll: people_, charter, author }))
    }
    return shown as [string, string]
  }
  return { stage, asha, björn, charter, roll, paperOf, first, screens }
}

export const itemOf = (meeting: Meeting, title: string): ItemId => {
  const found = agenda(meeting).find((one) => one.title === title)
  if (found === undefined) throw new Error(`No item ${title}`)
  return found.id
}

/** `19:05` is that evening; anything longer is the instant itself. */
const clockOf = (time: string): string => (time.length === 5 ? `2026-03-03T${time}:00+00:00` : time)

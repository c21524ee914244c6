import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paperOf } from '../../renderer/document/papers'
import { webPage } from '../../renderer/document/web-page'
import { wordFile } from '../../renderer/document/word/word-file'
import { discreet } from '../../shared/export/discreet'
import { blocksOf, type ExportedMeeting } from '../../shared/export/exported-meeting'
import { addPicture, pictureLimits, pictures } from '../../shared/meeting/picture'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { parseMeeting } from '../../shared/record/projection'
import { exportedEvening } from '../fixtures/evening'
import { fine, openMeeting, ruleOf } from '../fixtures/world'

const image = 'ab'.repeat(32)
const dot = { image, media: 'image/jpeg', width: 640, height: 480, data: btoa('a small picture') } as const

/** An evening with a picture in the words of its first item. */
function withPicture(
  more: readonly { readonly name: string; readonly value: string | true }[] = [],
): ExportedMeeting {
  const evening = exportedEvening()
  const [item = ''] = Object.keys(evening.meeting.items)
  const words = 'The flip chart <of> “costs”'
  const [first] = Object.values(evening.meeting.statements)
  if (first === undefined) throw new Error('Nothing was said')
  const { id: _, about, ...stamp } = first
  const id = 'e'.repeat(32)
  const { n, at, zone, by } = stamp
  const said = { id, n, at, zone, by, about: `picture/${image}`, replaces: [], type: 'picture', ...dot }
  const marks = [
    { name: 'block', value: `image:${image}`, start: 0, end: 1 },
    ...more.map((one) => ({ ...one, start: 1, end: words.length + 1 })),
  ]
  const meeting = {
    ...evening.meeting,
    statements: { ...evening.meeting.statements, [id]: said },
    prose: { ...evening.meeting.prose, [item]: `\n${words}` },
    marks: { ...evening.meeting.marks, [item]: marks },
  } as unknown as ExportedMeeting['meeting']
  return { ...evening, meeting }
}
const wish = { paper: 'minutes', largePrint: false, sheet: 'A4' } as const

describe('ED13 pictures', () => {
  it('are kept once, and no more of them than a meeting bears', () => {
    const { page, moment } = openMeeting()
    fine(addPicture(page, dot, moment()))
    const before = Object.keys(page.seen.statements).length
    fine(addPicture(page, dot, moment()))
    expect(Object.keys(page.seen.statements).length).toBe(before)
    expect(pictures(page.seen).get(image)?.width).toBe(640)
    expect(fine(parseMeeting(page.seen))).toEqual(page.seen)
    const large = { ...dot, image: 'cd'.repeat(32), data: 'A'.repeat(pictureLimits.bytes * 2) }
    expect(ruleOf(addPicture(page, large, moment()))).toBe('ED13')
    expect(ruleOf(addPicture(page, { ...dot, image: 'x' }, moment()))).toBe('ED13')
    expect(ruleOf(addPicture(page, { ...dot, image: 'cd'.repeat(32), width: 5000 }, moment()))).toBe('ED13')
    expect(ruleOf(addPicture(page, { ...dot, image: 'cd'.repeat(32), data: '<svg>' }, moment()))).toBe('ED13')
    for (let number = 1; number < pictureLimits.count; number += 1)
      fine(addPicture(page, { ...dot, image: number.toString(16).padStart(64, '0') }, moment()))
    expect(ruleOf(addPicture(page, { ...dot, image: 'cd'.repeat(32) }, moment()))).toBe('ED13')
  })
  it('are no gesture that undo takes back: they go with their line', () => {
    const { page, moment } = openMeeting()
    const since = 1 + Math.max(...Object.values(page.seen.statements).map(({ n }) => n))
    fine(addPicture(page, dot, moment()))
    expect(ruleOf(undo(page, { since }, moment()))).toBe('UN1')
    expect(pictures(page.seen).size).toBe(1)
  })
  it('are drawn in what goes out, with their words, and are no part of what is approved', () => {
    const exported = withPicture()
    expect(JSON.stringify(blocksOf(exported))).toContain(dot.data)
    const { meeting, charter } = exported
    const roll = { schema: 1, assembly: charter.assembly, people: exported.people } as const
    expect(JSON.stringify(compose(meeting, roll as never, charter))).not.toContain(dot.data)
    const page = webPage(paperOf(exported, wish))
    expect(page).toContain(`src="data:image/jpeg;base64,${dot.data}"`)
    expect(page).toContain('alt="Picture: The flip chart &lt;of&gt; “costs”"')
    const files = unzipSync(wordFile(paperOf(exported, wish)))
    expect(strFromU8(files['word/media/picture1.jpg'] ?? new Uint8Array())).toBe('a small picture')
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('descr="Picture: The flip chart &lt;of&gt; “costs”"')
    expect(body).toContain('r:embed="picture0"')
    expect(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      'Id="picture0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/picture1.jpg"',
    )
  })
  it('stay here where no line names them, or the line is confidential', () => {
    const named = withPicture()
    expect(pictures(discreet(named).meeting).size).toBe(1)
    expect(pictures(discreet({ ...named, meeting: { ...named.meeting, prose: {} } }).meeting).size).toBe(0)
    const held = discreet(withPicture([{ name: 'confidential', value: true }]))
    expect(pictures(held.meeting).size).toBe(0)
    expect(JSON.stringify(blocksOf(held))).not.toContain('flip chart')
  })
})

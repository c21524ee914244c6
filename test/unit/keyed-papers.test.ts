import { describe, expect, it } from 'vitest'
import { scratchOf } from '../../renderer/data/scratch'
import { linkToWorker } from '../../renderer/data/worker-link'
import { isSameScores, readKeyed } from '../../renderer/features/ballot/keyed'
import { ballot as words } from '../../renderer/words/en/ballot'
import { scoresText } from '../../renderer/words/en/ballot-terms'
import type { AssemblyId } from '../../shared/id'
import { readPaperLines } from '../../shared/meeting/star/paper-lines'

describe('BL17 papers as lines of text', () => {
  it('in any of the ways people write them, a blank as a point or as nothing', () => {
    const text = '5301\r\n5, 3, 0, 1\n"5";"3";"0";"1"\n5\t3\t\t1\n5 . - –\n\n   \n5,,,\n....\n'
    expect(readPaperLines(text, 4)).toEqual({
      papers: [
        [5, 3, 0, 1],
        [5, 3, 0, 1],
        [5, 3, 0, 1],
        [5, 3, null, 1],
        [5, null, null, null],
        [5, null, null, null],
        [null, null, null, null],
      ],
      problems: [],
    })
  })
  it('tells every line that is none, and guesses nothing', () => {
    const text = 'Hall,Library,Online\n5,3,0\n6,0,0\n5,3\n5,3,0,1\n2.5,1,1\n530x'
    const { papers, problems } = readPaperLines(text, 3)
    expect(papers).toEqual([[5, 3, 0]])
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7])
  })
})

describe('SX1 the papers kept on this computer', () => {
  it('are read back, and what is no paper of this ballot is left out', () => {
    const papers = [
      { scores: [5, null, 0], person: null },
      { scores: [6, 0, 0], person: null },
      { scores: [1, 2], person: null },
      { scores: [1, 2, 3], person: 'Asha' },
      { scores: [1, 2, 3], person: 'be'.repeat(16) },
    ]
    const figures = { cast: '12', blank: 3 }
    expect(readKeyed({ papers, checked: 9, figures }, 3)).toEqual({
      papers: [papers[0], papers[4]],
      checked: 2,
      figures: { cast: '12' },
    })
    for (const nothing of [null, 'x', 7, {}, { papers: 'x' }, { papers: [null, 3] }])
      expect(readKeyed(nothing, 3)).toEqual({ papers: [], checked: 0, figures: {} })
  })

  it('one write at a time, the newest last; refused, it says so and is tried again', async () => {
    const disk = { value: 'null', writes: 0, refuses: false }
    let answer: (event: object) => void = () => undefined
    const worker = {
      postMessage(message: { type: string; ask: number; bytes?: Uint8Array }) {
        if (message.type === 'port') return
        setTimeout(() => {
          const { ask } = message
          if (message.type === 'keep-scratch' && disk.refuses)
            return answer({ data: { type: 'refused', ask, refusal: { rule: 'JO2', cause: 'disk-full' } } })
          if (message.bytes !== undefined) {
            disk.value = new TextDecoder().decode(message.bytes)
            disk.writes += 1
          }
          if (message.type === 'drop-scratch') disk.value = 'null'
          const value = message.type === 'read-scratch' ? new TextEncoder().encode(disk.value) : null
          answer({ data: { type: 'answer', ask, value } })
        }, 5)
      },
      set onmessage(hear: (event: object) => void) {
        answer = hear
      },
    }
    const link = linkToWorker(worker as unknown as Worker, {} as MessagePort)
    const scratch = scratchOf(link, 'a5'.repeat(16) as AssemblyId, 'b1'.repeat(16))
    const wait = () => new Promise((resolve) => setTimeout(resolve, 40))
    await wait()
    expect(scratch.now.get()).toMatchObject({ isRead: true, value: null, isKept: true })
    for (let paper = 1; paper <= 10; paper += 1) scratch.keep({ papers: paper })
    expect(scratch.now.get().isKept).toBe(false)
    await wait()
    expect(scratch.now.get()).toMatchObject({ isKept: true, value: { papers: 10 } })
    expect(disk).toMatchObject({ value: '{"papers":10}', writes: 2 })
    // Another panel of the same window sees the same papers.
    expect(scratchOf(link, 'a5'.repeat(16) as AssemblyId, 'b1'.repeat(16))).toBe(scratch)
    disk.refuses = true
    scratch.keep({ papers: 11 })
    await wait()
    expect(scratch.now.get()).toMatchObject({
      isKept: false,
      refusal: { rule: 'JO2' },
      value: { papers: 11 },
    })
    disk.refuses = false
    scratch.again()
    await wait()
    expect(scratch.now.get()).toMatchObject({ isKept: true, refusal: null })
    expect(disk.value).toBe('{"papers":11}')
    await scratch.drop()
    expect(disk.value).toBe('null')
    expect(scratch.now.get().value).toBeNull()
  })
})

describe('the words of the papers', () => {
  it('say who is missing in figures, never in names', () => {
    expect(words.castAndElectorate(22, 24)).toBe('22 papers, 24 people may take part: 2 are not in.')
    expect(words.castAndElectorate(24, 24)).toBe('24 papers, 24 people may take part: all are in.')
    expect(words.castAndElectorate(25, 24)).toBe(
      '25 papers, but only 24 people may take part: 1 too many. Look through the papers.',
    )
    expect(scoresText([5, null, 0])).toBe('5 – 0')
    expect(isSameScores([5, null], [5, 0])).toBe(false)
  })
})

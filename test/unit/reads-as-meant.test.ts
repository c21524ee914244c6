import { describe, expect, test } from 'vitest'
import { board } from '../../renderer/words/en/board'
import { stepsInWords } from '../../renderer/words/en/concerns'
import { tallied } from '../../renderer/words/en/positions'
import { addItem } from '../../shared/meeting/agenda/agenda-edit'
import { decidedWording } from '../../shared/minutes/decided-wording'
import { fine, openMeeting } from '../fixtures/world'

describe('MI27 what a ballot chose reads with what it answers', () => {
  const { page, moment } = openMeeting()
  const item = fine(addItem(page, { title: 'Bicycle shed colour' }, moment()))
  const read = (wording: string, basis: 'ballot' | 'consensus' = 'ballot') =>
    decidedWording(page.seen, { item, basis, wording })

  test('a colour alone says nothing a year later', () => {
    expect(read('Rust red')).toBe('Bicycle shed colour: Rust red')
  })

  test('a sentence, an answer with its question, and what names the matter itself read as they were on the paper', () => {
    for (const wording of [
      'The bicycle shed is painted green.',
      'Secretary: Asha',
      'The bicycle shed colour stays',
    ])
      expect(read(wording)).toBe(wording)
  })

  test('what was agreed by consensus is its exact wording', () => {
    expect(read('Rust red', 'consensus')).toBe('Rust red')
  })
})

describe('counts and concerns read as they are meant', () => {
  test('one is one', () => {
    expect([tallied('reservations', 1), tallied('block', 1), tallied('block', 2)]).toEqual([
      '1 with reservations',
      '1 block',
      '2 blocks',
    ])
    expect(board.allAgreeDone(0)).not.toContain('0 people')
  })

  test('CO4 a concern that was answered and was not settled by it still stands', () => {
    const step = { round: 2, wording: 2, note: null }
    expect(
      stepsInWords([
        { fate: 'answered', ...step },
        { fate: 'stands', ...step },
      ]),
    ).toEqual(['answered by version 2', 'still stands'])
    expect(stepsInWords([{ fate: 'stands', ...step }])).toEqual(['stands'])
  })
})

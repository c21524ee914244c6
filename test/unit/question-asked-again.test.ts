import { describe, expect, it } from 'vitest'
import { askedAgainFrom, askedForAnswerOn, askedOf, toAskForAnswers } from '../../shared/record/asking'
import { type Ask, asksWith, readAsks, stillAsked } from '../../shared/record/asks'
import { id, line } from '../fixtures/abroad'

const today = '2026-11-28'
const since = '2026-09-29'
const [ferry, pier] = [id('1'), id('2')]
const meetings = [{ meeting: id('9'), on: '2026-08-01' }]
const forMinutes: Ask = { of: id('c'), on: '2026-11-20', meetings }
const [first] = toAskForAnswers(id('b'), ferry, [id('c'), id('d')], today)

describe('QA20 asking again whoever was asked and is not heard', () => {
  it('not on the first day: once it was due, or after a week', () => {
    expect(askedAgainFrom('2026-11-20', '2026-12-12')).toBe('2026-11-27')
    expect(askedAgainFrom('2026-11-20', '2026-11-22')).toBe('2026-11-23')
    expect(askedAgainFrom('2026-11-20', '2026-11-20')).toBe('2026-11-21')
  })
  it('by the host itself; nobody, where all are heard', () => {
    expect(first).toMatchObject({ by: id('b'), asks: [{ of: id('c') }, { of: id('d') }] })
    expect(toAskForAnswers(id('b'), ferry, [], today)).toEqual([])
  })

  it('answers and minutes are asked for apart: the one leaves the other as it is', () => {
    const both = asksWith([forMinutes], id('b'), first?.asks ?? [], since, today)
    expect(both.asks[0]).toEqual({ ...forMinutes, questions: [{ question: ferry, on: today }] })
    const fresh = [{ of: id('c'), on: today, meetings: [] }]
    expect(asksWith(both.asks, id('b'), fresh, since, today).asks).toContainEqual({
      of: id('c'),
      on: today,
      meetings: [],
      questions: [{ question: ferry, on: today }],
    })
    const [second] = toAskForAnswers(id('b'), pier, [id('c')], today)
    expect(asksWith(both.asks, id('b'), second?.asks ?? [], since, today).asks).toContainEqual({
      ...forMinutes,
      questions: [ferry, pier].map((question) => ({ question, on: today })),
    })
    expect(readAsks(JSON.stringify(both))).toEqual({ ok: true, value: both })
  })

  it('each grows old by itself', () => {
    const questions = [{ question: ferry, on: today }]
    const old = { ...forMinutes, on: '2026-01-01', questions }
    expect(stillAsked(old, since)).toEqual({ of: id('c'), on: today, meetings: [], questions })
    expect(stillAsked({ ...old, questions: [{ question: ferry, on: '2026-01-01' }] }, since)).toBeNull()
  })

  it('the host sees when it asked', () => {
    const host = line('b', { asks: asksWith([], id('b'), first?.asks ?? [], since, today).asks })
    expect(askedForAnswerOn(host, ferry, id('c'))).toBe(today)
    expect(askedForAnswerOn(host, pier, id('c'))).toBeNull()
    expect(askedForAnswerOn(undefined, ferry, id('c'))).toBeNull()
  })
})

describe('QA20 being asked again', () => {
  const { asks } = asksWith([], id('b'), first?.asks ?? [], since, today)
  const host = line('b', { members: [id('c')], asks })
  const own = line('c', { own: true, hosts: [id('b')] })
  const given = { isOut: () => false, isAnswered: () => false, since, saidOn: null }

  it('Chidi has one line until it is answered; that his assembly says a word of itself does not answer it', () => {
    expect(askedOf(id('c'), [host, own], given)).toEqual([
      { by: host, on: today, meetings: [], questions: [ferry] },
    ])
    expect(askedOf(id('c'), [host, own], { ...given, saidOn: '2026-12-01' })).toHaveLength(1)
    const isAnswered = (question: string) => question === ferry
    expect(askedOf(id('c'), [host, own], { ...given, isAnswered })).toEqual([])
    expect(askedOf(id('c'), [host, own], { ...given, since: '2026-12-30' })).toEqual([])
  })

  it('minutes that are out leave the question, and an answer leaves the minutes', () => {
    const withBoth = { ...host, asks: [{ ...forMinutes, questions: [{ question: ferry, on: today }] }] }
    const asked = (change: object) => askedOf(id('c'), [withBoth, own], { ...given, ...change })
    expect(asked({ isOut: () => true })).toMatchObject([{ on: today, meetings: [], questions: [ferry] }])
    expect(asked({ isAnswered: () => true })).toMatchObject([{ on: '2026-11-20', meetings, questions: [] }])
    expect(asked({ isOut: () => true, isAnswered: () => true })).toEqual([])
  })

  it('nobody is asked by who is no host by both sides’ word', () => {
    expect(askedOf(id('c'), [{ ...host, members: [] }, own], given)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Signed } from '../../shared/authority/deed'
import { headsBySheet } from '../../shared/authority/sheet-heads'
import { keyNamed, namesIn, townFounded } from '../fixtures/authority'

const [asha, bjorn, chidi, dana, eve] = ['Asha', 'Björn', 'Chidi', 'Dana', 'Eve'].map(keyNamed) as [
  ReturnType<typeof keyNamed>,
  ReturnType<typeof keyNamed>,
  ReturnType<typeof keyNamed>,
  ReturnType<typeof keyNamed>,
  ReturnType<typeof keyNamed>,
]
const sheet = keyNamed('the sheet')
const sheet2 = keyNamed('the second sheet')
const nameOf = namesIn([asha, bjorn, chidi, dana, eve, sheet, sheet2])
const town = townFounded(asha, sheet)
const { founding, grant, revoke, handover, rotate, recover, resheet } = town

/** Who may write, as "Asha secretary 0". */
function offices(...deeds: readonly Signed[]): string[] {
  return town
    .read([founding, ...deeds])
    .now.offices.map(({ device, role, seniority }) => `${nameOf(device)} ${role} ${seniority}`)
}
function struck(...deeds: readonly Signed[]): string[] {
  return town
    .read([founding, ...deeds])
    .now.struck.map(({ op, signer, why }) => `${nameOf(signer)} ${op} ${why}`)
}
const whyNot = (deed: Signed, ...before: readonly Signed[]) =>
  town.read([founding, ...before, deed]).unlawful(deed.hash)

const first = { after: [founding] }
const bjornJoins = grant(asha, bjorn, 'secretary', first)
const chidiHelps = grant(asha, chidi, 'deputy', { after: [bjornJoins] })
const three = { after: [chidiHelps] }
const all = [bjornJoins, chidiHelps]

describe('AU1 the log begins with one founding, and waits for what is not here', () => {
  it('Asha founds, and is the secretary', () => {
    expect(offices()).toEqual(['Asha secretary 0'])
    expect(town.read([founding]).now).toMatchObject({
      practice: false,
      openTo: 'tree',
      recovery: sheet.device,
    })
  })
  it('a deed waits for the deeds it follows', () => {
    const log = town.read([chidiHelps, founding])
    expect(log.now.offices).toHaveLength(1)
    expect(log.now.waiting).toEqual([{ entry: chidiHelps.hash, lacks: [bjornJoins.hash] }])
    expect(town.read([chidiHelps, bjornJoins, founding]).now.waiting).toEqual([])
  })
  it('without its founding nothing stands; a second founding is none', () => {
    expect(town.read(all).now.offices).toEqual([])
    const other = townFounded(eve, sheet)
    expect(offices(other.founding)).toEqual(['Asha secretary 0'])
  })
})

describe('AU2 a deed is judged by what its signer had seen', () => {
  it('a secretary grants, a deputy does not, a stranger does nothing', () => {
    expect(offices(...all)).toEqual(['Asha secretary 0', 'Björn secretary 1', 'Chidi deputy 2'])
    expect(whyNot(grant(chidi, eve, 'deputy', three), ...all)).toBe('deputy')
    expect(whyNot(grant(chidi, chidi, 'secretary', three), ...all)).toBe('deputy')
    expect(whyNot(grant(eve, eve, 'secretary', three), ...all)).toBe('no-office')
    expect(whyNot(revoke(eve, asha, three), ...all)).toBe('no-office')
    expect(whyNot(resheet(chidi, sheet2, null, three), ...all)).toBe('deputy')
  })
  it('who was removed can do nothing after that', () => {
    const gone = revoke(asha, bjorn, three)
    expect(whyNot(grant(bjorn, eve, 'secretary', { after: [gone] }), ...all, gone)).toBe('no-office')
  })
  it('what rests on an unlawful deed waits for ever', () => {
    const forged = grant(eve, eve, 'secretary', three)
    const onIt = grant(eve, dana, 'secretary', { after: [forged] })
    const log = town.read([founding, ...all, forged, onIt])
    expect(log.now.unlawful.map(({ entry }) => entry)).toEqual([forged.hash])
    expect(log.now.waiting.map(({ entry }) => entry)).toEqual([onIt.hash])
  })
})

describe('AU3 removing strikes what was done at the same time', () => {
  it('Asha removes Björn while he admits Eve: Eve has no office', () => {
    const gone = revoke(asha, bjorn, three)
    const eveJoins = grant(bjorn, eve, 'secretary', three)
    expect(offices(...all, gone, eveJoins)).toEqual(['Asha secretary 0', 'Chidi deputy 2'])
    expect(struck(...all, gone, eveJoins)).toEqual(['Björn grant removed'])
  })
  it('of two that remove each other the senior stands', () => {
    const one = revoke(asha, bjorn, three)
    const other = revoke(bjorn, asha, three)
    expect(offices(...all, one, other)).toEqual(['Asha secretary 0', 'Chidi deputy 2'])
    expect(struck(...all, one, other)).toEqual(['Björn revoke removed'])
  })
  it('what a senior did stands though a junior removed her; she is gone all the same', () => {
    const gone = revoke(bjorn, asha, three)
    const danaJoins = grant(asha, dana, 'deputy', three)
    expect(offices(...all, gone, danaJoins)).toEqual(['Björn secretary 1', 'Chidi deputy 2', 'Dana deputy 3'])
  })
  it('a ring of removals: each struck removal strikes nobody', () => {
    const danaJoins = grant(asha, dana, 'secretary', three)
    const now = { after: [danaJoins] }
    const ring = [revoke(asha, bjorn, now), revoke(bjorn, dana, now), revoke(dana, asha, now)]
    expect(offices(...all, danaJoins, ...ring)).toEqual(['Dana secretary 3', 'Chidi deputy 2'].sort())
    expect(struck(...all, danaJoins, ...ring)).toEqual(['Björn revoke removed'])
  })
})

describe('AU4 the sheet is senior to everyone', () => {
  it('Dana finds the sheet: she is above Asha, whatever Asha does at the same time', () => {
    const back = recover(dana, sheet, three)
    const others = [resheet(asha, sheet2, null, three), revoke(asha, bjorn, three)]
    expect(offices(...all, back, ...others)).toEqual([
      'Dana secretary -1',
      'Asha secretary 0',
      'Chidi deputy 2',
    ])
    expect(struck(...all, back, ...others)).toEqual(['Asha resheet recovered'])
    expect(town.read([founding, ...all, back, ...others]).now.recovery).toBe(sheet.device)
  })
  it('a removal at the same time does not take back what the sheet gave; a later one does', () => {
    const back = recover(bjorn, sheet, three)
    const gone = revoke(asha, bjorn, three)
    expect(offices(...all, back, gone)).toEqual(['Björn secretary -1', 'Asha secretary 0', 'Chidi deputy 2'])
    const later = revoke(asha, bjorn, { after: [back] })
    expect(offices(...all, back, later)).toEqual(['Asha secretary 0', 'Chidi deputy 2'])
  })
  it('a secretary who makes herself a sheet rises above nobody who was senior to her', () => {
    const own = keyNamed("Björn's own sheet")
    const made = resheet(bjorn, own, null, three)
    const risen = recover(eve, own, { after: [made] })
    const coup = revoke(eve, asha, { after: [risen] })
    const gone = revoke(asha, bjorn, three)
    expect(offices(...all, made, risen)).toContain('Eve secretary 1.5')
    expect(offices(...all, made, risen, coup, gone)).toEqual(['Asha secretary 0', 'Chidi deputy 2'])
    // And the true sheet takes it all back, though it comes last.
    const back = recover(dana, sheet, three)
    expect(offices(...all, made, risen, coup, back)[0]).toBe('Dana secretary -1')
    expect(struck(...all, made, risen, coup, back).sort()).toEqual(
      ['Björn resheet recovered', 'Eve recover rests-on', 'Eve revoke rests-on'].sort(),
    )
  })
  it('a new sheet made with the old one at hand makes the old one waste paper, also at the same time', () => {
    const made = resheet(asha, sheet2, sheet, three)
    const stolen = recover(eve, sheet, three)
    expect(offices(...all, made, stolen)).not.toContain('Eve secretary -1')
    expect(struck(...all, made, stolen)).toEqual(['Eve recover resheeted'])
    expect(whyNot(recover(eve, sheet, { after: [made] }), ...all, made)).toBe('proof')
    expect(offices(...all, made, recover(dana, sheet2, { after: [made] }))[0]).toBe('Dana secretary -1')
  })
  it('who holds the true sheet finds the heads by which it still counts', () => {
    const own = keyNamed("Björn's own sheet")
    const made = resheet(bjorn, own, null, three)
    const later = grant(bjorn, eve, 'deputy', { after: [made] })
    const gone = revoke(asha, chidi, three)
    const known = [...all, made, later, gone]
    const log = town.read([founding, ...known])
    expect(log.now.recovery).toBe(own.device)
    expect(headsBySheet(log, own.device)).toEqual(log.now.heads)
    expect(headsBySheet(log, sheet.device)).toEqual([gone.hash])
    const back = recover(dana, sheet, { after: [gone] })
    expect(offices(...known, back)[0]).toBe('Dana secretary -1')
    expect(struck(...known, back)).toEqual(['Björn resheet recovered'])
    expect(headsBySheet(log, keyNamed('no sheet').device)).toBe(null)
    const proven = town.read([founding, ...all, resheet(asha, sheet2, sheet, three)])
    expect(headsBySheet(proven, sheet.device)).toBe(null)
  })
  it('a proof holds at its own place in the log only', () => {
    const back = recover(dana, sheet, three)
    if (back.entry.type !== 'known' || back.entry.body.k !== 'auth') throw new Error('no deed')
    expect(whyNot(town.deed(dana, back.entry.body.x, first))).toBe('proof')
    expect(whyNot(town.deed(eve, back.entry.body.x, three), ...all)).toBe('proof')
  })
})

describe('AU5 what rests on a struck deed is struck with it, kept and shown', () => {
  it('Eve was let in by Björn while Asha removed him; what Eve did is struck too', () => {
    const eveJoins = grant(bjorn, eve, 'secretary', three)
    const danaJoins = grant(eve, dana, 'secretary', { after: [eveJoins] })
    const gone = revoke(asha, bjorn, three)
    expect(offices(...all, eveJoins, danaJoins, gone)).toEqual(['Asha secretary 0', 'Chidi deputy 2'])
    expect(struck(...all, eveJoins, danaJoins, gone).sort()).toEqual([
      'Björn grant removed',
      'Eve grant rests-on',
    ])
  })
  it('but not where somebody else had let her in as well', () => {
    const eveJoins = grant(bjorn, eve, 'secretary', three)
    const also = grant(asha, eve, 'secretary', three)
    const danaJoins = grant(eve, dana, 'deputy', { after: [eveJoins, also] })
    const gone = revoke(asha, bjorn, three)
    expect(offices(...all, eveJoins, also, danaJoins, gone)).toContain('Dana deputy 4')
  })
})

describe('AU6 of two settings at the same time the senior holds', () => {
  it('Asha opens to the tree, Björn to the hosts', () => {
    const one = town.deed(asha, { op: 'policy', openTo: 'tree' }, three)
    const other = town.deed(bjorn, { op: 'policy', openTo: 'hosts' }, three)
    expect(town.read([founding, ...all, one, other]).now.openTo).toBe('tree')
    expect(town.read([founding, ...all, other]).now.openTo).toBe('hosts')
    const later = town.deed(bjorn, { op: 'policy', openTo: 'hosts' }, { after: [one] })
    expect(town.read([founding, ...all, one, later]).now.openTo).toBe('hosts')
  })
  it('a member is recognised with its remits until it is unlinked', () => {
    const genesis = keyNamed('another assembly').pub
    const known = town.deed(asha, { op: 'recognise', genesis, remits: ['paths'] }, three)
    expect(town.read([founding, ...all, known]).now.members).toMatchObject([{ remits: ['paths'] }])
    const parted = town.deed(bjorn, { op: 'unlink', genesis, as: 'member', fence: [] }, { after: [known] })
    expect(town.read([founding, ...all, known, parted]).now.members).toEqual([])
  })
})

describe('AU7 a key changes under both keys', () => {
  const bjorn2 = keyNamed("Björn's new key")
  it('the new key takes over, the old one is gone', () => {
    const changed = rotate(bjorn, bjorn2, three)
    const log = town.read([founding, ...all, changed]).now
    expect(log.offices.map(({ device, seniority }) => [device, seniority])).toContainEqual([bjorn2.device, 1])
    expect(log.ended).toMatchObject([{ device: bjorn.device, ended: [{ how: 'rotate', by: changed.hash }] }])
    expect(whyNot(grant(bjorn, eve, 'deputy', { after: [changed] }), ...all, changed)).toBe('no-office')
  })
  it('a deputy may; but not to a key that is known, nor without its signature', () => {
    expect(whyNot(rotate(chidi, bjorn2, three), ...all)).toBe(null)
    expect(whyNot(rotate(chidi, bjorn, three), ...all)).toBe('not-fresh')
    const forged = town.deed(
      chidi,
      { op: 'rotate', dev: eve.pub, proof: new Uint8Array(64), fence: [] },
      three,
    )
    expect(whyNot(forged, ...all)).toBe('proof')
  })
  it('whoever found the old key can do nothing beside the change', () => {
    const changed = rotate(bjorn, bjorn2, three)
    const thief = grant(bjorn, eve, 'secretary', three)
    expect(struck(...all, changed, thief)).toEqual(['Björn grant removed'])
  })
})

describe('AU8 a handover passes office and seniority', () => {
  it('Asha hands over to Dana and stays as a deputy, or goes', () => {
    expect(offices(...all, handover(asha, dana, true, three))).toEqual([
      'Dana secretary 0',
      'Björn secretary 1',
      'Chidi deputy 2',
      'Asha deputy 3',
    ])
    expect(offices(...all, handover(asha, dana, false, three))).toEqual([
      'Dana secretary 0',
      'Björn secretary 1',
      'Chidi deputy 2',
    ])
  })
  it('an office that was handed over is not used beside the handover', () => {
    const over = handover(asha, dana, true, three)
    expect(struck(...all, over, revoke(asha, dana, three))).toEqual([])
    expect(struck(...all, over, revoke(asha, bjorn, three))).toEqual(['Asha revoke removed'])
  })
})

describe('AU9 an acting office ends', () => {
  it('what Dana does after the end by her own clock is not hers to do', () => {
    const acting = grant(asha, dana, 'secretary', first, 2_000_000_000)
    const at = (seconds: number) => grant(dana, eve, 'deputy', { after: [acting], at: seconds })
    expect(whyNot(at(2_000_000_000), acting)).toBe(null)
    expect(whyNot(at(2_000_000_001), acting)).toBe('ended')
    expect(town.read([founding, acting]).now.offices[1]).toMatchObject({ until: 2_000_000_000 })
  })
})

describe('AU10 a recovery key of zero bytes is none', () => {
  const old = townFounded(asha, null)
  const zero = { ...sheet, pub: new Uint8Array(32) }
  it('nobody recovers by it, whatever the signature', () => {
    const back = old.recover(eve, zero, { after: [old.founding] })
    expect(old.read([old.founding, back]).unlawful(back.hash)).toBe('no-sheet')
    expect(old.read([old.founding]).now.recovery).toBe(null)
  })
  it('the founding device makes a sheet later, as good as one of the first day', () => {
    const made = old.resheet(asha, sheet, null, { after: [old.founding] })
    const back = old.recover(dana, sheet, { after: [made] })
    expect(old.read([old.founding, made, back]).now.offices[0]).toMatchObject({
      device: dana.device,
      seniority: -1,
    })
  })
  it('no sheet is taken away', () => {
    expect(whyNot(resheet(asha, zero, null, first))).toBe('no-sheet')
  })
})

describe('AU11 removed and admitted at the same time: removed', () => {
  it('Asha removes Chidi while Björn admits him again', () => {
    const gone = revoke(asha, chidi, three)
    const again = grant(bjorn, chidi, 'secretary', three)
    expect(offices(...all, gone, again)).toEqual(['Asha secretary 0', 'Björn secretary 1'])
    const later = grant(bjorn, chidi, 'deputy', { after: [gone, again] })
    expect(offices(...all, gone, again, later)).toContain('Chidi deputy 4')
    expect(town.read([founding, ...all, gone, again, later]).now.ended).toHaveLength(2)
  })
})

describe('AU12 a deed of a newer app stands in the graph and does nothing', () => {
  it('is followed by others; a stranger writes none', () => {
    const future = (by: typeof asha): Signed => {
      const made = town.deed(by, { op: 'policy', openTo: 'tree' }, three)
      const { v, s, f, e, n, p, a, t, w, k } = made.entry.body
      return {
        ...made,
        entry: { type: 'future', body: { v, s, f, e, n, p, a, t, w, k }, sig: made.entry.sig },
      }
    }
    const witness = future(chidi)
    expect(whyNot(witness, ...all)).toBe(null)
    expect(offices(...all, witness, grant(asha, dana, 'deputy', { after: [witness] }))).toContain(
      'Dana deputy 3',
    )
    expect(whyNot(future(eve), ...all)).toBe('no-office')
  })
})

import { chownSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { federation } from '../../electron/cli/federation'
import { clearDesks } from './desk'
import { button, practiceDesk, willOpen, willSaveAs } from './hall'
import { foundHarbour, freshLaptop, goTo, type Laptop, says } from './laptops'

/** Una keeps track of a thousand assemblies: who is late, what was decided on housing last month, and a digest to hand out. */
const folder = ownedFolder('general-secretary')
const file = path.join(folder, 'four rivers.moot')
const asked = path.join(folder, 'asked.moot')
const digest = path.join(folder, 'digest.pdf')
let una: Laptop

afterAll(clearDesks)

const find = ({ page }: Laptop) => page.getByLabel('Find')

describe('GD2 a secretary of one small assembly', () => {
  test('is not bothered: neither a desk, nor a word of any other assembly, wherever one goes', async () => {
    const asha = await freshLaptop()
    await foundHarbour(asha)
    const { page } = asha
    const rail = page.getByRole('navigation')
    await rail.getByRole('button', { name: 'Sync', exact: true }).waitFor()
    expect(await rail.getByRole('button', { name: 'Federation' }).count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Federation')
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('option', { name: 'Federation', exact: true }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await goTo(asha, 'Inbox')
    expect(await page.getByRole('heading', { name: / asks$/ }).count()).toBe(0)
    await asha.desk.close()
  })
})

describe('GD2 GD4 GD11 who is late', () => {
  test('with many assemblies it takes one word', async () => {
    const until = new Date().toISOString().slice(0, 10)
    const size = ['--assemblies', '1000', '--years', '1', '--seed', '11', '--until', until]
    await federation([...size, '--out', file], until)
    const { uid, gid } = statSync(folder)
    chownSync(file, uid, gid)
    una = await practiceDesk()
    await goTo(una, 'Sync')
    await willOpen(una.desk, file)
    await button(una.page, 'Take in a file').click()
    const dialog = una.page.getByRole('dialog')
    await dialog.getByText(/entries were new and came in/).waitFor({ timeout: 300_000 })
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    const rail = una.page.getByRole('navigation').getByRole('button', { name: 'Federation', exact: true })
    await rail.waitFor({ timeout: 300_000 })
    await goTo(una, 'Federation')
    await una.page.getByText(/^1003 assemblies, [1-9]/).waitFor({ timeout: 300_000 })
    await find(una).pressSequentially('late')
    await says(una, /^(\d+) of 1003 assemblies, \1 late/)
    const board = una.page.getByRole('grid', { name: 'Board: assemblies and months' })
    await board.locator('.fm-months-late').first().waitFor()
  })
})

describe('GD12 asking again', () => {
  test('one press asks all of them; nobody is connected, so it becomes a file to hand over', async () => {
    await willSaveAs(una.desk, asked)
    await button(una.page, /^Ask \d+ assemblies again$/).click()
    await expect.poll(() => existsSync(asked) && statSync(asked).size > 500).toBe(true)
    // The desk remembers.
    await una.page.getByRole('grid').focus()
    await una.page.keyboard.press('ArrowDown')
    await una.page.getByText(/ · Asked \d+ \w+ \d{4} · /).waitFor()
    await find(una).press('Escape')
  })
})

describe('GD6 GD7 GD13 what was decided last month, with whose authority, and a digest of it', () => {
  test('last month is there at once; a word finds, and each line says whose record it is and who signed it', async () => {
    await una.page.getByRole('tab', { name: 'Register' }).click()
    // On the first of a month nothing of the last one is approved.
    if (new Date().getUTCDate() === 1) {
      await button(una.page, /^Month of the meeting/).click()
      await una.page.getByRole('option').nth(2).click()
    }
    await una.page.getByRole('row').nth(2).waitFor()
    await find(una).pressSequentially('housing')
    await says(una, /^[1-9]\d* of \d+ lines/)
    const row = una.page.getByRole('row').nth(1)
    await expect.poll(() => row.innerText()).toMatch(/Decision.*housing/is)
    await expect.poll(() => row.innerText()).toMatch(/Minutes approved .+, version 1/)
    await expect.poll(() => row.innerText()).toMatch(/Signature and digest verified here/)
    // CS5: the deed is behind the menu of the line, and stands at no line by itself.
    expect(await una.page.getByRole('button', { name: /^Say what contradicts/ }).count()).toBe(0)
    await row.getByRole('button', { name: /^More about / }).click()
    await una.page.getByRole('menuitem', { name: 'Say what contradicts it…' }).click()
    const asking = una.page.getByRole('dialog', { name: /^What contradicts / })
    await asking.getByRole('button', { name: 'Cancel' }).click()
    await asking.waitFor({ state: 'detached' })
    await willSaveAs(una.desk, digest)
    await button(una.page, 'Digest as PDF').click()
    await expect
      .poll(() => existsSync(digest) && statSync(digest).size > 10_000, { timeout: 60_000 })
      .toBe(true)
  })
})

describe('SH7 the policy held', () => {
  test('not one complaint on the whole way', async () => {
    expect(await una.desk.complaints()).toEqual([])
    await una.desk.close()
  })
})

import type { Page } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { problemsInAll } from './eyes'
import { enterPractice } from './hall'

/** One person who stands on the roll twice, made one by keyboard. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page

afterAll(clearDesks)

async function look(name: string): Promise<void> {
  expect(await problemsInAll(page, name)).toEqual([])
}

const names = () => page.locator('.fm-members-name').allInnerTexts()

async function merge(): Promise<void> {
  await page.getByRole('button', { name: 'Change Rosalind Okonjo-Test' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Same person as…' }).press('Enter')
  await page.getByRole('dialog').waitFor()
}

describe('RO6 one person twice on the roll', () => {
  test('is found, looked at and made one, all by keyboard', async () => {
    desk = await openDesk()
    page = await desk.page()
    await enterPractice(page)
    await page.getByRole('navigation').getByRole('button', { name: 'Members' }).press('Enter')
    await page.getByLabel('Add a person').waitFor()
    for (const name of ['Rosalind Okonjo', 'Rosalind Okonjo-Test']) {
      await page.getByLabel('Add a person').fill(name)
      await page.keyboard.press('Enter')
      await expect.poll(names).toContain(name)
    }
    await page.getByRole('button', { name: 'Change Rosalind Okonjo-Test' }).press('Enter')
    await page.getByRole('menuitem', { name: /^Becomes Deputy Secretary$/ }).press('Enter')
    await merge()
    const dialog = page.getByRole('dialog', { name: 'Who else is Rosalind Okonjo-Test?' })
    await expect.poll(() => dialog.getByRole('combobox').inputValue()).toBe('Rosalind Okonjo')
    await dialog.getByRole('radio', { name: /^Rosalind Okonjo\b(?!-)/ }).check({ force: true })
    await dialog.getByText(/name Rosalind Okonjo-Test will show Rosalind Okonjo/).waitFor()
    await dialog.getByText('1 office goes along: Deputy Secretary.').waitFor()
    await look('merge people')
    await dialog.getByRole('button', { name: 'Make them one' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(names).not.toContain('Rosalind Okonjo-Test')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Change Rosalind Okonjo')
    const row = page.getByRole('row').filter({ hasText: 'Rosalind Okonjo' })
    await expect.poll(() => row.innerText()).toContain('Deputy Secretary')
  })

  test('is undone', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(names).toContain('Rosalind Okonjo-Test')
  })

  test('is taken apart later, from the list of merged entries', async () => {
    await merge()
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^Rosalind Okonjo\b(?!-)/ })
      .check({ force: true })
    await page.getByRole('dialog').getByRole('button', { name: 'Make them one' }).press('Enter')
    await page.getByRole('button', { name: '1 entry that was merged' }).press('Enter')
    await page.getByText('is shown as Rosalind Okonjo').waitFor()
    await page.getByText('is shown as Rosalind Okonjo').scrollIntoViewIfNeeded()
    await look('merged entries')
    await page.getByRole('button', { name: 'Take apart: Rosalind Okonjo-Test' }).press('Enter')
    await expect.poll(names).toContain('Rosalind Okonjo-Test')
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})

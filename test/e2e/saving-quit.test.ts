import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { banner, button, lit, note, noteText, practiceEvening, sameEvening, willSaveAs } from './hall'

afterEach(clearDesks)

describe('SH10 quitting waits until everything is written', () => {
  test('Asha types her last word and closes in the same breath', async () => {
    const { desk, page } = await practiceEvening()
    await button(page, 'All others present').click()
    await note(page).pressSequentially('The hall was cold, and nobody left before the vote on the ramp.')
    await desk.close()

    const again = await sameEvening(desk.profile)
    expect(await noteText(again.page)).toBe('The hall was cold, and nobody left before the vote on the ramp.')
    await expect.poll(() => again.page.locator('.live-person-here').count()).toBeGreaterThan(10)
    expect(await again.page.locator('.fm-banner').count()).toBe(0)
    expect(await again.desk.complaints()).toEqual([])
    await again.desk.close()
  })
})

describe('SH29 a keeper that ends by itself is said, and the last words can be taken along', () => {
  test('the lamp stays dark, the banner says what is safe, and closing asks first', async () => {
    const { desk, page } = await practiceEvening()
    await note(page).pressSequentially('Safe. ')
    await lit(page, 'saved')
    const keeper = await desk.app.evaluate(({ app }) => {
      const found = app.getAppMetrics().find(({ name }) => name === 'Folkmoot keeper')
      if (found === undefined) throw new Error('There is no keeper')
      process.kill(found.pid, 'SIGKILL')
      return found.pid
    })
    expect(keeper).toBeGreaterThan(0)
    await banner(page, 'The part that writes to the disk has stopped').waitFor()
    await banner(page, 'Everything you wrote is safe.').waitFor()
    await note(page).pressSequentially('Not safe.')
    await banner(page, 'Save a copy of what you typed last').waitFor()
    await lit(page, 'refused')
    const file = path.join(desk.profile, 'copy.txt')
    await willSaveAs(desk, file)
    await button(page, 'Save a copy elsewhere').click()
    await expect.poll(() => existsSync(file)).toBe(true)
    // JO14: the words stand among the facts, in letters that any program shows.
    const copy = readFileSync(file, 'utf8')
    expect(copy).toContain('Safe. Not safe.')
    expect(copy).toContain('Called to order')

    const asked = desk.app.evaluate(
      ({ app, dialog }) =>
        new Promise<string>((answer) => {
          dialog.showMessageBox = async (...given: unknown[]) => {
            answer(JSON.stringify(given))
            return { response: 1, checkboxChecked: false }
          }
          app.quit()
        }),
    )
    expect(await asked).toContain('could not make sure that everything is saved')
    await desk.close().catch(() => undefined)
    const again = await sameEvening(desk.profile)
    expect(await noteText(again.page)).toBe('Safe. ')
    await again.desk.close()
  })
})

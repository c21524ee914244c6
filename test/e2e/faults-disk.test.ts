import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks, openDesk } from './desk'
import {
  banner,
  button,
  callToOrder,
  enterPractice,
  lit,
  note,
  noteText,
  practiceEvening,
  sameEvening,
  toTheMeeting,
  willSaveAs,
} from './hall'
import { smallDisk } from './small-disk'

const disposals: (() => void)[] = []
afterEach(async () => {
  await clearDesks()
  for (const dispose of disposals.splice(0)) dispose()
})

describe('JO2 the disk is full', () => {
  test('Asha is told within two seconds, takes a copy, types on; with room again all of it is saved', async () => {
    const disk = smallDisk(96)
    const elsewhere = ownedFolder('stick')
    disposals.push(disk.dispose, () => rmSync(elsewhere, { recursive: true, force: true }))
    const { profile } = disk
    const first = await openDesk({ profile })
    await enterPractice(await first.page())
    await first.close()
    const backups = path.join(profile, 'practice', 'backups')
    const goodBackups = readdirSync(backups).filter((name) => name.endsWith('.moot-backup'))
    expect(goodBackups).toHaveLength(1)
    const good = readFileSync(path.join(backups, goodBackups[0] ?? ''))

    const desk = await openDesk({ profile })
    const page = await desk.page()
    await enterPractice(page)
    await toTheMeeting(page)
    await callToOrder(page)
    await note(page).pressSequentially('Before. ')
    await lit(page, 'saved')

    disk.fill()
    // What was allotted already may still take a word or two: the first refusal is what counts.
    await note(page).pressSequentially('Full. '.repeat(40), { delay: 2 })
    const begun = Date.now()
    await banner(page, 'Not saved: the disk is full.').waitFor()
    expect(Date.now() - begun).toBeLessThan(2000)
    await lit(page, 'refused')

    const copy = path.join(elsewhere, 'evening.txt')
    await willSaveAs(desk, copy)
    await button(page, 'Save a copy elsewhere').click()
    await expect.poll(() => existsSync(copy)).toBe(true)
    expect(readFileSync(copy, 'utf8')).toContain('Before. Full. Full. ')

    await note(page).pressSequentially('Still typing. ')
    await button(page, 'All others present').click()
    await expect.poll(() => page.locator('.live-person-here').count()).toBeGreaterThan(10)
    const here = await page.locator('.live-person-here').count()

    // Whoever quits now is asked; and may wait.
    const asked = await desk.app.evaluate(
      ({ app, dialog }) =>
        new Promise<string>((answer) => {
          dialog.showMessageBox = async (...given: unknown[]) => {
            answer(JSON.stringify(given))
            return { response: 0, checkboxChecked: false }
          }
          app.quit()
        }),
    )
    expect(asked).toContain('could not make sure that everything is saved')
    expect(await noteText(page)).toContain('Still typing. ')

    disk.makeRoom()
    await lit(page, 'saved')
    await expect.poll(() => banner(page, 'Not saved').count()).toBe(0)
    const written = await noteText(page)
    disk.fill()
    // Everything is durable, so quitting asks nothing; the backup that finds no room leaves the last good one alone.
    await desk.close()
    expect(readFileSync(path.join(backups, goodBackups[0] ?? '')).equals(good)).toBe(true)
    expect(readdirSync(backups).filter((name) => name.endsWith('.tmp'))).toEqual([])

    // A full disk keeps nobody from reading.
    const reading = await sameEvening(profile)
    expect(await noteText(reading.page)).toBe(written)
    await reading.desk.close()
    disk.makeRoom()
    const again = await sameEvening(profile)
    expect(await noteText(again.page)).toBe(written)
    await expect.poll(() => again.page.locator('.live-person-here').count()).toBe(here)
    await note(again.page).press('End')
    await note(again.page).pressSequentially('After.')
    await lit(again.page, 'saved')
    await again.desk.close()
  })
})

describe('JO2 the folder of the records', () => {
  test('is taken away while Asha types, and put back', async () => {
    const { desk, page } = await practiceEvening()
    const folder = path.join(desk.profile, 'practice', 'assemblies')
    await note(page).pressSequentially('Here. ')
    await lit(page, 'saved')
    renameSync(folder, `${folder}-away`)
    await note(page).pressSequentially('Gone. ')
    await banner(page, 'Not saved: the folder of the records is not there any more.').waitFor()
    await lit(page, 'refused')
    // A long text must not make a folder of its own for what it cannot write.
    await note(page).press('Control+End')
    await page.keyboard.insertText('long '.repeat(30_000))
    await page.waitForTimeout(2000)
    expect(existsSync(folder)).toBe(false)
    renameSync(`${folder}-away`, folder)
    await lit(page, 'saved')
    const written = await noteText(page)
    expect(written.length).toBeGreaterThan(150_000)
    await desk.close()
    const again = await sameEvening(desk.profile)
    expect(await noteText(again.page)).toBe(written)
    await again.desk.close()
  })

  test('is closed to writing, and opened again', async () => {
    const { desk, page } = await practiceEvening()
    const folder = path.join(desk.profile, 'practice', 'assemblies')
    await note(page).pressSequentially('Here. ')
    await lit(page, 'saved')
    chmodSync(folder, 0)
    await note(page).pressSequentially('Shut. ')
    await banner(page, 'Not saved: the computer does not let Folkmoot write to its folder.').waitFor()
    await lit(page, 'refused')
    chmodSync(folder, 0o700)
    await lit(page, 'saved')
    await desk.close()
    const again = await sameEvening(desk.profile)
    expect(await noteText(again.page)).toBe('Here. Shut. ')
    await again.desk.close()
  })
})

import { describe, expect, it } from 'vitest'
import { withPassages } from '../../renderer/document/passages'
import { languageOf, passages } from '../../shared/minutes/passage'

describe('PD22 a passage in another script says its language', () => {
  it('with the signs between its words, and without those at its edges', () => {
    expect(passages('Arwyddion · لافتات (12) على: 7', 'cy')).toEqual([
      { text: 'Arwyddion', language: null },
      { text: ' · ', language: null },
      { text: 'لافتات (12) على', language: 'ar' },
      { text: ': 7', language: null },
    ])
  })
  it.each([
    ['Ρουμπίνη Καλαμποκά', 'el'],
    ['Джамиля Сеитова', 'ru'],
    ['Київ', 'uk'],
    ['שלום', 'he'],
    ['گزارش', 'fa'],
    ['حدّاد', 'ar'],
  ])('%s is %s as far as letters tell', (text, language) => {
    expect(languageOf(text, 'en')).toBe(language)
  })
  it('and nothing is said where the letters are the document’s, or there are none, or both', () => {
    expect(languageOf('Croeso', 'en')).toBeNull()
    expect(languageOf('شكرا', 'fa-IR')).toBeNull()
    expect(languageOf('19:30', 'en')).toBeNull()
    expect(languageOf('Croeso مرحبا', 'en')).toBeNull()
  })
  it('in a page only between its tags, and no letter changes', () => {
    const page = '<p title="شكرا">Croeso, شكرا &amp; diolch</p>'
    expect(withPassages(page, 'cy')).toBe(
      '<p title="شكرا">Croeso, <span lang="ar">شكرا</span> &amp; diolch</p>',
    )
    expect(withPassages('<p>Diolch</p>', 'cy')).toBe('<p>Diolch</p>')
  })
})

import type { Texts } from '../../data/useTexts'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { oldTexts as words } from '../../words/en/old-texts'
import './NotHere.css'

/** What is missing of the page below, and how it comes (TR5). It stays in its place when it has come, so that nothing jumps. */
export type NotHereProps = Texts & { readonly isHere: boolean }

export function NotHere({ isHere, where, want }: NotHereProps) {
  if (isHere)
    return (
      <div>
        <Banner kind="note" title={words.came}>
          {words.cameLead}
        </Banner>
      </div>
    )
  const isNowhere = where !== null && where.coming === 0 && where.here === 0
  return (
    <div className="fm-not-here-missing">
      <Banner
        kind="note"
        title={words.title}
        actions={
          <Button onPress={want} isDisabled={!isNowhere}>
            {words.again}
          </Button>
        }
      >
        {where === null ? words.looking : isNowhere ? words.nobody : words.coming} {words.lead}
      </Banner>
    </div>
  )
}

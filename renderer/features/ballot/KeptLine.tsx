import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { ballot as words } from '../../words/en/ballot'
import { refusalSentence } from '../../words/en/refusals'
import type { KeyedPapers } from './keyed'

/** Where the papers are meanwhile, and whether the last one is safe. */
export function KeptLine({ keyed }: { readonly keyed: KeyedPapers }) {
  if (keyed.refusal !== null) {
    return (
      <Banner
        kind="problem"
        title={words.notKept}
        actions={<Button onPress={keyed.again}>{words.keepAgain}</Button>}
      >
        {refusalSentence(keyed.refusal)}
      </Banner>
    )
  }
  return (
    <p className="quiet small figures" data-kept={keyed.isKept ? keyed.papers.length : ''}>
      {keyed.isKept ? words.kept(keyed.papers.length) : words.keeping}. {words.local}
    </p>
  )
}

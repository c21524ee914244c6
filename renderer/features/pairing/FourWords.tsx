import { pairing as words } from '../../words/en/pairing'
import './Pairing.css'

/** What both people read to each other (IV5). */
export function FourWords({ list }: { readonly list: readonly string[] }) {
  return (
    <ol className="fm-four-words" aria-label={words.yourWords} translate="no">
      {list.map((word, at) => (
        // Two of the four may be alike; their places are not.
        <li key={`${String(at)} ${word}`}>{word}</li>
      ))}
    </ol>
  )
}

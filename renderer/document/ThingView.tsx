import type { ThingBlock } from '../../shared/minutes/thing-block'
import { thing as words } from '../words/en/thing'

/** `19:42: a Party Thing was called, “The hall”. Saltmere and Hall Works take part. It ends with its decision.` */
export function ThingView({ block }: { readonly block: ThingBlock }) {
  const { name, takingPart, end, at } = block
  return (
    <p className="fm-doc-fact fm-doc-said">
      <span className="figures">{at}</span> {words.calledHere}: “<bdi>{name}</bdi>”. {words.partakers}:{' '}
      {takingPart.map((one, index) => (
        <span key={index}>
          {index === 0 ? '' : ', '}
          <bdi>{one}</bdi>
        </span>
      ))}
      . {words.endsWith(end)}
    </p>
  )
}

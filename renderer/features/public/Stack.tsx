import type { PublicStack } from '../../../shared/meeting/public-page'
import { floor } from '../../words/en/floor'

/** Who speaks and who comes next, with the rule that puts them in order. */
type StackProps = {
  readonly stack: PublicStack
  /** Nothing stands beside it. */
  readonly isAlone: boolean
}

export function Stack({ stack, isAlone }: StackProps) {
  const { speaking, waiting, rule } = stack
  return (
    <section className="public-stack">
      <h2 className="public-label">{speaking === null ? floor.waits : floor.speaks}</h2>
      {speaking === null ? null : (
        <p className="public-speaks">
          <bdi>{speaking}</bdi>
        </p>
      )}
      {waiting.length === 0 ? null : (
        <>
          {speaking === null ? null : <h3 className="public-label">{floor.waits}</h3>}
          <ol className="public-waiting figures" data-columns-from={isAlone ? few : undefined}>
            {waiting.map(({ name, kind }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one person may wait twice, two may share a name
              <li key={at}>
                <span>{at + 1}.</span>
                <span>
                  <bdi>{name}</bdi>
                  {kind === 'contribution' ? null : <span className="public-kind"> {floor.kinds[kind]}</span>}
                </span>
              </li>
            ))}
          </ol>
          <p className="public-rule">{floor.order[rule]}</p>
        </>
      )}
    </section>
  )
}

/** From so many lines on, names may stand side by side. */
const few = 9

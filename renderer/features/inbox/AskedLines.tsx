import type { Asked } from '../../../shared/record/asking'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { asking as words } from '../../words/en/asking'

/** What a host has asked for (GD12). It goes by being answered, and asks for no press. */
export function AskedLines({ asked }: { readonly asked: readonly Asked[] }) {
  const { go } = useNavigation()
  return asked.map(({ by, on, meetings }) => (
    <article key={by.assembly} className="fm-inbox-line">
      <h3>
        <bdi>{words.heading(by.name)}</bdi>
      </h3>
      <p>{meetings.length === 0 ? words.forWord : words.forMinutes(meetings.map((one) => one.on))}</p>
      <p className="quiet">{words.on(on)}</p>
      <p>
        <LinkButton onPress={() => go({ screen: 'meetings' })}>{words.toMeetings}</LinkButton>
      </p>
    </article>
  ))
}

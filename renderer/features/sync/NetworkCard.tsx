import type { NetworkView } from '../../../shared/wire/peers'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { Facts } from '../../design/Facts'
import { network as words } from '../../words/en/sync'

/** The switches, each with what others learn by it; off until somebody turns them on (SN3). */
export function NetworkCard({ network }: { readonly network: NetworkView }) {
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const change = async (what: { on?: boolean; helps?: boolean; discovers?: boolean }) => {
    const changed = await desk.peers.act({ type: 'network', ...what })
    if (!changed.ok) tell.refusal(changed.refusal)
  }
  const { on, discovers, helps, addresses, key } = network
  return (
    <Card
      title={words.title}
      actions={
        <Button kind="quiet" onPress={() => go({ screen: 'leaks' })}>
          {words.who}
        </Button>
      }
    >
      <Checkbox isSelected={on} onChange={(is) => void change({ on: is })} description={words.onHelp}>
        {words.on}
      </Checkbox>
      <Checkbox
        isSelected={on && discovers}
        isDisabled={!on}
        onChange={(is) => void change({ discovers: is })}
        description={words.discoversHelp}
      >
        {words.discovers}
      </Checkbox>
      <Checkbox
        isSelected={on && helps}
        isDisabled={!on}
        onChange={(is) => void change({ helps: is })}
        description={words.helpsHelp}
      >
        {words.helps}
      </Checkbox>
      {on ? (
        <Facts
          rows={[
            {
              term: words.addresses,
              value:
                addresses.length === 0 ? (
                  words.noAddresses
                ) : (
                  <ul className="fm-sync-addresses">
                    {addresses.map((address) => (
                      <li key={address}>
                        <code className="wrap-anywhere">{asTyped(address)}</code>
                      </li>
                    ))}
                  </ul>
                ),
            },
            { term: words.key, value: <code className="wrap-anywhere">{key}</code> },
          ]}
        />
      ) : (
        <p className="quiet">{words.off}</p>
      )}
    </Card>
  )
}

/** As a person types it at the other end; a road over a helper has no shorter form. */
function asTyped(address: string): string {
  const [, version, host, port] = /^\/ip([46])\/([^/]+)\/tcp\/(\d+)$/.exec(address) ?? []
  if (host === undefined || port === undefined) return address
  return version === '6' ? `[${host}]:${port}` : `${host}:${port}`
}

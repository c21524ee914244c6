import { CheckSquare, Gavel, Home, NotebookText, Radio, Settings, Users } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Frame } from '../../renderer/app/Frame'
import { TopBar } from '../../renderer/app/TopBar'
import { Banner } from '../../renderer/design/Banner'
import { Button } from '../../renderer/design/Button'
import { Chip } from '../../renderer/design/Chip'
import { ComboBox } from '../../renderer/design/ComboBox'
import { CommandPalette } from '../../renderer/design/CommandPalette'
import { KeyLegend } from '../../renderer/design/KeyLegend'
import { Row, Stack } from '../../renderer/design/Layout'
import { LiveRegion } from '../../renderer/design/LiveRegion'
import type { Stance } from '../../renderer/design/PositionMark'
import { PositionPicker } from '../../renderer/design/PositionPicker'
import { ReorderList } from '../../renderer/design/ReorderList'
import { Screen } from '../../renderer/design/Screen'
import { StatusLamp } from '../../renderer/design/StatusLamp'
import { Tabs } from '../../renderer/design/Tabs'
import { TextArea } from '../../renderer/design/TextArea'
import { Zones } from '../../renderer/design/Zones'

const rail = [
  { id: 'home', label: 'Home', icon: <Home aria-hidden /> },
  { id: 'meetings', label: 'Meetings', icon: <NotebookText aria-hidden /> },
  { id: 'live', label: 'Live', icon: <Radio aria-hidden /> },
  { id: 'decisions', label: 'Decisions', icon: <Gavel aria-hidden /> },
  { id: 'actions', label: 'Actions', icon: <CheckSquare aria-hidden />, badge: '4' },
  { id: 'members', label: 'Members', icon: <Users aria-hidden /> },
  { id: 'settings', label: 'Settings', icon: <Settings aria-hidden /> },
]

/** The frame with everything in it. */
export function Hall({ live, children }: { readonly live: boolean; readonly children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  return (
    <LiveRegion>
      <Frame
        rail={rail}
        current={live ? 'live' : 'meetings'}
        onGo={() => undefined}
        practice={{ onLeave: () => undefined }}
        banners={
          location.search.includes('banner') ? (
            <Banner kind="problem" title="The disk is full." actions={<Button>Save a copy elsewhere</Button>}>
              Nothing after 20:41:07 is saved yet. Free some space, or save a copy elsewhere.
            </Banner>
          ) : null
        }
        top={
          <TopBar
            assemblies={[
              { id: 'a', name: 'Harbour Assembly' },
              { id: 'b', name: 'Boat School Circle' },
            ]}
            current="a"
            onSwitch={() => undefined}
            onJoin={() => undefined}
            onPalette={() => setOpen('palette')}
            onLegend={() => setOpen('keys')}
            lamp={<StatusLamp state="saved" at="20:41:07" />}
          />
        }
        status={live ? undefined : <span>Monthly meeting today at 19:00 in the Net Loft</span>}
      >
        {live ? <Live /> : children}
      </Frame>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={() => setOpen(null)}
        onChoose={() => undefined}
        commands={rail.map((item) => ({ ...item, group: 'Screen' }))}
      />
      <KeyLegend
        isOpen={open === 'keys'}
        onClose={() => setOpen(null)}
        groups={[
          {
            title: 'Everywhere',
            keys: [
              { keys: 'Ctrl+K', does: 'Go anywhere' },
              { keys: 'Ctrl+Z', does: 'Undo the last gesture' },
            ],
          },
          {
            title: 'Positions',
            keys: [
              { keys: ['1', '5'], does: 'Agree to abstain' },
              { keys: 'Shift+A', does: 'All agree' },
            ],
          },
        ]}
      />
    </LiveRegion>
  )
}

const names = [
  'Asha Rahman',
  'Björn Ek',
  'Chidi Okafor',
  'Dina Haddad',
  'Eero Salo',
  'Fatima Zahra Benali',
  'محمد العلي',
]

function Live() {
  const [said, setSaid] = useState<Record<string, Stance>>({
    'Asha Rahman': 'agree',
    'Björn Ek': 'reservations',
    'Dina Haddad': 'block',
  })
  const [tab, setTab] = useState('positions')
  const [text, setText] = useState('')
  return (
    <Screen
      title="Monthly meeting"
      fill
      chip={
        <Chip tone="accent" mark="dot">
          In session
        </Chip>
      }
      actions={<Button>Break</Button>}
    >
      <Zones
        left={{
          label: 'Agenda',
          content: (
            <ReorderList
              label="Agenda"
              items={[
                'Welcome and last minutes',
                'Repair of the north slip',
                'Lights on the breakwater',
                'Report of the boat school',
              ]}
              itemId={(item) => item}
              textOf={(item) => item}
              onMove={() => undefined}
              selected="Repair of the north slip"
              onSelect={() => undefined}
            >
              {(item) => <span>{item}</span>}
            </ReorderList>
          ),
        }}
        centre={{
          label: 'Item',
          content: (
            <Stack gap={16}>
              <h2>2. Repair of the north slip</h2>
              <Tabs
                label="Parts of the item"
                selected={tab}
                onSelect={setTab}
                tabs={[
                  {
                    id: 'note',
                    label: 'Note',
                    content: <TextArea label="Note" value="" serif onChange={() => undefined} rows={6} />,
                  },
                  { id: 'proposal', label: 'Proposal', badge: '2', content: <p>…</p> },
                  {
                    id: 'positions',
                    label: 'Positions',
                    badge: '3 of 7',
                    content: (
                      <Stack gap={8}>
                        <Row spread>
                          <Button kind="primary" keys="Shift+A">
                            All agree
                          </Button>
                          <span className="quiet">4 with no position yet</span>
                        </Row>
                        {names.map((name) => (
                          <Row key={name} spread gap={8}>
                            <bdi>{name}</bdi>
                            <PositionPicker
                              label={`Position of ${name}`}
                              value={said[name] ?? null}
                              onChange={(stance) => setSaid({ ...said, [name]: stance })}
                            />
                          </Row>
                        ))}
                      </Stack>
                    ),
                  },
                ]}
              />
            </Stack>
          ),
        }}
        right={{
          label: 'People',
          content: (
            <Stack gap={12}>
              <Row>
                <Chip tone="agree" mark="check">
                  Quorum: 17 of 10
                </Chip>
              </Row>
              <ComboBox
                label="Somebody arrives"
                options={names.map((name) => ({ id: name, label: name, hint: 'member' }))}
                value={text}
                onInput={setText}
                onChoose={() => setText('')}
                noMatch="Nobody of that name"
              />
              {names.map((name) => (
                <span key={name}>{name}</span>
              ))}
            </Stack>
          ),
        }}
        bottom={
          <>
            <span className="figures">This item 12 of 30 min</span>
            <span className="figures">Ends about 21:35</span>
          </>
        }
      />
    </Screen>
  )
}

import { Ellipsis, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '../../renderer/design/Banner'
import { Button, LinkButton } from '../../renderer/design/Button'
import { Card } from '../../renderer/design/Card'
import { Checkbox } from '../../renderer/design/Checkbox'
import { Chip } from '../../renderer/design/Chip'
import { ComboBox } from '../../renderer/design/ComboBox'
import { AlertDialog, Dialog } from '../../renderer/design/Dialog'
import { Disclosure } from '../../renderer/design/Disclosure'
import { EmptyState } from '../../renderer/design/EmptyState'
import { Facts } from '../../renderer/design/Facts'
import { FieldError } from '../../renderer/design/FieldFrame'
import { IconButton } from '../../renderer/design/IconButton'
import { Row, Stack } from '../../renderer/design/Layout'
import { MenuButton } from '../../renderer/design/Menu'
import { MinutesField } from '../../renderer/design/MinutesField'
import { PositionMark } from '../../renderer/design/PositionMark'
import { PositionPicker } from '../../renderer/design/PositionPicker'
import { ProgressBar } from '../../renderer/design/ProgressBar'
import { RadioGroup } from '../../renderer/design/RadioGroup'
import { ReorderList } from '../../renderer/design/ReorderList'
import { Screen } from '../../renderer/design/Screen'
import { SectionedList } from '../../renderer/design/SectionedList'
import { Select } from '../../renderer/design/Select'
import { StatusLamp } from '../../renderer/design/StatusLamp'
import { Table } from '../../renderer/design/Table'
import { Tabs } from '../../renderer/design/Tabs'
import { TextArea } from '../../renderer/design/TextArea'
import { TextField } from '../../renderer/design/TextField'
import { ToggleButton } from '../../renderer/design/ToggleButton'
import { Toolbar } from '../../renderer/design/Toolbar'
import { stanceOrder } from '../../renderer/words/en/positions'

/** One of each. */
export function Controls() {
  const [tab, setTab] = useState('a')
  const [order, setOrder] = useState(['Welcome', 'Minutes', 'Repair of the slip'])
  const [chosen, setChosen] = useState<string | null>('discuss')
  const [text, setText] = useState('Net Loft, Quay Street')
  const [open, setOpen] = useState<'dialog' | 'alert' | null>(null)
  const [minutes, setMinutes] = useState<number | null>(20)
  const [combo, setCombo] = useState('')
  const kinds = [
    { id: 'inform', label: 'For information' },
    { id: 'discuss', label: 'For discussion' },
    { id: 'decide', label: 'For decision', description: 'A proposal and positions' },
  ]
  return (
    <Screen
      title="Every control"
      lead="Calm, legible from an arm’s length, nothing moving."
      chip={<Chip mark="ring">Planned</Chip>}
      wide
      actions={
        <>
          <Button icon={<Plus aria-hidden />}>Add item</Button>
          <Button kind="primary" onPress={() => setOpen('dialog')}>
            Call to order
          </Button>
        </>
      }
    >
      <Card
        title="Buttons"
        actions={
          <MenuButton
            label="More"
            hideLabel
            kind="quiet"
            icon={<Ellipsis aria-hidden />}
            items={[
              { id: 'a', label: 'Export PDF', keys: 'Ctrl+P' },
              { type: 'separator', id: 's' },
              { id: 'b', label: 'Delete', danger: true },
            ]}
            onAction={() => undefined}
          />
        }
      >
        <Toolbar label="Sample">
          <Button kind="primary" big keys="Ctrl+Enter">
            Test for agreement
          </Button>
          <Button>Plain</Button>
          <Button kind="quiet">Quiet</Button>
          <Button kind="danger" onPress={() => setOpen('alert')}>
            Erase practice
          </Button>
          <Button isDisabled>Not now</Button>
          <ToggleButton isSelected onChange={() => undefined}>
            Locked wording
          </ToggleButton>
          <IconButton label="Remove" icon={<Trash2 aria-hidden />} />
        </Toolbar>
        <p>
          Something is missing: <LinkButton>add a facilitator</LinkButton>.
        </p>
      </Card>
      <Card title="Fields">
        <Row gap={24} align="start">
          <TextField label="Place" value={text} onChange={setText} description="Where people come together" />
          <MinutesField label="Length" value={minutes} onChange={setMinutes} />
          <Select label="Kind" options={kinds} value={chosen} onChange={setChosen} />
          <TextField label="Date" type="date" value="2026-03-03" onChange={() => undefined} />
          <TextField
            label="Title"
            value=""
            onChange={() => undefined}
            isRequired
            error="Write a title first."
          />
          <ComboBox
            label="Facilitator"
            options={[{ id: 'a', label: 'Asha Rahman' }]}
            value={combo}
            onInput={setCombo}
            onChoose={() => setCombo('')}
          />
        </Row>
        <TextArea
          label="Wording"
          serif
          value="We take the offer of Saltmarsh Timber for the whole of the north slip."
          onChange={() => undefined}
        />
        <Checkbox isSelected onChange={() => undefined} description="They come with every meeting">
          Standing item
        </Checkbox>
        <RadioGroup label="Kind of item" options={kinds} value={chosen} onChange={setChosen} row />
        <RadioGroup
          label="How the key is kept"
          cards
          options={[
            { id: 'discuss', label: 'A passphrase', description: 'Recommended.' },
            { id: 'x', label: 'Unprotected', description: 'Anybody with this computer can read it.' },
          ]}
          value={chosen}
          onChange={setChosen}
        />
        <FieldError>The number is already taken.</FieldError>
      </Card>
      <Card title="States">
        <Row>
          <Chip mark="ring">Planned</Chip>
          <Chip tone="accent" mark="dot">
            In session
          </Chip>
          <Chip mark="pause">Adjourned</Chip>
          <Chip tone="quiet" mark="check">
            Closed
          </Chip>
          <Chip tone="agree" mark="check">
            Consensus
          </Chip>
          <Chip tone="reservations" mark="clock">
            Overdue
          </Chip>
          <Chip tone="block" mark="bang">
            Blocked
          </Chip>
          <Chip tone="aside" mark="half">
            Under way
          </Chip>
        </Row>
        <Row gap={16}>
          {stanceOrder.map((stance) => (
            <PositionMark key={stance} stance={stance} size={24} label={stance} />
          ))}
          <PositionMark stance="none" size={24} label="none yet" />
          <StatusLamp state="saved" at="20:41:07" />
          <StatusLamp state="saving" />
          <StatusLamp state="refused" />
          <StatusLamp state="idle" />
        </Row>
        <PositionPicker label="Position of Asha" value="agree" onChange={() => undefined} />
        <PositionPicker label="Position of Björn" compact value="stand-aside" onChange={() => undefined} />
        <ProgressBar label="Making the PDF" value={40} words="40 of 100 pages" onCancel={() => undefined} />
        <Banner kind="warning" title="No backup for 9 days.">
          Make one now, or plug in the stick.
        </Banner>
        <Banner kind="note" title="Quorum regained." onDismiss={() => undefined} />
      </Card>
      <Card title="Lists">
        <ReorderList
          label="Order"
          items={order}
          itemId={(item) => item}
          textOf={(item) => item}
          onMove={(id, place, target) => {
            const rest = order.filter((item) => item !== id)
            const at = rest.indexOf(target) + (place === 'after' ? 1 : 0)
            setOrder([...rest.slice(0, at), id, ...rest.slice(at)])
          }}
          onMoveBy={(id, by) => {
            const at = order.indexOf(id)
            const rest = order.filter((item) => item !== id)
            setOrder([...rest.slice(0, Math.max(0, at + by)), id, ...rest.slice(Math.max(0, at + by))])
          }}
        >
          {(item) => <span>{item}</span>}
        </ReorderList>
        <Tabs
          label="Sides"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'a', label: 'Note', content: <p>One</p> },
            { id: 'b', label: 'Positions', badge: '3', content: <p>Two</p> },
          ]}
        />
        <Table
          caption="Decisions"
          columns={[
            { id: 'n', label: 'Number', narrow: true },
            { id: 'w', label: 'Wording' },
            { id: 'p', label: 'Present', end: true },
          ]}
          rows={[
            { n: '2026/03/02', w: 'We take the offer of Saltmarsh Timber.', p: 18 },
            { n: '2026/02/04', w: 'The north slip stays open in winter.', p: 15 },
          ]}
          rowId={(row) => row.n}
          rowHeader="n"
          cell={(row, column) => (column === 'n' ? row.n : column === 'w' ? row.w : row.p)}
          sort={{ column: 'n', descending: true }}
          sortable={['n', 'w']}
          onSort={() => undefined}
        />
        <SectionedList
          label="Meetings"
          level={3}
          onOpen={() => undefined}
          groups={[
            {
              id: 't',
              title: 'Today',
              items: [
                {
                  id: 'm',
                  content: <b>Monthly meeting, 19:00</b>,
                  trailing: <Chip mark="ring">Planned</Chip>,
                },
              ],
            },
          ]}
        />
        <Facts
          rows={[
            { term: 'Date', value: '3 March 2026, 19:05' },
            { term: 'Place', value: 'Net Loft' },
          ]}
        />
        <Disclosure title="Where the journal is">In the folder of this realm.</Disclosure>
        <EmptyState title="No decisions yet" level={3} action={<Button>Open the next meeting</Button>}>
          Decisions taken in a meeting are listed here with their exact wording.
        </EmptyState>
      </Card>
      <Dialog
        title="Call to order"
        isOpen={open === 'dialog'}
        onClose={() => setOpen(null)}
        onSubmit={() => setOpen(null)}
        actions={
          <Stack>
            <Button type="submit" kind="primary">
              Call to order
            </Button>
          </Stack>
        }
      >
        <p>17 are present; the quorum is 10.</p>
        <TextField label="Opened at" type="time" value="19:05" onChange={() => undefined} />
      </Dialog>
      <AlertDialog
        title="Erase practice?"
        danger
        isOpen={open === 'alert'}
        onClose={() => setOpen(null)}
        onConfirm={() => setOpen(null)}
        confirmLabel="Erase practice"
      >
        All practice meetings go. Your own records are not touched.
      </AlertDialog>
    </Screen>
  )
}

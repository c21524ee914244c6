import { Component, type ReactNode } from 'react'
import { Button } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { app } from '../words/en/app'

/** A bug in one screen must not take the frame with it: it says what is safe and offers the way home. */
type Props = { readonly children: ReactNode; readonly goHome?: () => void }

export class Broke extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const home = () => {
      this.setState({ broken: false })
      this.props.goHome?.()
    }
    return (
      <EmptyState
        title={app.broke.title}
        action={
          <Button kind="primary" onPress={home}>
            {app.broke.home}
          </Button>
        }
      >
        {app.broke.text}
      </EmptyState>
    )
  }
}

import { createRoot } from 'react-dom/client'
import { App } from './App'
import { answerClosing } from './closing'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
answerClosing()
createRoot(root).render(<App />)

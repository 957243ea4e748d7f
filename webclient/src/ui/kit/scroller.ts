import { createContext, type RefObject } from 'preact'

/** What scrolls around a component, for long lists that stand somewhere inside: the body of a page or of a dialog. */
export const Scroller = createContext<RefObject<HTMLElement | null>>({ current: null })

import '~/ui/kit/Section.css'

import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A part of a panel: a heading, what belongs together, and what is to be known about it. */
export function Section(props: { title?: string; note?: ComponentChildren; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="Section" aria-labelledby={props.title && id}>
      {props.title && (
        <h3 id={id} class="Section-title">
          {props.title}
        </h3>
      )}
      {props.children}
      {props.note && <p class="Section-note">{props.note}</p>}
    </section>
  )
}

import '~/ui/kit/TextField.css'

import type { ComponentChildren, ComponentProps, InputHTMLAttributes, PartialInputHTMLAttributes, Ref } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

import { writeNumber } from '~/store/words'

interface Shared {
  label: string
  value: string
  onInput: (value: string) => void
  /** What is wrong with it, in words. */
  error?: string
  /** What is to be known about it. */
  hint?: ComponentChildren
  /** Told how many letters are left, once there are few. */
  maxLength?: number
}

type InputProps = Omit<
  PartialInputHTMLAttributes<HTMLInputElement>,
  keyof Shared | 'class' | 'ref' | 'role' | 'list'
> & {
  type?: 'text' | 'password' | 'tel' | 'email' | 'url' | 'search' | 'number' | 'date' | 'time'
}
type AreaProps = Omit<ComponentProps<'textarea'>, keyof Shared | 'class' | 'ref'>

/** Letters left from which on they are counted. */
const FEW_LEFT = 30

export function TextField(props: Shared & InputProps & { inputRef?: Ref<HTMLInputElement>; end?: ComponentChildren }) {
  const { label, value, onInput, error, hint, inputRef, end, ...rest } = props
  const id = useId()
  return (
    <Field id={id} label={label} error={error} hint={hint} left={lettersLeft(props)} end={end}>
      <input
        dir="auto"
        {...(rest as InputHTMLAttributes)} // which says which lists go with which types; here any may
        {...describe(id, error, hint)}
        ref={inputRef}
        id={id}
        class="TextField-input"
        placeholder={rest.placeholder ?? ' '}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}

/** Grows with what is written. */
export function TextArea(props: Shared & AreaProps) {
  const { label, value, onInput, error, hint, ...rest } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [value])
  return (
    <Field id={id} label={label} error={error} hint={hint} left={lettersLeft(props)}>
      <textarea
        dir="auto"
        rows={1}
        {...rest}
        {...describe(id, error, hint)}
        ref={area}
        id={id}
        class="TextField-input TextField-input--area"
        placeholder={rest.placeholder ?? ' '}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}

interface FieldProps {
  id: string
  label: string
  error?: string
  hint?: ComponentChildren
  left?: number
  end?: ComponentChildren
  children: ComponentChildren
}

function Field({ id, label, error, hint, left, end, children }: FieldProps) {
  return (
    <div class={`TextField${error ? ' TextField--wrong' : ''}`}>
      <div class="TextField-box">
        {children}
        <label class="TextField-label" for={id}>
          {label}
        </label>
        {left !== undefined && <span class="TextField-left">{writeNumber(left)}</span>}
        {end}
      </div>
      {error && (
        <p class="TextField-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p class="TextField-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

function describe(id: string, error: unknown, hint: unknown) {
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': about || undefined }
}

function lettersLeft({ value, maxLength }: Shared): number | undefined {
  if (maxLength === undefined) return undefined
  const left = maxLength - value.length
  return left <= Math.min(FEW_LEFT, maxLength / 2) ? left : undefined
}

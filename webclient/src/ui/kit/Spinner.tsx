import '~/ui/kit/Spinner.css'

/** Something is under way, nobody knows for how long. `size` in pixels; `label` for who does not see it. */
export function Spinner({ size = 32, label }: { size?: number; label?: string }) {
  const naming = label ? { role: 'progressbar' as const, 'aria-label': label } : { 'aria-hidden': true as const }
  return (
    <svg class="Spinner" width={size} height={size} viewBox="0 0 24 24" {...naming}>
      <circle cx="12" cy="12" r="9.5" />
    </svg>
  )
}

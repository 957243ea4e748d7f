import { THEMES, setTheme, theme } from '~/store/theme'
import { say } from '~/store/words'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'

export function ThemePage() {
  const options = THEMES.map((value) => ({
    value,
    label: say(`settings.themes.${value}`),
    hint: value === 'night' ? say('settings.nightNote') : undefined,
  }))
  return (
    <Section>
      <RadioList label={say('settings.theme')} options={options} value={theme.value} onChange={setTheme} />
    </Section>
  )
}

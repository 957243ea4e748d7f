import { LANGUAGES, type Language, language, say, setLanguage } from '~/store/words'
import { RadioList } from '~/ui/kit/RadioList'
import { Section } from '~/ui/kit/Section'
import { showRefusal } from '~/ui/kit/toast'

/** Each in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  fa: 'فارسی',
  en: 'English',
  ar: 'العربية',
  ru: 'Русский',
  fr: 'Français',
}

export function LanguagePage() {
  const options = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))
  return (
    <Section>
      <RadioList
        label={say('settings.language')}
        options={options}
        value={language.value}
        onChange={(wanted) => void setLanguage(wanted).catch(showRefusal)}
      />
    </Section>
  )
}

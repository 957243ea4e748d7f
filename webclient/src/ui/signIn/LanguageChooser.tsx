import { language, type Language, LANGUAGES, say, setLanguage } from '~/store/words'

/** Each language by its own name. */
const NAMES: Record<Language, string> = { fa: 'فارسی', en: 'English', ar: 'العربية', ru: 'Русский', fr: 'Français' }

export function LanguageChooser() {
  return (
    <div class="LanguageChooser" role="group" aria-label={say('signIn.language')}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language.value === each}
          onClick={() => void setLanguage(each)}
        >
          {NAMES[each]}
        </button>
      ))}
    </div>
  )
}

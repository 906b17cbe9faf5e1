import { type Language } from '@sitlog/words';
import { type VNode } from 'preact';
import { LANGUAGE_NAMES } from '../../core/languages.js';
import { reportsOf } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { useDesk } from '../use-desk.js';

/** In which of the team's languages documents are shown and passed on; nothing where there is one alone. */
export function LanguageChoice(): VNode | null {
  const desk = useDesk();
  const { languages, language, chosenLanguage } = reportsOf(desk);
  if (languages.value.length < 2) return null;
  return (
    <div class="fields language-choice">
      <label>
        {handoverWords(desk).language}
        <select
          value={language.value}
          onChange={({ currentTarget: { value } }) => {
            chosenLanguage.value = value as Language;
          }}
        >
          {languages.value.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

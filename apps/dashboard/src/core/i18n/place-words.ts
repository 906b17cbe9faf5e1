import { type Language } from '@sitlog/words';
import { placeForm as arabic } from './ar/screens/place.js';
import { placeForm as english } from './en/screens/place.js';

/** Words of the form in which a place is drawn, apart from those of the first load. */
export function placeWords(lang: Language): typeof english {
  return lang === 'ar' ? arabic : english;
}

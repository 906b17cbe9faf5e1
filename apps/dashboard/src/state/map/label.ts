import { type Drawn } from './map-model.js';
import { placeWords } from '../../core/i18n/place-words.js';
import { type Spot } from '../../core/map/located.js';
import { shapeKind } from '../../core/map/shape.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type Format } from '../page/format.js';
import { type SettingsState } from '../page/settings.js';
import { type WordsState } from '../page/words.js';

const MOST_LETTERS = 28;

const COUNTRY = 6;

/** What stands before the first comma, or as many whole words as there is room for. */
function shortened(name: string): string {
  const [first = ''] = name.split(/[,،]/);
  if (name.length <= MOST_LETTERS) return name;
  if (first.length <= MOST_LETTERS) return `${first}…`;
  return `${first.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')}…`;
}

interface Needs {
  readonly situation: CurrentSituation;
  readonly format: Format;
  readonly words: WordsState;
  readonly settings: SettingsState;
}

export type Labels = ReturnType<typeof createLabels>;

/** What stands beside marks. */
export function createLabels(desk: Needs) {
  const { nameOf } = desk.situation;
  const { numberText } = desk.format;
  const { t } = desk.words;

  /** What stands beside a mark: a name, never without how rough it is. */
  function labelOf([first, ...others]: readonly Drawn[]): string {
    if (first === undefined) return '';
    const name = shortened(nameOf(first.placeId ?? ''));
    if (others.length > 0) return `${name} +${numberText(others.length)}`;
    const rough = roughness(first.spot);
    return rough === '' ? name : `${name} ${rough}`;
  }

  function roughness({ precision, radiusM, geometry }: Spot): string {
    if (geometry !== undefined) {
      return placeWords(desk.settings.lang.value).shapeOf[shapeKind(geometry)];
    }
    if (radiusM !== undefined) return t().map.plusMinus(kmText(radiusM));
    if (precision === COUNTRY) return t().map.wholeCountry;
    return precision === 1 ? '' : t().map.roughly;
  }

  /** Kilometres of so many metres, as exact as they need be. */
  function kmText(metres: number): string {
    const km = metres / 1000;
    return km < 10 ? String(Math.round(km * 10) / 10) : numberText(Math.round(km));
  }

  return { labelOf, kmText };
}

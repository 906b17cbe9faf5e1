import { sideOf } from '../setup/item-draft.js';

/** What is said of a name that is registered from the bar, as it was typed. */
export interface RegisterSaid {
  readonly type?: string;
  readonly side?: string;
}

/** What of it the register takes: a subject has no side, a place neither. */
export function registeredWith(
  sigil: '@' | '^' | '&' | '+',
  { type = '', side: typedSide = '' }: RegisterSaid,
): object {
  const side = sideOf(typedSide) === '' ? typedSide.trim() : sideOf(typedSide);
  return {
    ...given('type', TAKES.type.includes(sigil) ? type : ''),
    ...given('side', TAKES.side.includes(sigil) ? side : ''),
  };
}

const TAKES = { type: '+^', side: '^&' };

function given(member: string, text: string): object {
  return text === '' ? {} : { [member]: text };
}

/** The position of a place of the gazetteer, and that it says so. */
export function positionOf({
  lat,
  lon,
  precision,
  geonameId,
}: {
  readonly lat: number;
  readonly lon: number;
  readonly precision: number;
  readonly geonameId?: number;
}): {
  readonly lat: number;
  readonly lon: number;
  readonly precision: number;
  readonly positionFrom: string;
} {
  const positionFrom = geonameId === undefined ? 'GeoNames' : `GeoNames ${geonameId}`;
  return { lat, lon, precision, positionFrom };
}

import { type FilterForm, FILTER_NAMES, formOf } from '@sitlog/filters';
import { DESK } from '@sitlog/situation';
import { type FilterAsked } from './filter-text.js';

/** What names can be short for. */
interface Known {
  readonly kinds: readonly string[];
  /** Ids of sources, actors, places and subjects. */
  readonly ids: ReadonlySet<string>;
}

/** The filter with full names for short ones: `kind:shelling` for `hostilities.shelling`, `origin:sohr` for `src-sohr`, where only one can be meant. */
export function withFullNames(asked: FilterAsked, known: Known): FilterAsked {
  const named = FILTER_NAMES.flatMap((part) => {
    const form = formOf(part);
    const names = form.is === 'text' ? form.names : undefined;
    const short = asked[part];
    if (names === undefined || short === undefined) return [];
    return [[part, meant(names, short, known)]];
  });
  return { ...asked, ...(Object.fromEntries(named) as FilterAsked) };
}

type Names = NonNullable<Extract<FilterForm, { readonly is: 'text' }>['names']>;

function meant(names: Names, short: string, known: Known): string {
  if (names === 'kind') return kindMeant(short, known.kinds);
  // Who writes the desk's own name means no source whose id ends with it.
  return names === 'origin' && short === DESK ? short : idMeant(short, known.ids);
}

function kindMeant(short: string, kinds: readonly string[]): string {
  if (kinds.some((kind) => kind === short || kind.startsWith(`${short}.`))) return short;
  return onlyOne(kinds.filter((kind) => kind.endsWith(`.${short}`))) ?? short;
}

function idMeant(short: string, ids: ReadonlySet<string>): string {
  if (ids.has(short)) return short;
  return onlyOne([...ids].filter((id) => id.replace(/^[a-z]+-/, '') === short)) ?? short;
}

function onlyOne(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}

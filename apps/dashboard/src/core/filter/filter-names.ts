import { type FilterAsked } from './filter-text.js';

/** What names can be short for. */
interface Known {
  readonly kinds: readonly string[];
  /** Ids of sources, actors, places and subjects. */
  readonly ids: ReadonlySet<string>;
}

const NAMED = ['origin', 'actor', 'place', 'subject'] as const;

/** The filter with full names for short ones: `kind:shelling` for `hostilities.shelling`, `origin:sohr` for `src-sohr`, where only one can be meant. */
export function withFullNames(asked: FilterAsked, known: Known): FilterAsked {
  const kind = asked.kind === undefined ? {} : { kind: kindMeant(asked.kind, known.kinds) };
  const named = NAMED.flatMap((part) => {
    const short = asked[part];
    return short === undefined ? [] : [[part, idMeant(short, known.ids)]];
  });
  return { ...asked, ...kind, ...(Object.fromEntries(named) as FilterAsked) };
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

import type { NamesByLanguage, Pack } from '../pack.js';
import { faultAt, type PackFault, type PackPath } from './fault.js';

/** Members of rows whose value is names. */
const NAMED = new Set(['names', 'hints', 'describes', 'notes']);

/** Names that lack a language in which the pack itself is named. */
export function nameFaults(pack: Pack): readonly PackFault[] {
  const languages = Object.keys(pack.names);
  return namesIn(pack, []).flatMap(({ names, way }) =>
    languages
      .filter((language) => !Object.hasOwn(names, language))
      .map((language) =>
        faultAt(
          way,
          `The pack is named in ${languages.join(', ')}; here "${language}" is missing.`,
        ),
      ),
  );
}

function namesIn(
  value: unknown,
  way: PackPath,
): readonly { names: NamesByLanguage; way: PackPath }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([member, inner]: [string, unknown]) => {
    const here = [...way, member];
    if (isNames(here)) return [{ names: inner as NamesByLanguage, way: here }];
    return namesIn(inner, here);
  });
}

/** A table or a row may be called "names" too: only the members of rows are, and the values of an aspect. */
function isNames(way: PackPath): boolean {
  const last = String(way.at(-1));
  const ofValue = way[0] === 'aspects' && way.length === 5 && way[3] === 'values';
  const depth = way[0] === 'aspects' || way[0] === 'numberWords' ? 4 : 3;
  return ofValue || (NAMED.has(last) && (way.length === depth || way.length === 1));
}

import type { Pack } from '../pack.js';
import { faultAt, type PackFault } from './fault.js';
import { aspectsAmong, codesOf, TABLES, type Scope } from './scope.js';

/** Codes that another adopted pack declares too: one code would have two meanings in one log. */
export function collisionFaults({ pack, others }: Scope): readonly PackFault[] {
  return others.flatMap((other) => [
    ...TABLES.flatMap((table) => {
      const theirs = new Set(codesOf(other, table));
      return codesOf(pack, table)
        .filter((code) => theirs.has(code))
        .map((code) => faultAt([table, code], collides(code, other)));
    }),
    ...Object.keys(pack.aspects ?? {}).flatMap((type) => {
      const theirs = new Set(aspectsAmong([other], type).map(([name]) => name));
      return Object.keys(pack.aspects?.[type] ?? {})
        .filter((name) => theirs.has(name))
        .map((name) => faultAt(['aspects', type, name], collides(`${type}/${name}`, other)));
    }),
    ...Object.entries(pack.numberWords ?? {}).flatMap(([language, words]) =>
      Object.keys(words)
        .filter((word) => Object.hasOwn(other.numberWords?.[language] ?? {}, word))
        .map((word) => faultAt(['numberWords', language, word], collides(word, other))),
    ),
  ]);
}

function collides(code: string, { pack }: Pack): string {
  return `The pack "${pack}" declares "${code}" too: require that pack and use its row, or take another code.`;
}

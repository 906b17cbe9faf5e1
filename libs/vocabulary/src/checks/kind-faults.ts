import type { AspectRow, EndedByKind, PackKind } from '../pack.js';
import { notAmong } from './aspect-faults.js';
import { faultAt, type PackFault, type PackPath } from './fault.js';
import { referenceFaults } from './row-faults.js';
import { aspectWithin, type Scope } from './scope.js';

/** Faults of kinds: their family, what they speak of, what they say of it, and their phrases. */
export function kindFaults(scope: Scope): readonly PackFault[] {
  const kinds = Object.entries(scope.pack.kinds ?? {});
  return [
    ...kinds.flatMap(([code, row]) => [
      ...referenceFaults(scope, 'families', code.split('.')[0] ?? '', ['kinds', code]),
      ...saidFaults(scope, code, row),
    ]),
    ...phraseFaults(scope),
  ];
}

function saidFaults(scope: Scope, code: string, row: PackKind): readonly PackFault[] {
  const way = ['kinds', code];
  const { speaksOf } = row;
  const said = (['asserts', 'denies', 'ends'] as const).flatMap((member) =>
    (row[member] ?? []).map((one, at) => ({ one, way: [...way, member, at] })),
  );
  if (speaksOf === undefined) {
    const [first] = said;
    return first === undefined
      ? []
      : [faultAt(first.way, 'It says something of a subject: name its type in speaksOf.')];
  }
  const lost = referenceFaults(scope, 'subjectTypes', speaksOf, [...way, 'speaksOf']);
  if (lost.length > 0) return lost;
  return [
    ...said.flatMap((each) => oneSaidFaults(scope, speaksOf, each)),
    ...twoValuesFaults(scope, row, way),
  ];
}

function oneSaidFaults(
  scope: Scope,
  type: string,
  { one, way }: { readonly one: EndedByKind; readonly way: PackPath },
): readonly PackFault[] {
  const aspect = aspectWithin(scope, type, one.aspect);
  if ('lost' in aspect) return [faultAt([...way, 'aspect'], aspect.lost)];
  if ('value' in one) return valueFaults(one.value, aspect, [...way, 'value']);
  if (!('actorsIn' in one)) return [];
  const here = [...way, 'actorsIn'];
  if (aspect.values !== undefined) {
    return [faultAt(here, `The values of "${one.aspect}" are no actors: say value instead.`)];
  }
  return referenceFaults(scope, 'actorRoles', one.actorsIn, here);
}

function valueFaults(value: string, aspect: AspectRow, way: PackPath): readonly PackFault[] {
  const { values, open, actor, abstain } = aspect;
  if (value === abstain) return [];
  if (actor === true) {
    const detail = 'The value is an actor, whom a pack cannot know: name a role in actorsIn.';
    return [faultAt(way, detail)];
  }
  if (values === undefined || open === true || Object.hasOwn(values, value)) return [];
  return [faultAt(way, notAmong(value, Object.keys(values)))];
}

/** Who asserts two values of an exclusive aspect contests himself. */
function twoValuesFaults(
  scope: Scope,
  { speaksOf = '', asserts = [] }: PackKind,
  way: PackPath,
): readonly PackFault[] {
  return asserts.flatMap(({ aspect }, at) => {
    const first = asserts.findIndex((one) => one.aspect === aspect);
    const row = aspectWithin(scope, speaksOf, aspect);
    if (first === at || 'lost' in row || !row.exclusive) return [];
    const detail = `"${aspect}" is exclusive, and the kind asserts it twice: leave one.`;
    return [faultAt([...way, 'asserts', at], detail)];
  });
}

function phraseFaults({ pack, others }: Scope): readonly PackFault[] {
  const owners = new Map<string, string>();
  for (const other of others) {
    for (const { key, kind } of phrasesOf(other.kinds)) owners.set(key, kind);
  }
  const faults: PackFault[] = [];
  for (const { key, phrase, kind, way } of phrasesOf(pack.kinds)) {
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, kind);
    else faults.push(faultAt(way, `"${phrase}" is a phrase of "${owner}" too: one must yield.`));
  }
  return faults;
}

function phrasesOf(kinds: Readonly<Record<string, PackKind>> = {}): readonly {
  readonly key: string;
  readonly phrase: string;
  readonly kind: string;
  readonly way: PackPath;
}[] {
  return Object.entries(kinds).flatMap(([kind, { phrases = {} }]) =>
    Object.entries(phrases).flatMap(([language, all]) =>
      all.map((phrase, at) => {
        const key = `${language} ${phrase.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ')}`;
        return { key, phrase, kind, way: ['kinds', kind, 'phrases', language, at] };
      }),
    ),
  );
}

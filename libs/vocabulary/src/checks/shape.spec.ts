import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import packSchema from '../../pack.schema.json' with { type: 'json' };
import type { Pack } from '../pack.js';
import { SHIPPED } from '../shipped.js';
import { isPack, shapeFaults } from './shape.js';

type Schema = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ allErrors: true, keywords: ['patternErrorMessage'] });
const validate = ajv.compile(packSchema);
const definitions = packSchema.$defs as Readonly<Record<string, Schema>>;

describe('the schema of packs', () => {
  it.each(SHIPPED.map((pack) => [pack.pack, pack] as const))('takes %s', (_, pack) => {
    validate(pack);
    expect(validate.errors ?? []).toEqual([]);
    expect(shapeFaults(pack)).toEqual([]);
  });

  it('takes, for an editor, exactly what the server takes, whatever is wrong with a pack', () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        1,
        -1,
        1.5,
        '',
        ' a',
        'a_b',
        'A',
        'm3/s',
        'USD',
      ),
      fc.constantFrom<unknown>(
        'a.b',
        'river.Over',
        'pt-BR',
        'two\nlines',
        'water level',
        'stock',
        'set',
      ),
      fc.constantFrom<unknown>([], {}, ['a'], ['a', 'a'], { en: 'x' }, { en: 1 }, { aspect: 'a' }),
      fc.constantFrom<unknown>([{ aspect: 'a' }], { aspect: 'a', value: 'b', actorsIn: 'c' }),
      fc.constant(undefined),
    );
    const names = fc.constantFrom(
      'names',
      'a',
      'A',
      'a.b',
      'en',
      'aspect',
      'value',
      'm/s',
      '__proto__x',
    );
    const wrong = fc.tuple(
      fc.constantFrom(...SHIPPED.map(excerptOf)),
      fc.nat(),
      values,
      fc.option(names),
    );
    fc.assert(
      fc.property(wrong, ([pack, place, value, added]) => {
        const document: unknown = structuredClone(pack);
        changeAt(document, place, { value, added });
        const sent: unknown = JSON.parse(JSON.stringify(document));
        expect({ sent, isPack: isPack(sent) }).toEqual({ sent, isPack: validate(sent) });
      }),
      { numRuns: 1000 },
    );
  });

  it('uses no word of JSON Schema that the server does not read', () => {
    const known = membersOf('shape.ts', 'Schema').map(({ name }) => name);
    const used = new Set<string>();
    collectWords(packSchema, used);
    const unread = [...used].filter((word) => !known.includes(word));
    expect(unread.sort()).toEqual(['$defs', '$schema', 'description', 'title']);
  });

  it('describes every member, so that an editor can say what it is for', () => {
    const silent = Object.entries({ Pack: packSchema, ...definitions }).flatMap(([name, schema]) =>
      Object.entries((schema as Schema).properties ?? {})
        .filter(([, member]) => !isDescribed(member as Schema))
        .map(([member]) => `${name}.${member}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the types of a pack', () => {
  it.each([
    ['Pack', undefined],
    ['PublishedList', 'list'],
    ['Named', 'named'],
    ['SectionRow', 'section'],
    ['FacetRow', 'facet'],
    ['SubjectTypeRow', 'subjectType'],
    ['AspectRow', 'aspect'],
    ['PackKind', 'kind'],
    ['MeasureRow', 'measure'],
    ['UnitRow', 'unit'],
    ['NumberWordRow', 'numberWord'],
  ])('name in %s the members that the schema names', (type, definition) => {
    const schema: Schema = definition === undefined ? packSchema : (definitions[definition] ?? {});
    const required = (schema.required ?? []) as readonly string[];
    const inSchema = Object.keys(schema.properties ?? {}).map((name) => ({
      name,
      isOptional: !required.includes(name),
    }));
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect(membersOf('../pack.ts', type).toSorted(byName)).toEqual(inSchema.toSorted(byName));
  });
});

/** A pack with the first rows of each of its tables. */
function excerptOf(pack: Pack): unknown {
  const members = Object.entries(pack).map(([name, member]: [string, unknown]) => {
    const isTable = typeof member === 'object' && member !== null && !Array.isArray(member);
    return [name, isTable ? Object.fromEntries(Object.entries(member).slice(0, 3)) : member];
  });
  return Object.fromEntries(members) as unknown;
}

/** Sets, takes out or adds a member somewhere in a document. */
function changeAt(
  document: unknown,
  place: number,
  { value, added }: { readonly value: unknown; readonly added: string | null },
): void {
  const places: { readonly owner: Record<string, unknown>; readonly name: string }[] = [];
  const visit = (owner: unknown): void => {
    if (typeof owner !== 'object' || owner === null) return;
    for (const name of Object.keys(owner)) {
      places.push({ owner: owner as Record<string, unknown>, name });
      visit((owner as Record<string, unknown>)[name]);
    }
  };
  visit(document);
  const at = places[place % places.length]!;
  // An item that is missing from a list would become null on its way.
  if (Array.isArray(at.owner) && value === undefined) at.owner.splice(Number(at.name), 1);
  else if (Array.isArray(at.owner) || added === null) at.owner[at.name] = value;
  else at.owner[added] = value;
}

function collectWords(schema: unknown, into: Set<string>): void {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  for (const [word, inner] of Object.entries(schema)) {
    into.add(word);
    const isTable = word === 'properties' || word === '$defs';
    for (const each of isTable ? Object.values(inner as object) : [inner]) collectWords(each, into);
  }
}

/** A member is described itself, or by the definition that it refers to. */
function isDescribed(member: Schema): boolean {
  if (typeof member.description === 'string') return true;
  const name = typeof member.$ref === 'string' ? member.$ref.replace('#/$defs/', '') : '';
  const { description, title } = definitions[name] ?? {};
  return typeof description === 'string' || typeof title === 'string';
}

/** The members of an interface, with those that it extends. */
function membersOf(
  file: string,
  name: string,
): readonly { readonly name: string; readonly isOptional: boolean }[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found = source.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === name,
  ) as ts.InterfaceDeclaration;
  const bases = (found.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => membersOf(file, (expression as ts.Identifier).text)),
  );
  const own = found.members.filter(ts.isPropertySignature).map((member) => ({
    name: (member.name as ts.Identifier).text,
    isOptional: member.questionToken !== undefined,
  }));
  return [...bases, ...own];
}

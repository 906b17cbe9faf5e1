import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BoardResponse, type SituationVocabularyResponse } from '@sitlog/api-types';
import { board } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

type Names = { readonly names: Readonly<Record<string, string>> };
type Rows = Readonly<Record<string, Names>>;
type Table = (typeof TABLES)[number];
/** A pack that ships, as far as its codes and names go. */
type Pack = { readonly pack: string; readonly aspects?: Readonly<Record<string, Rows>> } & Readonly<
  Partial<Record<Table, Rows>>
>;

const TABLES = ['sections', 'facets', 'subjectTypes', 'kinds', 'measures', 'units'] as const;
const FOLDER = fileURLToPath(new URL('../../../libs/vocabulary/src/packs/', import.meta.url));
const PACKS = globSync('*.json', { cwd: FOLDER }).map(
  (file) => JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Pack,
);

const lab = openLab();
let server: Server;
beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: 'all' });
});
afterAll(() => lab.clean());

/** What only the packs say that a situation has not adopted. */
interface Foreign {
  readonly codes: (table: Table) => ReadonlySet<string>;
  readonly aspects: ReadonlySet<string>;
  /** What they call their lines, parts and questions, in English or by code. */
  readonly names: ReadonlySet<string>;
}

function foreignTo(adopted: readonly string[]): Foreign {
  const only = (said: (pack: Pack) => readonly string[]): ReadonlySet<string> => {
    const [own, others] = [true, false].map((is) =>
      PACKS.filter(({ pack }) => adopted.includes(pack) === is).flatMap(said),
    ) as [string[], string[]];
    return new Set(others.filter((one) => !own.includes(one)));
  };
  const aspectsIn = ({ aspects = {} }: Pack) => Object.values(aspects);
  const named = (rows: Rows = {}) => Object.values(rows).map(({ names }) => names['en'] ?? '');
  return {
    codes: (table) => only((pack) => Object.keys(pack[table] ?? {})),
    aspects: only((pack) => aspectsIn(pack).flatMap(Object.keys)),
    names: only((pack) => [
      ...[pack.sections, pack.facets, ...aspectsIn(pack)].flatMap(named),
      ...aspectsIn(pack).flatMap(Object.keys),
    ]),
  };
}

function among(found: readonly string[], foreign: ReadonlySet<string>): readonly string[] {
  return found.filter((one) => foreign.has(one));
}

function propositionsOf({
  facets,
}: BoardResponse): BoardResponse['facets'][number]['propositions'] {
  return facets.flatMap(({ propositions }) => propositions);
}

function linesOf(body: BoardResponse): {
  readonly facets: readonly string[];
  readonly aspects: readonly string[];
  readonly measures: readonly string[];
} {
  return {
    facets: body.facets.map(({ facet }) => facet),
    aspects: propositionsOf(body).map(({ id }) => id.split('/')[1] ?? ''),
    measures: body.facets.flatMap(({ figures = [] }) => figures.map(({ measure }) => measure)),
  };
}

/** Titles, headings and the names of lines in a report: what its blocks are called, and not what was logged. */
function labelsIn(report: unknown): readonly string[] {
  if (typeof report !== 'object' || report === null) return [];
  return Object.entries(report).flatMap(([member, value]: [string, unknown]) => [
    ...(typeof value === 'string' && ['title', 'text'].includes(member) ? partsOf(value) : []),
    ...labelsIn(value),
  ]);
}

function partsOf(label: string): readonly string[] {
  return [label, ...label.split(/: |; |, /).map((part) => part.trim())];
}

describe.each([
  { code: 'VAL', other: 'hostilities', aspect: 'chemical_weapons' },
  { code: 'IBE', other: 'ceasefire', aspect: 'shelling' },
  { code: 'ALE', other: 'hazards', aspect: 'occupants' },
])('of a crisis of another kind, $code', ({ code, other, aspect }) => {
  const path = `/v1/situations/${code}`;
  let vocabulary: SituationVocabularyResponse;
  let foreign: Foreign;
  beforeAll(async () => {
    const { body } = await server.api.get<SituationVocabularyResponse>(`${path}/vocabulary`);
    vocabulary = body;
    foreign = foreignTo(body.packs.map(({ pack }) => pack));
    // There is something that it must not say.
    expect([foreign.codes('facets').has(other), foreign.aspects.has(aspect)]).toEqual([true, true]);
  });

  test('has no words', () => {
    for (const table of TABLES) {
      const codes = vocabulary[table].map((row) => row.code);
      expect(codes.length).toBeGreaterThan(0);
      expect({ table, foreign: among(codes, foreign.codes(table)) }).toEqual({
        table,
        foreign: [],
      });
    }
    const asked = vocabulary.subjectTypes.flatMap(({ aspects }) => aspects.map((one) => one.code));
    expect(among(asked, foreign.aspects)).toEqual([]);
  });

  test('lists nothing on its board at any time, not even as unknown', async () => {
    const { knownRevision } = (await board(server.api, code)).body;
    const unknown = new Set<string>();
    for (let part = 1; part <= 4; part += 1) {
      const knownAt = `rev:${Math.floor((knownRevision * part) / 4)}`;
      const { body } = await board(server.api, code, { knownAt });
      const { facets, aspects, measures } = linesOf(body);
      expect(among(facets, foreign.codes('facets'))).toEqual([]);
      expect(among(aspects, foreign.aspects)).toEqual([]);
      expect(among(measures, foreign.codes('measures'))).toEqual([]);
      for (const { id, state } of propositionsOf(body)) if (state === 'unknown') unknown.add(id);
    }
    expect(unknown.size).toBeGreaterThan(5);
  });

  test('has no part, line or question in its report', async () => {
    const { body } = await server.api.get(`${path}/report`, { format: 'json' });
    const labels = labelsIn(body);
    expect(labels).toContain('Annex: entries relied on, and method');
    expect(among(labels, foreign.names)).toEqual([]);
  });
});

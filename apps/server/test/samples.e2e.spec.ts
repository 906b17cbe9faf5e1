import { afterAll, expect, test } from '@jest/globals';
import { type SituationsResponse } from '@sitlog/api-types';
import { readFileSync } from 'node:fs';
import { allPages, wholeLog } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

/** The numbers that a script gives its entries. */
function scripted(file: string): readonly string[] {
  const text = readFileSync(new URL(`../../../samples/${file}`, import.meta.url), 'utf8');
  const { steps } = JSON.parse(text) as {
    readonly steps: readonly { readonly entryNo?: string }[];
  };
  return steps.flatMap(({ entryNo }) => entryNo ?? []);
}

async function codesOf({ api }: Server): Promise<readonly string[]> {
  const { body } = await api.get<SituationsResponse>('/v1/situations');
  return body.situations.map(({ code }) => code).toSorted();
}

test('all loads each sample whole, and once', async () => {
  const folder = lab.folder();
  const first = await lab.startProcess({ folder, sample: 'all' });
  expect(await codesOf(first)).toEqual(['ALE', 'IBE', 'VAL']);
  for (const [code, file] of [
    ['ALE', 'aleppo.json'],
    ['VAL', 'valencia.json'],
    ['IBE', 'iberia.json'],
  ] as const) {
    const pages = await allPages(first.api, code, { order: 'recorded', limit: 200 });
    const entries = pages.flatMap((page) => page.entries.map(({ entryNo }) => entryNo));
    expect(entries).toEqual(scripted(file));
  }
  const { length } = await wholeLog(first.api);
  expect(await first.stop()).toBe(0);
  const second = await lab.startProcess({ folder, sample: 'all' });
  expect(await wholeLog(second.api)).toHaveLength(length);
});

test('a sample can be had later, beside what is there', async () => {
  const folder = lab.folder();
  const first = await lab.startProcess({ folder, sample: 'IBE' });
  expect(await codesOf(first)).toEqual(['IBE']);
  expect(await first.stop()).toBe(0);
  const second = await lab.startProcess({ folder, sample: 'on' });
  expect(await codesOf(second)).toEqual(['ALE', 'IBE']);
});

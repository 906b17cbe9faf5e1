import { describe, expect, it } from '@jest/globals';
import { FILTER_NAMES, FILTERS } from '@sitlog/filters';
import { filter as ar } from '../i18n/ar/filter.js';
import { filter as en } from '../i18n/en/filter.js';
import { parseFilter } from './filter-text.js';

const LANGUAGES = { en, ar };
const typed = FILTER_NAMES.filter((name) => FILTERS[name].typed !== null);

describe.each(Object.entries(LANGUAGES))('in %s', (_, words) => {
  it('every filter has a name of its own', () => {
    const names = FILTER_NAMES.map((name) => words.parts[name]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('the help shows every filter that is typed by a name', () => {
    const shown = words.help.split(/[\s.,،]+/);
    const examples = typed.map((name) => FILTERS[name].help!.split(',')[0]!);
    expect(examples.filter((example) => !shown.includes(example))).toEqual([]);
  });
});

it('Arabic has names of its own', () => {
  expect(FILTER_NAMES.filter((name) => ar.parts[name] === en.parts[name])).toEqual([]);
});

it.each(typed)('what the help shows of %s is read as that filter', (name) => {
  const { asked, problems } = parseFilter(FILTERS[name].help!.replace('…', 'x'));
  expect({ names: Object.keys(asked), problems }).toEqual({ names: [name], problems: [] });
});

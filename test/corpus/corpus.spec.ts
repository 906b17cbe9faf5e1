import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { corpusFile, type CorpusLine, type CorpusPart, linesOf, NAMES, SETS } from './corpus.js';

const inSet = (set: (typeof SETS)[number]): readonly CorpusLine[] =>
  NAMES.flatMap((name) => linesOf(name, set));
const all = SETS.flatMap(inSet);

/** Each fault with the line in which it is. */
const faultsIn = (found: (line: CorpusLine) => readonly string[]) =>
  all.flatMap((line) => found(line).map((fault) => [line.id, fault]));
const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
  Object.fromEntries([...Map.groupBy(items, key)].map(([name, { length }]) => [name, length]));
const endOf = ({ start, text }: CorpusPart): number => start + text.length;
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words that a headline must keep: those of all parts, but for what says whence it is known and when it was. */
function toldIn({ line, parts }: CorpusLine): readonly string[] {
  const goes = parts.filter(({ is }) => is === 'source' || is === 'time');
  const isGone = (at: number): boolean => goes.some((part) => part.start <= at && at < endOf(part));
  return [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(({ index }) => !isGone(index))
    .filter(({ index }) => parts.some((part) => part.start <= index && index < endOf(part)))
    .map(([word]) => word);
}

/** Whether some words stand in others, in their order. */
function standIn(some: readonly string[], others: readonly string[]): boolean {
  let at = -1;
  return some.every((word) => (at = others.indexOf(word, at + 1)) >= 0);
}

describe('the corpus of lines', () => {
  test('has as many lines in each language', () => {
    expect(countBy(inSet('a'), ({ language }) => language)).toEqual({ en: 38, ar: 37 });
    expect(countBy(inSet('b'), ({ language }) => language)).toEqual({ en: 37, ar: 38 });
    expect(countBy(inSet('c'), ({ language }) => language)).toEqual({ en: 100, ar: 100 });
    expect(countBy(inSet('d'), ({ language }) => language)).toEqual({ en: 15, ar: 15 });
  });

  test('has no line twice, under one id or two', () => {
    const spelt = ({ line }: CorpusLine): string => wordsIn(line.toLowerCase()).join(' ');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(spelt)).size).toBe(all.length);
  });

  test('has lines of the language that they say, and without sigils', () => {
    expect(
      faultsIn(({ line, language }) => [
        ...(/\p{Script=Arabic}{2}/u.test(line) === (language === 'ar') ? [] : [language]),
        ...(/(?<=^|\s)(?:[#@^&%]|~\p{L}|>\d|tlp:)/u.exec(line) ?? []),
      ]),
    ).toEqual([]);
  });

  test('has every sort of part in both languages of both sets', () => {
    const sorts = new Set(all.flatMap(({ parts }) => parts.map(({ is }) => is)));
    expect(sorts.size).toBe(11);
    const missing = SETS.flatMap((set) =>
      ['en', 'ar'].flatMap((language) => {
        const lines = inSet(set).filter((line) => line.language === language);
        const found = new Set(lines.flatMap(({ parts }) => parts.map(({ is }) => is)));
        return [...sorts].filter((is) => !found.has(is)).map((is) => [set, language, is]);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('says of each part which whole words it is', () => {
    const isInWord = (line: string, at: number): boolean =>
      /^[\p{L}\p{M}\p{N}]{2}$/u.test(line.slice(at - 1, at + 1));
    expect(
      faultsIn(({ line, parts }) =>
        parts
          .filter(
            (part) =>
              line.slice(part.start, endOf(part)) !== part.text ||
              wordsIn(part.text).length === 0 ||
              isInWord(line, part.start) ||
              isInWord(line, endOf(part)),
          )
          .map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  test('says nothing twice', () => {
    expect(
      faultsIn(({ parts }) => {
        const said = parts.map((part) => JSON.stringify(part));
        return said.filter((one, i) => said.indexOf(one) !== i);
      }),
    ).toEqual([]);
  });

  test('has at most one kind and one demand a line, and links of a chain one after the other', () => {
    expect(
      faultsIn(({ parts }) => {
        const count = (sort: string): number => parts.filter(({ is }) => is === sort).length;
        const links = parts.flatMap((part) => (part.is === 'source' ? [part.link] : []));
        const chain = [...new Set(links)].sort();
        return [
          ...['kind', 'demand'].filter((sort) => count(sort) > 1),
          ...(chain.every((link, i) => link === i + 1) ? [] : [`links ${links.join()}`]),
        ];
      }),
    ).toEqual([]);
  });

  test('has headlines of the words of the line, in their order, that keep what it tells', () => {
    expect(
      faultsIn((line) => [
        ...line.headlines.filter((headline) => !standIn(wordsIn(headline), wordsIn(line.line))),
        ...line.headlines.filter((headline) => !standIn(toldIn(line), wordsIn(headline))),
        ...(line.headlines.length === 0 ? ['none'] : []),
      ]),
    ).toEqual([]);
  });

  test('is as it was written: who mends a reading sees that a measurement cannot be compared', () => {
    const files = [
      ...NAMES.map((name) => `situations/${name}`),
      ...SETS.flatMap((set) => NAMES.map((name) => `lines-${set}/${name}`)),
    ];
    const sums = files.map((file) => {
      const content = JSON.stringify(corpusFile(file));
      return [file, createHash('sha256').update(content).digest('hex')];
    });
    expect(Object.fromEntries(sums)).toEqual(corpusFile('frozen'));
  });
});

import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const HERE = new URL('../src/styles/', import.meta.url);
const styles = readdirSync(HERE).filter(
  (name) => name.endsWith('.css') && !['tokens.css', 'fonts.css'].includes(name),
);
const textOf = (name: string): string => readFileSync(new URL(name, HERE), 'utf8');

/** Every declaration of a style in which something stands that has its place in the tokens. */
const found = (name: string, what: RegExp): readonly string[] =>
  textOf(name)
    .split('\n')
    .filter((line) => what.test(line))
    .map((line) => line.trim());

describe.each(styles)('%s takes from the tokens', (name) => {
  it('every colour', () => {
    expect(found(name, /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i)).toEqual([]);
  });

  it('every size of type', () => {
    expect(found(name, /font-size:[^;]*\b[0-9.]+(?:rem|px)\b/)).toEqual([]);
  });

  it('the fonts', () => {
    expect(found(name, /font(?:-family)?:[^;]*(?:serif|system-ui|monospace)/)).toEqual([]);
  });
});

it('every token that a style names is one', () => {
  const told = new Set(textOf('tokens.css').match(/--[a-z0-9-]+(?=:)/g));
  const own = new Set(styles.flatMap((name) => textOf(name).match(/--[a-z0-9-]+(?=:)/g) ?? []));
  const set = new Set([...told, ...own, '--bars']);
  const named = styles.flatMap((name) => textOf(name).match(/(?<=var\()--[a-z0-9-]+(?=\))/g) ?? []);
  expect([...new Set(named)].filter((one) => !set.has(one))).toEqual([]);
});

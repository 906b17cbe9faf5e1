import { TLP } from '@sitlog/situation';

/** From the least strict to the strictest. */
const MARKINGS: readonly string[] = TLP;

const NUMBER = /^[A-Z][A-Z0-9]{1,9}-\d{3,9}$/;

/** The numbers of all entries that an answer names, wherever in it they stand. */
export function numbersIn(answer: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && NUMBER.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(answer);
  return found;
}

/** The strictest of some markings; one that nobody knows counts as the strictest. */
export function strictest(markings: readonly string[]): string | undefined {
  const rank = (one: string): number => {
    const at = MARKINGS.indexOf(one);
    return at < 0 ? MARKINGS.length : at;
  };
  return markings.toSorted((a, b) => rank(b) - rank(a))[0];
}

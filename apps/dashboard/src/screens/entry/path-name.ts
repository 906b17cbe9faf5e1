import { type Desk } from '../../state/desk.js';

/** A place in an entry (RFC 6901) in words: `/figures/1/best` is "figure 2 · best". Parts without a word stay as they are. */
export function pathName(desk: Desk, path: string): string {
  const { t } = desk.words;
  const words: Readonly<Record<string, string>> = t().entry.parts;
  return path
    .split('/')
    .slice(1)
    .reduce<readonly string[]>((named, part) => {
      if (!/^\d+$/.test(part)) return [...named, words[part] ?? part];
      return [...named.slice(0, -1), `${named.at(-1) ?? ''} ${Number(part) + 1}`];
    }, [])
    .join(' · ');
}

import { globSync, readFileSync } from 'node:fs';

/** Something that happens: by which kind it is told, what that says of what, and what ends it. */
export interface Development {
  readonly development: string;
  readonly kind: string;
  readonly subject: string;
  readonly aspect: string;
  readonly value: string | null;
  readonly actorsIn?: string;
  /** Without: asserts. */
  readonly says?: 'denies' | 'ends';
  /** The kind speaks of nothing: an entry says by itself what it asserts. */
  readonly assertion?: 'own';
  readonly measure?: string;
  readonly unit?: string;
  readonly endedBy: readonly string[] | null;
}

const FOLDER = new URL('developments/', import.meta.url);

/** The ordinary developments that the packs have to be able to say, by pack. */
export const DEVELOPMENTS = globSync('*.json', { cwd: FOLDER })
  .sort()
  .map((file) => ({
    pack: file.replace('.json', ''),
    rows: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as readonly Development[],
  }));

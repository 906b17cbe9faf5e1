import { type Vocabulary } from '@sitlog/vocabulary';

/** What is sent for an answer by hand, or to end one. */
export function overridePath(proposition: string): string {
  const [subject = '', aspect = ''] = proposition.split('/').map(encodeURIComponent);
  return `/board/${subject}/${aspect}/override`;
}

/** The kinds whose entries say something of a question about a subject of a type. */
export function kindsSaying(
  { kinds }: Vocabulary,
  type: string,
  aspect: string,
): readonly string[] {
  const says = (rows: readonly { readonly aspect: string }[] = []): boolean =>
    rows.some((row) => row.aspect === aspect);
  return kinds.all
    .filter(({ deprecated, speaksOf }) => deprecated !== true && speaksOf === type)
    .filter(({ asserts, denies, ends }) => says(asserts) || says(denies) || says(ends))
    .map(({ code }) => code);
}

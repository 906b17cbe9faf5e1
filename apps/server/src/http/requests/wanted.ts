/** What a header such as Accept or Accept-Language asks for: in small letters, what is wanted most first, without what is refused. */
export function wantedIn(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map(rangeIn)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}

function rangeIn(text: string): { readonly range: string; readonly weight: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { range, weight: Number.isNaN(weight) ? 0 : weight };
}

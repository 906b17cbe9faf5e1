/** The number of the entry so many before or after another; numbers are dense and never given anew. */
export function neighbour(no: string, by: number): string {
  const [code = '', ordinal = ''] = no.split('-');
  return `${code}-${String(Math.max(1, Number(ordinal) + by)).padStart(3, '0')}`;
}

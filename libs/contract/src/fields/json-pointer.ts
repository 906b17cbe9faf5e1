/** A JSON Pointer (RFC 6901) from the names and indexes on the way to a member. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((part) => `/${escapeToken(String(part))}`).join('');
}

function escapeToken(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

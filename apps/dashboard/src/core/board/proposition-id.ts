/** The subject of a proposition's id. */
export function subjectOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** The aspect of a proposition's id. */
export function aspectOfProposition(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

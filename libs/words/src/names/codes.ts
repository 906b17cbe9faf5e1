/** A code as words: `in_force` is "in force". */
export function spaced(code: string): string {
  return code.replaceAll('_', ' ');
}

/** The name of a code in a table, where it has one; codes may be any text. */
export function nameIn(names: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/** The first level of the code of a kind or a measure: `hostilities` of `hostilities.shelling`. */
export function familyOf(code: string): string {
  return code.split('.')[0] ?? '';
}

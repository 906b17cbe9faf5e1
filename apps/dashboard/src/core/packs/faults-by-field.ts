interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly message: string;
}

/** What is to be mended, by the name of the field. */
export type FieldFaults = ReadonlyMap<string, readonly string[]>;

/** What is to be mended in each field of a form, by the name of the field; under an empty name what belongs to none of them. */
export function faultsByField(errors: readonly Fault[], fields: readonly string[]): FieldFaults {
  const found = new Map<string, readonly string[]>();
  for (const { pointer = '', message } of errors) {
    const [, first = ''] = pointer.split('/');
    const field = fields.includes(first) ? first : '';
    found.set(field, [...(found.get(field) ?? []), message]);
  }
  return found;
}

type Primitive = 'string' | 'number' | 'boolean' | 'object';

/** Whether a stored value is an object with members of these types; what was kept by an earlier release or was damaged may be anything. */
export function hasShape(
  value: unknown,
  shape: Readonly<Record<string, Primitive | `${Primitive}?`>>,
): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).every(([name, type]) => {
    const member = members[name];
    if (type.endsWith('?') && member === undefined) return true;
    return member !== null && typeof member === type.replace('?', '');
  });
}

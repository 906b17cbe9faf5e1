/** The same question, asked again with something of the same name, is answered from memory. */
export function memoize<Asked, Found>(
  find: (asked: Asked) => Found,
  nameOf: (asked: Asked) => string,
): (asked: Asked) => Found {
  const found = new Map<string, Found>();
  return (asked) => {
    const name = nameOf(asked);
    if (!found.has(name)) found.set(name, find(asked));
    return found.get(name) as Found;
  };
}

/** Finds something once for each thing that it is asked of. */
export function once<Asked, Found>(find: (asked: Asked) => Found): (asked: Asked) => Found {
  const found = new Map<Asked, Found>();
  return (asked) => {
    const known = found.get(asked);
    if (known !== undefined) return known;
    const one = find(asked);
    found.set(asked, one);
    return one;
  };
}

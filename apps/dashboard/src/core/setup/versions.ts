import { positionText } from './position.js';

/** A member of an item that another version has otherwise. */
interface Difference {
  readonly member: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a version of an item changed, member by member; the position is one. */
export function differencesOf(before: unknown, after: unknown): readonly Difference[] {
  const [old, now] = [membersIn(before), membersIn(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((member) =>
    JSON.stringify(old[member]) === JSON.stringify(now[member])
      ? []
      : [{ member, before: old[member], after: now[member] }],
  );
}

function membersIn(item: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(item)) return { opposing: item.map((pair) => (pair as string[]).join(' ↔ ')) };
  if (typeof item !== 'object' || item === null) return {};
  const { lat, lon, ...members } = item as Readonly<Record<string, unknown>> & {
    readonly lat?: number;
    readonly lon?: number;
  };
  return lat === undefined
    ? members
    : { ...members, position: positionText({ lat, ...(lon === undefined ? {} : { lon }) }) };
}

import { type Reading } from '@sitlog/line-reading';

/** What of an entry shows whether it may tell of the same event. */
export interface Logged {
  readonly entryNo: string;
  readonly kind: string;
  readonly headline: string;
  readonly status: string;
  readonly places: readonly { readonly placeId?: string }[];
  readonly time: {
    readonly occurred: { readonly from: string | null; readonly to: string | null };
  };
}

/** What a line says of its event. */
interface Event {
  readonly kind: string | undefined;
  readonly placeIds: readonly string[];
  readonly reading: Reading;
}

const APART_MS = 7_200_000;

/** Entries that may tell of the same event: of its family of kinds, at its place, no more than two hours apart; newest first. */
export function nearOf(event: Event, entries: readonly Logged[]): readonly Logged[] {
  if (event.kind === undefined && event.placeIds.length === 0) return [];
  return entries
    .filter(
      (entry) => entry.status === 'in_force' && isAlike(event, entry) && isClose(event, entry),
    )
    .toSorted((a, b) => b.entryNo.localeCompare(a.entryNo, 'en', { numeric: true }));
}

function isAlike({ kind, placeIds }: Event, entry: Logged): boolean {
  const family = (code: string): string => code.slice(0, code.indexOf('.') + 1);
  if (kind !== undefined && family(kind) !== family(entry.kind)) return false;
  return (
    placeIds.length === 0 || entry.places.some(({ placeId = '' }) => placeIds.includes(placeId))
  );
}

function isClose({ reading }: Event, { time }: Logged): boolean {
  const bound = (iso: string | null, open: number): number =>
    iso === null ? open : Date.parse(iso);
  const from = bound(time.occurred.from, -Infinity);
  const to = bound(time.occurred.to, Infinity);
  return (
    (reading.to ?? Infinity) + APART_MS >= from && (reading.from ?? -Infinity) - APART_MS <= to
  );
}

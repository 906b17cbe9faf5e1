import { type Database } from '@sitlog/platform';
import { type AcceptedClock, type Micros } from '@sitlog/situation';

/** What the record says of the clocks by which it was stamped. */
export interface ClocksRecorded {
  /** The newest moment of any actual situation; absent where there is none. */
  readonly newest?: { readonly code: string; readonly at: Micros };
  /** Of all acceptances the one that reaches furthest; absent where there is none. */
  readonly acceptance?: AcceptedClock;
}

/** The newest moment of the record, and what was accepted of clocks, as far as the views hold it. */
export function clocksRecorded(db: Database): ClocksRecorded {
  const newest = db
    .prepare(
      `SELECT code, json_extract(core, '$.lastRecordedAt') AS at FROM situation
       WHERE json_extract(core, '$.opened.mode') = 'actual' ORDER BY at DESC LIMIT 1`,
    )
    .get();
  const accepted = db
    .prepare(
      `SELECT json_extract(core, '$.clock') AS clock FROM situation
       WHERE clock IS NOT NULL ORDER BY json_extract(clock, '$.through') DESC LIMIT 1`,
    )
    .get();
  return {
    ...(newest === undefined
      ? {}
      : { newest: { code: String(newest['code']), at: Number(newest['at']) } }),
    ...(accepted === undefined
      ? {}
      : { acceptance: JSON.parse(String(accepted['clock'])) as AcceptedClock }),
  };
}

import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useDesk } from '../../components/use-desk.js';
import { aroundRevision, type ClockPair } from '../../core/location/pairs.js';
import { lastCorrection, lastReportPair } from '../../state/compare/latest.js';

interface Found {
  readonly from: ClockPair;
  /** Absent: the later pair stays. */
  readonly to?: ClockPair;
}

/** Ready ways whose moments have to be asked for: since the last report, and around the last correction. */
export function LatestPresets({
  to,
  use,
}: {
  readonly to: ClockPair;
  readonly use: (found: Found) => void;
}): VNode {
  const desk = useDesk();
  const { tell } = desk.announcer;
  const words = desk.words.t().compare;
  const [isBusy, setBusy] = useState(false);
  const ask = async (find: () => Promise<Found | undefined>, none: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const found = await find();
      if (found === undefined) tell(none);
      else use(found);
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const report = async (): Promise<Found | undefined> => {
    const from = await lastReportPair(desk, to);
    return from && { from };
  };
  const correction = async (): Promise<Found | undefined> => {
    const revision = await lastCorrection(desk, to);
    if (revision === undefined) return undefined;
    const { before, after } = aroundRevision(to.validAt, revision);
    return { from: before, to: after };
  };
  return (
    <>
      <button type="button" aria-disabled={isBusy} onClick={() => void ask(report, words.noReport)}>
        {words.sinceReport}
      </button>
      <button
        type="button"
        aria-disabled={isBusy}
        onClick={() => void ask(correction, words.noCorrection)}
      >
        {words.lastCorrection}
      </button>
    </>
  );
}

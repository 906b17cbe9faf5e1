import { type Difference, type Happening } from '@sitlog/board';
import { formatInstant } from '@sitlog/situation';
import { propositionView } from './board-view.js';

/** A proposition whose answer differs, as it is answered. */
export function changeView({
  facet,
  id,
  before,
  after,
}: Difference): Readonly<Record<string, unknown>> {
  return {
    facet,
    id,
    before: before === null ? null : propositionView(before),
    after: after === null ? null : propositionView(after),
  };
}

/** A stored event, as what it caused names it. */
export function happeningView(happening: Happening): Readonly<Record<string, unknown>> {
  const { position, revision, type, entryNo, recordedAt } = happening;
  return {
    position: String(position),
    revision,
    type,
    ...(entryNo === undefined ? {} : { entryNo }),
    recordedAt: formatInstant(recordedAt),
  };
}

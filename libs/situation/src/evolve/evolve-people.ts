import { type SituationEvent } from '../events/events.js';
import { type Handovers, type Shift } from '../state/people.js';
import { type LastReport, type SituationCore } from '../state/state.js';
import { instantOf } from '../time.js';

type Named<N extends SituationEvent['name']> = Extract<SituationEvent, { readonly name: N }>;

/** The core after somebody came or went, or a report was issued or signed. */
export function peopleAfter(
  { shifts = [], handovers }: SituationCore,
  event: Named<'ShiftBegan' | 'ShiftEnded' | 'ReportIssued' | 'ReportSigned'>,
): Partial<SituationCore> {
  switch (event.name) {
    case 'ShiftBegan':
      return { shifts: [...shifts, shiftIn(event)] };
    case 'ShiftEnded':
      return { shifts: shifts.filter(({ person }) => person !== event.data.person) };
    case 'ReportIssued':
      return issued(handovers, event);
    case 'ReportSigned':
      return handovers === undefined ? {} : { handovers: signed(handovers, event.data.number) };
  }
}

function shiftIn({ author, recordedAt, revision, data: { duty } }: Named<'ShiftBegan'>): Shift {
  return {
    person: author,
    ...(duty === undefined ? {} : { duty }),
    since: recordedAt,
    revision,
  };
}

function issued(
  before: Handovers | undefined,
  { author: by, data: { number, validAt, knownRevision, form } }: Named<'ReportIssued'>,
): Partial<SituationCore> {
  const lastReport: LastReport = { number, validAt: instantOf(validAt), knownRevision };
  if (form === undefined) return { lastReport };
  const { open = [], signed: taken = [] } = before ?? {};
  return {
    lastReport,
    handovers: { last: lastReport, open: [...open, { number, by }], signed: taken },
  };
}

function signed({ open, signed: before, ...rest }: Handovers, number: number): Handovers {
  return {
    ...rest,
    open: open.filter((one) => one.number !== number),
    signed: [...before, number],
  };
}

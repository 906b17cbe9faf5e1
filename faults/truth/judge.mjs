// What was answered against what is so. Pure functions, fed by the runs and by their own test.
import { isDeepStrictEqual } from 'node:util';

/** Members of an answer that say how it was reached, not what it says; they may differ between two servers that both tell the truth. */
const NOT_SAID = ['settled', 'position', 'incomplete', 'missing', 'unsettledBecause'];

/**
 * Counts the answers that were wrong and said that nothing can change them any more. `answers` are of the time in which the
 * fault could be known; `concerned` are the situations that it took something from; `truth` finds the body that the same
 * question has at the end (undefined: it cannot be told any more).
 */
export function wrongAnswers(answers, concerned, truth) {
  return answers
    .filter(({ status, body }) => status === 200 && body.settled === true)
    .filter((answer) => concerned.has(answer.code) || isOtherwise(answer, truth(answer)))
    .map(({ code, path, body }) => ({
      rule: 'wrong and settled',
      what: `${code} ${path} at revision ${body.knownRevision}`,
    }));
}

function isOtherwise({ body }, truth) {
  return truth !== undefined && !isDeepStrictEqual(said(body), said(truth));
}

function said(body) {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !NOT_SAID.includes(name)));
}

/** Receipts that are not of the entry that was sent: another one than before, one that two keys share, or one of another event. */
export function wrongReceipts(writes, events) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const owners = new Map();
  return writes.flatMap(({ key, receipt, again }) => {
    const receipts = [receipt, again].filter((one) => one !== undefined);
    return receipts.flatMap((one) => {
      const owner = owners.get(one.eventId) ?? key;
      owners.set(one.eventId, owner);
      const stored = byId.get(one.eventId);
      const isOther =
        owner !== key ||
        one.eventId !== receipts[0].eventId ||
        (stored !== undefined && stored.metadata?.commandId !== key);
      return isOther ? [{ rule: 'receipt of another', what: `${key}: ${one.entryNo}` }] : [];
    });
  });
}

/** Keys under which more than one event is stored. */
export function doubledKeys(events) {
  const seen = new Map();
  return events.flatMap(({ id, metadata }) => {
    const key = metadata?.commandId;
    if (typeof key !== 'string' || metadata.event !== 'EntryLogged') return [];
    const first = seen.get(key) ?? id;
    seen.set(key, first);
    return first === id ? [] : [{ rule: 'doubled', what: `${key}, again as ${id}` }];
  });
}

/** Situations that the fault took nothing from, and in which no write was acknowledged after it. */
export function stopped(codes, concerned, writes) {
  return codes
    .filter((code) => !concerned.has(code))
    .filter((code) => !writes.some((write) => write.code === code && write.receipt !== undefined))
    .map((code) => ({ rule: 'stopped', what: code }));
}

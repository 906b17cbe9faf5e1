// What was answered against what is so. Pure functions, fed by the runs and by their own test.
import { isDeepStrictEqual } from 'node:util';

/** Members of an answer that say how it was reached, not what it says; they may differ between two servers that both tell the truth. */
const NOT_SAID = ['settled', 'position', 'next', 'incomplete', 'missing', 'unsettledBecause'];

/**
 * Counts the answers that were wrong and said that nothing can change them any more. `answers` are of the time in which the
 * fault could be known, each with the revision from which on the fault took something from its situation (`lostFrom`, undefined where it did not);
 * `truth` finds the body that the same question has at the end (undefined: it cannot be told any more).
 */
export function wrongAnswers(answers, truth) {
  return answers
    .filter(({ body }) => body.settled === true)
    .filter((answer) => reachesLoss(answer) || isOtherwise(answer, truth(answer)))
    .map(({ code, path, body }) => ({
      rule: 'wrong and settled',
      what: `${code} ${path} at revision ${body.knownRevision}`,
    }));
}

/** What an answer reaches that was lost is not settled, however right it looks. */
export function reachesLoss({ lostFrom = Infinity, body }) {
  return body.knownRevision >= lostFrom;
}

function isOtherwise({ body }, truth) {
  return truth !== undefined && !isDeepStrictEqual(said(body), said(truth));
}

function said(body) {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !NOT_SAID.includes(name)));
}

/**
 * Receipts that are not of the entry that was sent: one that two keys share, one of another event, a number that two entries got, and
 * another one than before while the first entry is still there. What was lost and is sent again is a new entry, as nothing else holds it; a number
 * is given twice only by who could know it: after the fault (`isLater`).
 */
export function wrongReceipts(writes, events) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ownerOf = firstOwners();
  return writes.flatMap(({ key, code, receipt, again, isLater = false }) => {
    const receipts = [receipt, again].filter((one) => one !== undefined);
    return receipts.flatMap((one) => {
      const first = receipts[0].eventId;
      const stored = byId.get(one.eventId);
      const numbered = ownerOf(`${code} ${one.entryNo}`, one.eventId);
      const isOther =
        ownerOf(one.eventId, key) !== key ||
        (numbered !== one.eventId && (isLater || one.eventId !== first)) ||
        (one.eventId !== first && byId.has(first)) ||
        (stored !== undefined && stored.metadata?.commandId !== key);
      return isOther ? [{ rule: 'receipt of another', what: `${key}: ${one.entryNo}` }] : [];
    });
  });
}

function firstOwners() {
  const owners = new Map();
  return (what, who) => {
    if (!owners.has(what)) owners.set(what, who);
    return owners.get(what);
  };
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

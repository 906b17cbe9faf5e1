import { type RecordedEvent } from '@sitlog/event-store';
import { forgetAccounts } from '../accounts/account-cache.js';
import { applyEvent } from './apply-event.js';
import { type Taking } from './pass-event.js';

/** Has something read as if an event were the next of its stream; nothing of it stays. Throws where the views could not take it. */
export function supposing<T>(event: RecordedEvent, taking: Taking, read: () => T): T {
  const { db } = taking;
  db.exec('SAVEPOINT supposed');
  try {
    const fault = applyEvent(event, taking);
    if (fault !== undefined) throw new Error(`The views could not take it: ${fault.reason}`);
    return read();
  } finally {
    db.exec('ROLLBACK TO supposed; RELEASE supposed');
    forgetAccounts(db);
  }
}

import { expect, test } from '@jest/globals';
import { openMemoryEventStore } from '@sitlog/event-store';
import { OPENING, recordOf } from '../../../../test/oracle/histories/talk-commands.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { foreign, ofLaterRelease } from '../../test/unreadable.js';
import { findCommand, parkedEvents } from '../index.js';

test('a command is found by its situation, who sent it and its key, with its request and revision', async () => {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    const [first, ...rest] = recordOf([]).map((event, at) => {
      const { metadata, ...stored } = storedForm('s1', event);
      const envelope = metadata as Readonly<Record<string, string>>;
      const of = { ...envelope, commandId: `k${at}`, requestHash: `hash ${at}` };
      return { ...stored, metadata: of };
    });
    await store.append(streamOf('s1'), [first!, ...rest], 'no-stream');
    await catchUp(store, db);
    const author = recordOf([])[0]!.author;
    expect(findCommand(db, 's1', author, 'k0')).toEqual({ requestHash: 'hash 0', revision: 0 });
    expect(findCommand(db, 's1', author, 'k4')).toEqual({ requestHash: 'hash 4', revision: 4 });
    expect(findCommand(db, 's1', author, `k${OPENING.length}`)).toBeUndefined();
    expect(findCommand(db, 's1', 'somebody else', 'k0')).toBeUndefined();
    expect(findCommand(db, 's2', author, 'k0')).toBeUndefined();
    expect(parkedEvents(db)).toEqual([]);
    db.close();
  });
});

test('a command of which the event cannot be read is found all the same: sent again, it must not be stored twice', async () => {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    const events = recordOf([]).map((event) => storedForm('s1', event));
    const unreadable = [foreign(), ofLaterRelease({ reason: 'a pause' })];
    const [first, ...rest] = [...events, ...unreadable];
    await store.append(streamOf('s1'), [first!, ...rest], 'no-stream');
    await catchUp(store, db);
    expect(parkedEvents(db)).toHaveLength(2);
    expect(findCommand(db, 's1', 'x', 'later-command')).toEqual({
      ...{ requestHash: 'later-hash', revision: events.length + 1 },
    });
    db.close();
  });
});

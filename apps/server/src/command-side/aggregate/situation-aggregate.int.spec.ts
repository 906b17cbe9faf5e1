import { expect, test } from '@jest/globals';
import { openMemoryEventStore } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import {
  type Command,
  evolve,
  INITIAL_STATE,
  type SituationEvent,
  situationStream,
} from '@sitlog/situation';
import fc from 'fast-check';
import { catchUp, inFolder, viewsIn } from '../../../../../libs/views/test/running.js';
import { opening, type Step, step } from '../../../../../test/oracle/histories/commands.js';
import {
  NOTHING_WRITTEN,
  write,
  type Written,
} from '../../../../../test/oracle/histories/histories.js';
import { viewsSnapshots } from './views-snapshot-source.js';
import { SituationWriter } from '../writer/situation-writer.js';

const START = 1_481_600_000_000_000;
const clock = { now: () => START };

/** What became of it: the stored payloads, in order. */
function payloads(events: readonly { readonly data: unknown }[]): unknown {
  return events.map(({ data }) => JSON.parse(JSON.stringify(data)) as unknown);
}

interface Turn {
  readonly step: Step;
  /** Before this turn the views catch up with the log. */
  readonly viewed: boolean;
  /** Before this turn the server is started anew: the writer knows only views and stream. */
  readonly restarted: boolean;
}

const oneIn = (n: number): fc.Arbitrary<boolean> => fc.nat({ max: n - 1 }).map((i) => i === 0);

const turn = (): fc.Arbitrary<Turn> =>
  fc.record({
    step: step(),
    viewed: oneIn(6),
    restarted: oneIn(3),
  });

test('a writer that leans on views, however far behind, decides as the fold of the whole stream does', async () => {
  await inFolder(async (folder) => {
    const db = viewsIn(folder);
    const store = openMemoryEventStore();
    const snapshots = viewsSnapshots({ db });
    let situations = 0;
    await fc.assert(
      fc.asyncProperty(
        opening(),
        fc.array(turn(), { minLength: 20, maxLength: 60, size: 'max' }),
        fc.nat(),
        async (openings, turns, focus) => {
          situations += 1;
          const situation = `w${situations}`;
          let writer = new SituationWriter(situation, { store, snapshots, clock });
          let expected: Written = NOTHING_WRITTEN;
          const put = async (
            command: Command,
            author: string,
            recordedAt: number,
          ): Promise<void> => {
            expected = write(expected, { command, author, recordedAt });
            await writer.submit({
              command,
              author,
              recordedAt,
              commandId: newId(),
              requestHash: 'h',
              correlationId: 'c',
            });
          };
          for (const [i, command] of openings.entries()) await put(command, 'desk', START + i);
          for (const {
            step: { author, wait, ask },
            viewed,
            restarted,
          } of turns) {
            if (viewed) await catchUp(store, db);
            if (restarted) writer = new SituationWriter(situation, { store, snapshots, clock });
            const last = expected.events.at(-1)?.recordedAt ?? START;
            const command = ask({ state: stateOf(expected.events), focus });
            if (command !== undefined) await put(command, author, last + Math.max(wait, 1));
          }
          const stored = await Array.fromAsync(store.readStream(situationStream(situation)));
          expect(payloads(stored)).toEqual(payloads(expected.events));
        },
      ),
      { numRuns: 150 },
    );
    db.close();
  });
});

function stateOf(events: readonly SituationEvent[]): ReturnType<typeof evolve> {
  return events.reduce(evolve, INITIAL_STATE);
}

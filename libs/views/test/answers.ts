import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import {
  type BoardMoments,
  explainFiguresAt,
  explainProposition,
  readBoard,
  readComparison,
  readDemands,
  readFigures,
} from '../src/index.js';
import { storedForm, streamOf } from './logged.js';
import { catchUp, inFolder, viewsIn } from './running.js';

/** Views on real SQLite, and a log that they follow. */
export interface Followed {
  readonly db: Database;
  /** Logs what a history has beyond what its situation's stream holds, and waits until the views hold it. */
  readonly log: (situation: string, events: readonly SituationEvent[]) => Promise<void>;
  /** A situation of its own for each run. */
  readonly next: () => string;
}

/** Does some work with views that follow a log in memory. */
export async function withViews(work: (views: Followed) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store: EventStore = openMemoryEventStore();
    const db = viewsIn(folder);
    const held = new Map<string, number>();
    let situations = 0;
    await work({
      db,
      next: () => `s${(situations += 1)}`,
      log: async (situation, events) => {
        const from = held.get(situation) ?? 0;
        const [first, ...rest] = events.slice(from).map((event) => storedForm(situation, event));
        if (first !== undefined) {
          const expected = from === 0 ? 'no-stream' : from - 1;
          await store.append(streamOf(situation), [first, ...rest], expected);
        }
        held.set(situation, events.length);
        await catchUp(store, db);
      },
    });
    db.close();
  });
}

/** Everything that the views answer of two moments: the board with its figures and demands, and every explanation. */
export function answersAt(db: Database, situation: string, at: BoardMoments): object {
  const board = readBoard(db, situation, at);
  return {
    board,
    figures: readFigures(db, situation, at),
    explainedFigures: explainFiguresAt(db, situation, at),
    talks: readDemands(db, situation, at),
    explanations: board.map(({ id }) => explainProposition(db, situation, id, at)),
  };
}

/** What differs between each of the moments and the one after it. */
export function comparisonsOf(
  db: Database,
  situation: string,
  moments: readonly BoardMoments[],
): readonly object[] {
  return moments.slice(1).map((to, i) => readComparison(db, situation, moments[i]!, to));
}

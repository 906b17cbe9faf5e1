import { servedWith, testDesk } from './test-desk.js';
import { type Answer, type Asked } from './test-edges.js';
import { boardOf, entryOf, outlineOf } from './test-situation.js';
import { settled } from './wait.js';
import { timelineStateOf } from '../state/timeline/timeline.js';

/** The address of the timeline. */
export const TIMELINE_AT = 'http://desk.test/situations/ALE/timeline';

/** Whole entries by the numbers that are asked for. */
function wholeFor({ path }: Asked) {
  const numbers = new URLSearchParams(path.split('?')[1]).get('numbers')?.split(',') ?? [];
  return { body: { entries: numbers.map((no) => entryOf(no)), next: null } };
}

/** A timeline that somebody looks at, with a first page and with what a test answers otherwise. */
export async function testTimeline(
  href = TIMELINE_AT,
  first = outlineOf([3, 2, 1]),
  more: (asked: Asked) => Answer = () => undefined,
) {
  const world = await testDesk({
    href,
    answer: servedWith((asked) => {
      const answer = more(asked);
      if (answer !== undefined) return answer;
      if (asked.path.includes('cursor=more')) return { body: outlineOf([1], { next: null }) };
      if (asked.path.includes('/entries/outline')) return { body: first };
      return asked.path.includes('/entries?') ? wholeFor(asked) : undefined;
    }),
  });
  const { desk } = world;
  desk.live.followLive(desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const state = timelineStateOf(desk);
  const asking = [
    state.timelineAsked.rowsAsked,
    state.wholeEntries.wholeAsked,
    state.moreAsked.moreAsked,
  ];
  const leave = asking.map((one) => one.state.subscribe(() => undefined));
  await settled();
  return {
    ...world,
    ...state,
    tell: (event: string, data: unknown) => world.streams[0]?.tell(event, data),
    asked: (part: string) => world.server.asked.filter(({ path }) => path.includes(part)),
    leave: () => {
      for (const one of leave) one();
      world.leave();
    },
  };
}

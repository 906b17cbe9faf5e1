import { createDesk } from '../state/desk.js';
import { type Answer, type Asked, testEdges } from './test-edges.js';
import { settled } from './wait.js';
import { SITUATION } from './test-situation.js';
import { VOCABULARY } from './test-vocabulary.js';

/** A server that has a situation and its vocabulary, and beside them what a test adds. */
export function servedWith(
  more: (asked: Asked) => Answer = () => undefined,
  situation: typeof SITUATION = SITUATION,
) {
  return (asked: Asked): Answer => {
    if (asked.method === 'GET' && /^\/situations\/ALE(\?|$)/.test(asked.path)) {
      return { body: situation };
    }
    const isVocabulary = /^\/situations\/ALE\/vocabulary(\?|$)/.test(asked.path);
    return more(asked) ?? (isVocabulary ? { body: VOCABULARY } : { status: 404 });
  };
}

/** A desk in a world of its own, in which the questions that every screen asks are being looked at. */
export async function testDesk(options: Parameters<typeof testEdges>[0] = {}) {
  const world = testEdges({ answer: servedWith(), ...options });
  const desk = createDesk(world.edges);
  const leave = [
    desk.situation.situation.subscribe(() => undefined),
    desk.vocabulary.vocabulary.subscribe(() => undefined),
  ];
  await settled();
  return {
    ...world,
    desk,
    leave: () => {
      for (const one of leave) one();
    },
  };
}

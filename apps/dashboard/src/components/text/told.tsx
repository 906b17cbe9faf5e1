import { type Phrase, valueNames, type Voice } from '@sitlog/words';
import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** What is told of an answer: what the log says in it, numbers of entries and codes keep their own direction. */
export function ToldPhrase({ phrase }: { readonly phrase: Phrase }): VNode {
  return <>{phrase.map(({ text, log }) => (log === true ? <bdi>{text}</bdi> : apart(text)))}</>;
}

const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/u;

/** Where there is markup, that sets apart, not the characters that do so in plain text. */
function apart(text: string): readonly (string | VNode)[] {
  return text.split(ISOLATED).map((piece, at) => (at % 2 === 0 ? piece : <bdi>{piece}</bdi>));
}

/** The language of the page with its names, codes by those that the packs of the situation give, and, in the zone of the screen, its times. */
export function useVoice(): Voice {
  const { words, situation, format } = useDesk();
  const { told, vocabulary } = words.t();
  const { registered, nameOf, zone } = situation;
  return {
    words: told,
    naming: {
      source: nameOf,
      value: valueNames(vocabulary, {
        actor: (id) => registered.value.get(id)?.name,
        typeOf: (subject) => registered.value.get(subject)?.type,
      }),
      moment: (moment) => format.momentText(moment / 1000, zone.value),
    },
  };
}

import { type Considered, RULE_SET } from '@sitlog/board';
import {
  type ConsideredResponse,
  type ExplanationResponse,
  type MomentsParams,
} from '@sitlog/contract';
import { explainProposition } from '@sitlog/views';
import { consideredInWords, type Language, spoken, stateInWords, type Voice } from '@sitlog/words';
import { inLanguage } from '../../http/requests/language.js';
import { Problem } from '../../http/problems/problem.js';
import { propositionView } from '../../query-side/answers/proposition-view.js';
import { wire, wireMoment } from '../../query-side/answers/entry-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { voiceIn } from '../../query-side/answers/naming.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';
import { byPacks } from '../../query-side/answers/packs-view.js';

/** More accounts than this are counted, not listed; what is taken comes first, then the newest. */
const MOST_LISTED = 500;

interface Args {
  readonly code: string;
  readonly proposition: string;
  readonly moments: MomentsParams;
  readonly language: Language;
}

/** How one proposition comes to its answer at two moments. */
export function explanationAnswer(
  reader: Reader,
  { code, proposition, moments, language }: Args,
): Answered<ExplanationResponse> {
  const asked = reader.moments(code, moments);
  const explained = explainProposition(asked.db, asked.situation, proposition, asked);
  if (explained === undefined) {
    const message = `No subject with the proposition ${proposition} was registered at that moment.`;
    throw new Problem('unknown-proposition', message);
  }
  const { derived, considered, registers } = explained;
  const voice = voiceIn(language, registers, asked.opened.timeZone);
  return {
    headers: inLanguage(language),
    json: {
      ...statedMoments(asked),
      ruleSet: RULE_SET,
      ...byPacks(asked),
      proposition: propositionView(derived),
      inWords: stateInWords(derived, voice).map((sentence) => spoken(sentence, voice.words)),
      accounts: considered.slice(0, MOST_LISTED).map((one) => consideredView(one, voice)),
      unlisted: Math.max(0, considered.length - MOST_LISTED),
    },
  };
}

function consideredView(considered: Considered, voice: Voice): ConsideredResponse {
  const { account, verdict, rule, taken, because, open, until } = considered;
  const { entryNo, origin, says, value, start, end } = account;
  return {
    entry: entryNo,
    origin,
    says,
    value,
    start: wire(start),
    end: end === undefined ? null : wire(end),
    taken,
    verdict,
    rule,
    because,
    ...(open === undefined
      ? {}
      : { open: { from: wireMoment(open.from), to: wireMoment(open.to) } }),
    ...(until === undefined ? {} : { until: wireMoment(until) }),
    inWords: spoken(consideredInWords(considered, voice), voice.words),
  };
}

import { type Considered, RULE_SET } from '@sitlog/board';
import {
  type ConsideredResponse,
  type ExplanationResponse,
  type MomentsParams,
} from '@sitlog/contract';
import { MERGEABLE } from '@sitlog/situation';
import { explainProposition, mergedItemsAt } from '@sitlog/views';
import {
  consideredInWords,
  type Language,
  type MergedInWords,
  mergedInWords,
  spoken,
  stateInWords,
  type Voice,
} from '@sitlog/words';
import { inLanguage } from '../../http/requests/language.js';
import { Problem } from '../../http/problems/problem.js';
import { membersGiven } from '../../query-side/answers/figures-view.js';
import { propositionView } from '../../query-side/answers/proposition-view.js';
import { wire, wireMoment } from '../../query-side/answers/entry-view.js';
import { type QueryContext, statedMoments } from '../../query-side/moments/query-context.js';
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
  const mergings = mergingsAmong(considered, asked).map((one) => mergedInWords(one, voice));
  return {
    headers: inLanguage(language),
    json: {
      ...statedMoments(asked),
      ruleSet: RULE_SET,
      ...byPacks(asked),
      proposition: propositionView(derived),
      inWords: [...stateInWords(derived, voice), ...mergings].map((sentence) =>
        spoken(sentence, voice.words),
      ),
      accounts: considered.slice(0, MOST_LISTED).map((one) => consideredView(one, voice)),
      unlisted: Math.max(0, considered.length - MOST_LISTED),
    },
  };
}

/** What was merged of those who speak and of those who are named, to the ends of the chains. */
function mergingsAmong(
  considered: readonly Considered[],
  { db, situation, knownRevision }: QueryContext,
): readonly MergedInWords[] {
  const recorded = {
    source: considered.flatMap(({ account }) => account.toldBy ?? []),
    actor: considered.flatMap(({ account }) => account.named ?? []),
  };
  return MERGEABLE.flatMap((register) => {
    if (recorded[register].length === 0) return [];
    const merged = mergedItemsAt(db, situation, register, knownRevision);
    const chain = new Set(recorded[register]);
    for (const id of chain) {
      const into = merged.get(id)?.into;
      if (into !== undefined) chain.add(into);
    }
    return [...chain].flatMap((id) => {
      const one = merged.get(id);
      return one === undefined ? [] : [{ register, id, ...one }];
    });
  });
}

function consideredView(considered: Considered, voice: Voice): ConsideredResponse {
  const { account, verdict, rule, taken, because, open, until } = considered;
  const { entryNo, origin, toldBy, says, value, named, start, end } = account;
  return {
    entry: entryNo,
    origin,
    ...membersGiven({ toldBy, named }),
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

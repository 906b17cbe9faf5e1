import { RULE_SET } from '@sitlog/board';
import { type DemandsResponse, type MomentsPageParams } from '@sitlog/contract';
import { readDemands } from '@sitlog/views';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { alertView, demandView, forecastView } from '../../query-side/answers/talks-view.js';
import { type Answered } from '../../threads/answered.js';
import { byPacks } from '../../query-side/answers/packs-view.js';

/** Demands, deadlines and forecasts at two moments. */
export function demandsAnswer(
  reader: Reader,
  { code, asked: query }: { readonly code: string; readonly asked: MomentsPageParams },
): Answered<DemandsResponse> {
  const question = Object.assign({ code }, query);
  const cursor = readListCursor(question);
  const asked = reader.moments(code, cursor?.moments[0] ?? query);
  const talks = readDemands(asked.db, asked.situation, asked);
  const lists = {
    demands: talks.demands.map(({ setAside, ...demand }) => () => ({
      ...demandView(demand),
      setAside,
    })),
    forecasts: talks.forecasts.map((forecast) => () => forecastView(forecast)),
    raised: talks.raised.map((alert) => () => alertView(alert)),
    setAside: talks.setAside.map((excluded) => () => excluded),
  };
  return {
    json: {
      ...statedMoments(asked),
      ruleSet: RULE_SET,
      ...byPacks(asked),
      ...pageOf(question, { lists, cursor, at: [asked] }),
    },
  };
}

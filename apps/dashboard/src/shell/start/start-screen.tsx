import { type SituationResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { Time } from '../../components/text/time.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { OpenSituationForm } from './open-situation.js';
import { useDesk } from '../../components/use-desk.js';

/** Of each sample a moment at which accounts stand against each other. */
const SAMPLE_MOMENTS = {
  ALE: '2016-12-14T10:30:00+02:00',
  VAL: '2024-10-30T11:15:00+01:00',
  IBE: '2025-04-29T01:30:00+02:00',
} as const;

/** All situations, and the way to open one. */
export function StartScreen(): VNode {
  const desk = useDesk();
  const { asked } = desk.situations;
  const { t } = desk.words;
  const { data, problem } = asked.state.value;
  const words = t().shell.start;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {problem !== undefined && <FailureNotice problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={2} />}
      {data?.situations.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="situations">
        {data?.situations.map((one) => (
          <li key={one.code}>
            <SituationCard one={one} />
          </li>
        ))}
      </ul>
      <OpenSituationForm again={asked.again} />
    </>
  );
}

function SituationCard({ one }: { readonly one: SituationResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { hrefTo } = desk.location;
  const { numberText } = desk.format;
  const words = t().shell.start;
  const board = { code: one.code, screen: 'board', entry: undefined, own: {} } as const;
  return (
    <article class="card">
      <h2>
        <a href={hrefTo({ ...board, moments: {} })}>
          <bdi>{one.name}</bdi>
        </a>
      </h2>
      <p>
        <bdi dir="ltr">{one.code}</bdi> · {words.modes[one.mode]} · {words.status[one.status]} ·{' '}
        {t().common.entries(one.entries, numberText(one.entries))} ·{' '}
        {words.last(<Time at={one.lastRecordedAt} isFull />)}
      </p>
      {one.description !== undefined && <p dir="auto">{one.description}</p>}
      {one.mode === 'exercise' && isSample(one.code) && (
        <p>
          {words.sampleHint}{' '}
          <a href={hrefTo({ ...board, moments: atOnce(SAMPLE_MOMENTS[one.code]) })}>
            {words.sampleMoments[one.code]}
          </a>
        </p>
      )}
    </article>
  );
}

function isSample(code: string): code is keyof typeof SAMPLE_MOMENTS {
  return Object.hasOwn(SAMPLE_MOMENTS, code);
}

function atOnce(moment: string): { readonly validAt: string; readonly knownAt: string } {
  return { validAt: moment, knownAt: moment };
}

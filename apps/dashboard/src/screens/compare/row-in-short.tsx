import {
  type DemandResponse,
  type FiguresResponse,
  type ForecastResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';
import { textOf } from '@sitlog/words';
import { type VNode } from 'preact';
import { AspectName, Name } from '../../components/text/name.js';
import { ToldPhrase, useVoice } from '../../components/text/told.js';
import { useDesk } from '../../components/use-desk.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { subjectOf } from '../../core/board/proposition-id.js';
import { pieceInShort } from './piece-in-short.js';

interface OfRow {
  readonly row: ComparisonRow;
}

/** A row in one line: what it is about, and from what to what. */
export function RowInShort({ row }: OfRow): VNode {
  const desk = useDesk();
  const voice = useVoice();
  const { comparison } = voice.words;
  const { part, before, after } = row;
  const was = pieceInShort(desk, voice, part, before);
  const is = pieceInShort(desk, voice, part, after);
  const isSame = textOf(was) === textOf(is);
  return (
    <>
      <About row={row} />
      {': '}
      <strong>
        <ToldPhrase phrase={isSame ? comparison.still(is) : comparison.becomes(was, is)} />
      </strong>
    </>
  );
}

/** What a row is about, by its names. */
function About({ row: { part, id, before, after } }: OfRow): VNode {
  const { words, situation } = useDesk();
  const { vocabulary, board } = words.t();
  const there = before ?? after;
  if (part === undefined) {
    return (
      <>
        <Name id={subjectOf(id)} /> — <AspectName of={id} />
      </>
    );
  }
  switch (part) {
    case 'figures': {
      const { measure, scope } = there as FiguresResponse;
      return (
        <>
          <bdi>{scope}</bdi> — {vocabulary.measure(measure)}
        </>
      );
    }
    case 'demands':
      return <bdi>{(there as DemandResponse).name}</bdi>;
    case 'forecasts':
      return (
        <>
          <bdi>{(there as ForecastResponse).what}</bdi> — {board.forecasts}
        </>
      );
    case 'raised': {
      const { kind, subject } = there as RaisedAlertResponse;
      return (
        <>
          <bdi>{situation.nameOf(subject)}</bdi> — {vocabulary.alert(kind)}
        </>
      );
    }
  }
}

import { type EntryGradeResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** A grade on the Admiralty scale: the two characters, and the words that they stand for. */
export function Grade({
  grade,
  isLong = false,
}: {
  readonly grade: EntryGradeResponse;
  readonly isLong?: boolean;
}): VNode {
  const { t } = useDesk().words;
  const { reliability, credibility } = grade;
  const words = t().common.grade;
  const { vocabulary } = t();
  const long = words.of(vocabulary.reliability(reliability), vocabulary.credibility(credibility));
  return (
    <span class="grade" title={long}>
      <bdi dir="ltr">{`${reliability}${credibility}`}</bdi>
      <span class={isLong ? 'grade-words' : 'visually-hidden'}> {long}</span>
      {grade.supportWithdrawn === true && <span class="doubtful"> {words.supportWithdrawn}</span>}
    </span>
  );
}

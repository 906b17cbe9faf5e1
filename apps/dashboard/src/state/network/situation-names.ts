import {
  type SituationVocabularyResponse,
  type SituationWithRegistersResponse,
} from '@sitlog/api-types';
import { situationWords } from '../../core/situation-words.js';
import { type Api, situationPath } from './api.js';

/** What a situation has names for now. */
export type SituationNames = Awaited<ReturnType<typeof readNames>>;

/** Reads what a situation has names for now: its registers, and what it has adopted. */
export async function readNames({ read }: Api, code: string, signal?: AbortSignal) {
  const [situation, told] = await Promise.all([
    read<SituationWithRegistersResponse>(situationPath(code), {}, signal),
    read<SituationVocabularyResponse>(`${situationPath(code)}/vocabulary`, {}, signal),
  ]);
  return { situation, vocabulary: situationWords(told).offered };
}

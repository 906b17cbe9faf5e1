import { type KnownParams, type PackPreviewResponse } from '@sitlog/contract';
import { type OfferedPack } from '@sitlog/situation';
import { changeFaults, packChanges, packFaults } from '@sitlog/vocabulary';
import { vocabularyAt } from '@sitlog/views';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

interface Args {
  readonly code: string;
  readonly asked: KnownParams;
  readonly offered: OfferedPack;
}

/** What a pack on offer would change in a situation, and what speaks against it. */
export function packPreviewAnswer(
  reader: Reader,
  { code, asked: query, offered: { document, sha256 } }: Args,
): Answered<PackPreviewResponse> {
  const asked = reader.moments(code, query);
  const { packs } = vocabularyAt(asked.db, asked.situation, asked.knownRevision);
  const adopted = packs.find(({ pack }) => pack === document.pack);
  return {
    json: {
      ...statedMoments(asked),
      offered: { pack: document.pack, version: document.version, sha256 },
      adopted: adopted?.version ?? null,
      changes: packChanges(adopted, document),
      faults: [
        ...packFaults(document, packs),
        ...(adopted === undefined ? [] : changeFaults(adopted, document)),
      ],
    },
  };
}

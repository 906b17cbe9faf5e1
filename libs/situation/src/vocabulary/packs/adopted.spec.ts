import { describe, expect, it } from '@jest/globals';
import { type Pack, SEALS, SHIPPED } from '@sitlog/vocabulary';
import { type AdoptedPack, adoptedVocabulary, documentOf, readVocabulary } from './adopted.js';
import { adoptionOf, offeredPack, SHIPPED_PACKS } from './offered.js';

const core: AdoptedPack = { pack: 'core', version: 1, sha256: SEALS['core@1']! };
const conflict: AdoptedPack = { pack: 'conflict', version: 1, sha256: SEALS['conflict@1']! };
const own: Pack = { pack: 'local', version: 3, names: { en: 'Ours' } };

describe('the document of an adopted pack', () => {
  it('is the one that ships under its name, version and hash', () => {
    for (const { document, sha256 } of SHIPPED_PACKS) {
      expect(documentOf({ pack: document.pack, version: document.version, sha256 })).toBe(document);
    }
    expect(SHIPPED_PACKS).toHaveLength(SHIPPED.length);
  });

  it('is none where nothing ships under all three', () => {
    expect(documentOf({ ...core, sha256: conflict.sha256! })).toBeUndefined();
    expect(documentOf({ ...core, version: 9 })).toBeUndefined();
    expect(documentOf({ pack: 'core', version: 1 })).toBeUndefined();
    expect(documentOf({ pack: 'floods', version: 1 })).toBeUndefined();
  });

  it('is the one that stands in the log, where one does', () => {
    expect(documentOf({ ...core, document: own })).toBe(own);
    expect(documentOf({ pack: 'local', version: 3, document: own })).toBe(own);
  });
});

describe('an adopted vocabulary', () => {
  it('is the same for the same packs, and read from what it is as JSON', () => {
    const vocabulary = adoptedVocabulary([core], [conflict]);
    expect(adoptedVocabulary([core], [conflict])).toBe(vocabulary);
    expect(readVocabulary(JSON.stringify(vocabulary))).toBe(vocabulary);
    expect(adoptedVocabulary([core])).not.toBe(vocabulary);
  });

  it('says what is adopted, and names what was said with what is dropped', () => {
    const vocabulary = adoptedVocabulary([core], [conflict]);
    expect(vocabulary).toMatchObject({ adopted: [core], dropped: [conflict] });
    expect(vocabulary.subjectTypes.get('agreement')).toBeUndefined();
    expect(vocabulary.ever.subjectTypes.get('agreement')).toBeDefined();
    expect(vocabulary.ever.kinds.get('event.other')).toBeDefined();
    expect(adoptedVocabulary([core]).ever.subjectTypes.get('agreement')).toBeUndefined();
  });

  it('is none of a pack whose document nobody has', () => {
    const lost = { pack: 'floods', version: 2, sha256: 'x' };
    expect(() => adoptedVocabulary([core, lost])).toThrow('There is no floods@2.');
    expect(() => adoptedVocabulary([core], [lost])).toThrow('There is no floods@2.');
  });

  it('keeps its meaning however many others were read in between', () => {
    const vocabulary = adoptedVocabulary([core], [conflict]);
    for (let version = 1; version <= 210; version += 1) {
      adoptedVocabulary([{ pack: 'local', version, document: { ...own, version } }]);
    }
    expect(JSON.stringify(adoptedVocabulary([core], [conflict]))).toBe(JSON.stringify(vocabulary));
  });
});

describe('a pack on offer', () => {
  const [first, second] = [1, 2].map((version) => ({
    document: { ...own, pack: 'floods', version },
    sha256: `sha-${version}`,
  })) as [(typeof SHIPPED_PACKS)[number], (typeof SHIPPED_PACKS)[number]];
  const offered = [...SHIPPED_PACKS, first, second, { document: own, sha256: 'own' }];

  it('is taken in the version that is asked for, else in the newest', () => {
    expect(offeredPack(offered, { pack: 'floods' })).toBe(second);
    expect(offeredPack(offered.toReversed(), { pack: 'floods' })).toBe(second);
    expect(offeredPack(offered, { pack: 'floods', version: 1 })).toBe(first);
    expect(offeredPack(offered, { pack: 'floods', version: 3 })).toBeUndefined();
  });

  it('is stored with its document unless it ships', () => {
    expect(adoptionOf(SHIPPED_PACKS[0]!)).toEqual(core);
    expect(adoptionOf(second)).toEqual({
      ...{ pack: 'floods', version: 2, sha256: 'sha-2' },
      document: second.document,
    });
  });
});

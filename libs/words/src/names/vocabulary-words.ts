import { splitProposition } from '@sitlog/situation';
import { type NamesByLanguage, nameInLanguage, type Vocabulary } from '@sitlog/vocabulary';
import { type Catalogue, type Language, type VocabularyWords } from '../catalogue.js';
import { nameIn, spaced } from './codes.js';
import { type Naming } from '../voice.js';

type Own = Readonly<Record<string, string>>;
interface Called {
  readonly names: NamesByLanguage;
}

/** Names in a language: those that packs give their codes, else our own, else the code as words. */
export function vocabularyWords(language: Language, own: Own, packs?: Vocabulary): VocabularyWords {
  const ourName = (code: string): string => nameIn(own, code) ?? spaced(code);
  const named = (code: string, row?: Called): string =>
    row === undefined ? ourName(code) : nameInLanguage(row.names, language);
  /** What several rows may call it: a name only if all call it so, for one of another aspect would mislead. */
  const namedAlike = (code: string, rows: readonly Called[]): string => {
    const names = new Set(rows.map((row) => nameInLanguage(row.names, language)));
    const [only] = names;
    return names.size === 1 && only !== undefined ? only : ourName(code);
  };
  const rowsOf = (aspect: string, type: string | undefined) => {
    const known = type === undefined ? undefined : packs?.aspectOf(type, aspect);
    return known === undefined ? aspectsNamed(packs, aspect) : [known];
  };
  return {
    facet: (code) => named(code, packs?.facets.get(code)),
    aspect: (code, type) => namedAlike(code, rowsOf(code, type)),
    value: (code, of) => {
      const aspects = of === undefined ? allAspects(packs) : rowsOf(of.aspect, of.type);
      return namedAlike(code, valuesNamed(aspects, code));
    },
    measure: (code) => named(code.replace(/^(\w+)\.(\w+)$/, '$1 $2'), packs?.measures.get(code)),
    unit: (code) => named(code, packs?.units.get(code)),
    kind: (code) => named(code.replace('.', ': '), packs?.kinds.get(code)),
    family: (code) => named(code, packs?.families.get(code) ?? packs?.facets.get(code)),
    subjectType: (code) => named(code, packs?.subjectTypes.get(code)),
    code: (code) => named(code, rowOfTerm(packs, code)),
    namedBy: (vocabulary) => vocabularyWords(language, own, vocabulary),
  };
}

/** The words with the names that a situation's vocabulary gives its codes. */
export function namedCatalogue(words: Catalogue, vocabulary: Vocabulary): Catalogue {
  return { ...words, vocabulary: words.vocabulary.namedBy(vocabulary) };
}

/** A value by its name: an actor's where it is one, else as the aspect of the proposition calls it. */
export function valueNames(
  { value }: Pick<VocabularyWords, 'value'>,
  known: {
    readonly actor: (id: string) => string | undefined;
    readonly typeOf: (subject: string) => string | undefined;
  },
): Naming['value'] {
  return (code, proposition) => {
    const actor = known.actor(code);
    if (actor !== undefined) return actor;
    if (proposition === undefined) return value(code);
    const { subject, aspect } = splitProposition(proposition);
    const type = known.typeOf(subject);
    return value(code, { aspect, ...(type === undefined ? {} : { type }) });
  };
}

type AspectNamed = ReturnType<Vocabulary['aspectsOf']>[number];

function allAspects(packs: Vocabulary | undefined): readonly AspectNamed[] {
  return packs?.subjectTypes.all.flatMap(({ code }) => packs.aspectsOf(code)) ?? [];
}

function aspectsNamed(packs: Vocabulary | undefined, name: string): readonly AspectNamed[] {
  return allAspects(packs).filter(({ code }) => code === name);
}

function valuesNamed(aspects: readonly AspectNamed[], value: string): readonly Called[] {
  return aspects.flatMap(({ values = {} }) => {
    const names = Object.hasOwn(values, value) ? values[value] : undefined;
    return names === undefined ? [] : [{ names }];
  });
}

function rowOfTerm(packs: Vocabulary | undefined, code: string): Called | undefined {
  if (packs === undefined) return undefined;
  const { actorRoles, placeRoles, sourceTypes, sectors } = packs;
  return [actorRoles, placeRoles, sourceTypes, sectors]
    .map((table) => table.get(code))
    .find((row) => row !== undefined);
}

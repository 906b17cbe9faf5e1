import { type Catalogue } from '@sitlog/words';

/** The names of codes in a language, as the page asks for them; a code that has none is told as it is. */
export function vocabularyOf({ vocabulary, propositions, talks, grades, checks }: Catalogue) {
  const { facets, aspect, value, measure, kind, family, code } = vocabulary;
  return {
    ...{ aspect, value, measure, kind, family },
    facet: nameIn(facets),
    state: nameIn(propositions.states),
    life: talks.life,
    way: nameIn(talks.ways),
    alert: nameIn(talks.alerts),
    check: nameIn(checks),
    reliability: nameIn(grades.reliability),
    credibility: nameIn(grades.credibility),
    relation: code,
    act: code,
    role: code,
    mode: code,
    verification: code,
    sourceType: code,
  };
}

function nameIn(names: Readonly<Record<string, string>>): (code: string | number) => string {
  return (code) => (Object.hasOwn(names, code) ? names[code] : undefined) ?? String(code);
}

export { changeFaults } from './checks/change-faults.js';
export type { PackFault } from './checks/fault.js';
export { familyOf } from './family.js';
export { type PackChange, packChanges } from './pack-changes.js';
export { packFaults } from './checks/pack-faults.js';
export { isPack } from './checks/shape.js';
export { nameInLanguage } from './names.js';
export type {
  AspectRow,
  EndedByKind,
  FacetRow,
  MeasureRow,
  NamesByLanguage,
  NumberWordRow,
  Pack,
  PackKind,
  SubjectTypeRow,
  UnitRow,
} from './pack.js';
export { SEALS, SHIPPED } from './shipped.js';
export { type Coded, type Vocabulary, vocabularyOfPacks } from './vocabulary.js';

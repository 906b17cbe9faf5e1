import {
  type AspectRow,
  type FacetRow,
  type MeasureRow,
  type PackKind,
  type SubjectTypeRow,
  type UnitRow,
} from '@sitlog/vocabulary';

/** A row that a situation adds to its own vocabulary, in one of the tables of a pack; an aspect stands under a type of subject. */
export type OwnRow =
  | { readonly table: 'kinds'; readonly code: string; readonly row: PackKind }
  | { readonly table: 'subjectTypes'; readonly code: string; readonly row: SubjectTypeRow }
  | {
      readonly table: 'aspects';
      readonly type: string;
      readonly code: string;
      readonly row: AspectRow;
    }
  | { readonly table: 'measures'; readonly code: string; readonly row: MeasureRow }
  | { readonly table: 'units'; readonly code: string; readonly row: UnitRow }
  | { readonly table: 'facets'; readonly code: string; readonly row: FacetRow };

/** A pack that was adopted is no longer: from then on its codes are refused, and what was logged with them keeps its name. */
export interface VocabularyDropped {
  readonly pack: string;
  readonly reason?: string;
}

import { FIGURE_RULES, RULE_SET } from '@sitlog/board';
import { HANDOVER_FORM, REPORT_FORM } from '@sitlog/report';
import { type IssuedForm } from '@sitlog/situation';

/** Versions of everything that decides what a report says for given moments. */
export const REPORT_RULES: Readonly<Record<IssuedForm, readonly string[]>> = {
  situation: [RULE_SET, FIGURE_RULES, REPORT_FORM],
  handover: [RULE_SET, FIGURE_RULES, HANDOVER_FORM],
};

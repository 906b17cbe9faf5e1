import { FIGURE_RULES, RULE_SET } from '@sitlog/board';
import { REPORT_FORM } from '@sitlog/report';

/** Versions of everything that decides what a report says for given moments. */
export const REPORT_RULES: readonly string[] = [RULE_SET, FIGURE_RULES, REPORT_FORM];

import { type KindRow } from './kind-row.js';

/** What is said, what we do ourselves, information about information, background: none asserts a state of the world by itself. */
export const COMMON_KINDS = {
  'statement.accusation': { label: 'Accusation' },
  'statement.denial': { label: 'Denial' },
  'statement.admission': { label: 'Admission' },
  'statement.threat': { label: 'Threat' },
  'statement.pledge': { label: 'Pledge' },
  'statement.intent': { label: 'Statement of intent' },
  'statement.intent_to_fight': { label: 'Intent to fight on stated' },
  'statement.forecast': { label: 'Forecast' },
  'statement.analysis': { label: 'Analysis' },
  'statement.condemnation': { label: 'Condemnation' },
  'statement.correction': { label: 'Correction by the speaker' },

  'ops.action': { label: 'Own action' },
  'ops.decision': { label: 'Decision' },
  'ops.order': { label: 'Order' },
  'ops.resource_request': { label: 'Resource request' },
  'ops.handover': { label: 'Shift handover' },
  'ops.contact': { label: 'Contact made' },
  'ops.no_change': { label: 'Checked: no change' },

  'info.rumour': { label: 'Rumour' },
  'info.correction_by_source': { label: 'Correction by the source' },
  'info.suspected_disinformation': { label: 'Suspected disinformation' },

  'background.context': { label: 'Background' },
} satisfies Record<string, KindRow>;

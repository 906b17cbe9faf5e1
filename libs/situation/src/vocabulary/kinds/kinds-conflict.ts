import { type KindRow } from './kind-row.js';

const formal = (label: string, value: string): KindRow => ({
  label,
  speaksOf: 'agreement',
  asserts: [{ aspect: 'formal', value }],
});
const breach = (label: string): KindRow => ({
  label,
  speaksOf: 'agreement',
  asserts: [{ aspect: 'observance', value: 'breached' }],
});
const inArea = (label: string, ...asserts: NonNullable<KindRow['asserts']>): KindRow => ({
  label,
  speaksOf: 'area',
  asserts,
});
const shelling = (label: string): KindRow =>
  inArea(
    label,
    { aspect: 'shelling', value: 'ongoing' },
    { aspect: 'shelling_by', actorsIn: 'attacker' },
  );
const airstrike = (label: string): KindRow =>
  inArea(
    label,
    { aspect: 'airstrikes', value: 'ongoing' },
    { aspect: 'airstrikes_by', actorsIn: 'attacker' },
  );
const harm = (label: string): KindRow => ({ label, speaksOf: 'area' });

/** Ceasefire, hostilities, control, harm. A denial or an allegation against others asserts no more than it says. */
export const CONFLICT_KINDS = {
  'ceasefire.proposed': formal('Ceasefire proposed', 'proposed'),
  'ceasefire.announced': formal('Ceasefire announced', 'announced'),
  'ceasefire.entered_into_force': {
    label: 'Ceasefire entered into force',
    speaksOf: 'agreement',
    asserts: [
      { aspect: 'formal', value: 'in_force' },
      { aspect: 'observance', value: 'holding' },
    ],
    takesEffect: true,
  },
  'ceasefire.extended': { ...formal('Ceasefire extended', 'in_force'), takesEffect: true },
  'ceasefire.suspended': formal('Ceasefire suspended', 'suspended'),
  'ceasefire.ended': formal('Ceasefire ended', 'ended'),
  'ceasefire.violation_alleged': breach('Ceasefire violation alleged'),
  'ceasefire.violation_observed': breach('Ceasefire violation observed'),
  'ceasefire.violation_verified': breach('Ceasefire violation verified'),
  'ceasefire.violation_denied': { label: 'Ceasefire violation denied', speaksOf: 'agreement' },

  'hostilities.armed_clash': inArea('Armed clash', { aspect: 'ground_clashes', value: 'ongoing' }),
  'hostilities.armed_clash_resumed': inArea('Armed clashes resumed', {
    aspect: 'ground_clashes',
    value: 'ongoing',
  }),
  'hostilities.armed_clash_stopped': inArea('Armed clashes stopped', {
    aspect: 'ground_clashes',
    value: 'none',
  }),
  'hostilities.shelling': shelling('Shelling'),
  'hostilities.shelling_resumed': shelling('Shelling resumed'),
  'hostilities.shelling_stopped': inArea('Shelling stopped', {
    aspect: 'shelling',
    value: 'none',
  }),
  'hostilities.airstrike': airstrike('Air or drone strike'),
  'hostilities.airstrike_resumed': airstrike('Air strikes resumed'),
  'hostilities.airstrike_stopped': inArea('Air strikes stopped', {
    aspect: 'airstrikes',
    value: 'none',
  }),
  'hostilities.explosion': inArea('Explosion'),
  'hostilities.ied_or_mine': inArea('Mine or improvised explosive device'),
  'hostilities.chemical_weapon': inArea('Use of a chemical weapon', {
    aspect: 'chemical_weapons',
    value: 'used',
  }),
  'hostilities.weapon_use_alleged': inArea('Use of a weapon alleged'),
  'hostilities.no_clashes': inArea('No clashes observed', {
    aspect: 'ground_clashes',
    value: 'none',
  }),
  'hostilities.lull': inArea(
    'No hostilities observed (lull)',
    { aspect: 'shelling', value: 'none' },
    { aspect: 'airstrikes', value: 'none' },
    { aspect: 'ground_clashes', value: 'none' },
  ),
  'hostilities.attack_confirmed_by_ally': inArea('Attack confirmed by an ally'),
  'hostilities.attack_denied': inArea('Attack denied'),

  'control.taken': inArea('Control taken', { aspect: 'control', actorsIn: 'controller' }),
  'control.lost': inArea('Control lost'),
  'control.transferred': inArea('Control transferred', {
    aspect: 'control',
    actorsIn: 'controller',
  }),
  'control.assessed': inArea('Control assessed', {
    aspect: 'control_assessed',
    actorsIn: 'controller',
  }),

  'harm.killed': harm('People killed'),
  'harm.injured': harm('People injured'),
  'harm.missing': harm('People missing'),
  'harm.detained': harm('People detained'),
  'harm.abducted': harm('People abducted'),
  'harm.sexual_violence': harm('Sexual violence'),
  'harm.unlawful_killing_alleged': harm('Unlawful killing alleged'),
} satisfies Record<string, KindRow>;

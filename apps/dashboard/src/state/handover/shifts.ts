import { computed } from '@preact/signals';
import { isSamePerson } from '@sitlog/situation';
import { HANDOVER_WORDS, type HandoverPageWords } from '../../core/i18n/handover-words.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';
import { puttingOf } from '../setup/putting.js';

type ShiftsState = ReturnType<typeof createShifts>;

/** The words of handovers, in the language in use. */
export function handoverWords(desk: Desk): HandoverPageWords {
  return HANDOVER_WORDS[desk.settings.lang.value];
}

function createShifts(desk: Desk) {
  const { code } = desk.location;
  const { tell } = desk.announcer;
  const { shiftsAsked, shifts } = desk.onShift;
  const putting = puttingOf(desk);

  /** The shift of who writes here. */
  const own = computed(() => {
    const name = desk.naming.name.value;
    return name === undefined
      ? undefined
      : shifts.value?.find(({ person }) => isSamePerson(person, name));
  });

  async function post(end: string, body: object, told: string): Promise<boolean> {
    const path = `${situationPath(code.peek() ?? '')}/${end}`;
    const isRecorded = await putting.post({ path, body });
    if (isRecorded) tell(told);
    shiftsAsked.again();
    return isRecorded;
  }

  /** Whoever writes here comes on shift. */
  function begin(duty = ''): Promise<boolean> {
    const { begun } = handoverWords(desk).shift;
    return post('shifts', duty.trim() === '' ? {} : { duty: duty.trim() }, begun);
  }

  /** Ends a shift: that of who writes here, or for a reason somebody else's. */
  function end(
    of: { readonly person: string; readonly reason: string } | undefined,
  ): Promise<boolean> {
    return post('shifts/ending', of ?? {}, handoverWords(desk).shift.ended);
  }

  return { shiftsAsked, shifts, own, state: putting.state, begin, end };
}

/** Who is on shift in the situation of the address. */
export function shiftsOf(desk: Desk): ShiftsState {
  return desk.keep(createShifts);
}

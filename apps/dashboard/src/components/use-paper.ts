import { useLayoutEffect } from 'preact/hooks';
import { type OnPaper, paperOf } from '../state/page/paper.js';
import { useDesk } from './use-desk.js';

/** Says for as long as a part is there of which moments it is, on each page that is printed. */
export function usePaper({ validAt, knownAt, knownRevision, from, marking }: OnPaper): void {
  const { own } = paperOf(useDesk());
  useLayoutEffect(() => {
    own.value = {
      ...{ validAt, knownAt, knownRevision },
      ...(from === undefined ? {} : { from }),
      ...(marking === undefined ? {} : { marking }),
    };
    return () => {
      own.value = undefined;
    };
  }, [validAt, knownAt, knownRevision, from, marking]);
}

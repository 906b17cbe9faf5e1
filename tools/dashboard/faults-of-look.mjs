/** Runs in a page. What is wrong with how it looks: what sticks out, what is cut off or covered, and text too small to read. */
export function faultsOfLook({ smallest }) {
  const { document, getComputedStyle, innerWidth, innerHeight } = globalThis;
  const faults = new Set();
  const placeOf = (element) => {
    const name = (one) => {
      const classes = [...one.classList].join('.');
      return `${one.localName}${one.id === '' ? '' : `#${one.id}`}${classes === '' ? '' : `.${classes}`}`;
    };
    const around = element.parentElement === null ? '' : `${name(element.parentElement)} > `;
    const text = (element.textContent ?? '').trim().slice(0, 40);
    return `${around}${name(element)} “${text}”`;
  };
  const isHidden = (element) => {
    // For screen readers alone: one pixel that is clipped.
    for (let one = element; one !== null; one = one.parentElement) {
      const style = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      if (style.visibility !== 'visible' || style.opacity === '0') return true;
      if (style.position === 'absolute' && width <= 1 && height <= 1) return true;
      if (style.clipPath === 'inset(50%)') return true;
    }
    return !element.checkVisibility();
  };

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.add(`sticks out: the page by ${root.scrollWidth - root.clientWidth} px`);

  const walker = document.createTreeWalker(document.body, globalThis.NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.data.trim() === '' || isHidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(
      ({ width, height }) => width > 1 && height > 1,
    );
    // What waits above the page for the keyboard (the link that skips) is not there yet.
    const isAbove = ({ bottom }) => bottom + globalThis.scrollY <= 0;
    if (rects.every(isAbove)) continue;
    const style = getComputedStyle(element);
    const scale =
      element.closest('svg') === null ? 1 : (element.closest('svg').getScreenCTM()?.a ?? 1);
    const size = parseFloat(style.fontSize) * scale;
    if (size < smallest - 0.1) faults.add(`too small: ${size.toFixed(1)} px, ${placeOf(element)}`);
    cutOff(element, rects);
    covered(element, rects);
  }
  return [...faults];

  /** Text that a box around it hides for good: neither scrolled into view nor told by an ellipsis. */
  function cutOff(element, rects) {
    for (let box = element; box !== null && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.position === 'fixed') return;
      const hides = [style.overflowX, style.overflowY].map(
        (how) => how === 'hidden' || how === 'clip',
      );
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') continue;
      if (
        style.overflowX === 'auto' ||
        style.overflowX === 'scroll' ||
        style.overflowY === 'auto' ||
        style.overflowY === 'scroll'
      )
        return;
      if (!hides[0] && !hides[1]) continue;
      const edge = box.getBoundingClientRect();
      // What stands on another page of it comes into view in its turn.
      const isOnOther = ({ left, right }) => right <= edge.left || left >= edge.right;
      if (box.dataset.pages !== undefined && rects.every(isOnOther)) return;
      const isCut = rects.some(
        (rect) =>
          (hides[0] && (rect.left < edge.left - 1.5 || rect.right > edge.right + 1.5)) ||
          (hides[1] && (rect.top < edge.top - 3 || rect.bottom > edge.bottom + 3)),
      );
      if (isCut) faults.add(`cut off: ${placeOf(element)} by ${placeOf(box).split(' “')[0]}`);
    }
  }

  /** Text over which something else is drawn, where it stands on the screen now. */
  function covered(element, rects) {
    for (const { left, top, width, height } of rects) {
      const [x, y] = [left + width / 2, top + height / 2];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      if (getComputedStyle(element).pointerEvents === 'none') continue;
      const over = document.elementFromPoint(x, y);
      if (over === null || over.contains(element) || element.contains(over)) continue;
      // What stays in view while the rest is scrolled covers it for as long.
      if (isIn(['sticky', 'fixed'], over) && !isIn(['fixed'], element)) continue;
      if (isScrolledAway(element, x, y)) continue;
      faults.add(`covered: ${placeOf(element)} by ${placeOf(over)}`);
    }
  }

  function isIn(positions, element) {
    for (let one = element; one !== null; one = one.parentElement) {
      if (positions.includes(getComputedStyle(one).position)) return true;
    }
    return false;
  }

  function isScrolledAway(element, x, y) {
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  }
}

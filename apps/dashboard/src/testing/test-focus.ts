class TestElement {
  constructor(readonly focus: () => void) {}
}

/** A page of which a test says what has the focus; whatever is looked for is found, and what gets the focus is told. */
export function testFocus() {
  const focused: string[] = [];
  const element = (name: string) => new TestElement(() => focused.push(name));
  const body = element('body');
  const document = { body, activeElement: body, querySelector: element };
  const globals = { document, HTMLElement: TestElement };
  Object.assign(globalThis, globals);
  return {
    /** What got the focus, by its selector or name. */
    focused,
    element,
    /** Something has the focus. */
    focus: (one: TestElement): void => {
      document.activeElement = one;
    },
    leave: () => {
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}

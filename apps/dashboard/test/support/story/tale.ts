import { type Page } from 'playwright-core';
import { type Story } from './flood.js';
import { type Hands, handsOn } from './hands.js';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** Those words of the page by which a story finds its way. */
export interface StoryWords {
  readonly setup: {
    readonly steps: Texts<'title' | 'subjects'>;
    readonly parts: Texts<'subjects' | 'sources' | 'places'>;
    readonly paste: string;
  };
  readonly shell: {
    readonly start: Texts<'create'>;
    readonly exerciseClock: Texts<'open' | 'title' | 'hour' | 'passing' | 'reason' | 'move'>;
  };
  readonly entry: {
    readonly fields: Texts<'reason' | 'headline' | 'target' | 'aspect' | 'rationale'>;
  };
  readonly board: { readonly decide: Texts<'override' | 'value' | 'unprefer'> };
}

/** The same of the screens that bring their own. */
export interface HandoverStoryWords {
  readonly issue: string;
  readonly shift: Texts<'nobody' | 'duty'>;
  readonly sign: Texts<'open' | 'title'>;
  readonly reports: Texts<'add' | 'of'>;
}

/** A story being told: the page, the hands on its keyboard, and the words by which these find their way. */
export interface Tale extends Story {
  readonly code: string;
  readonly page: Page;
  readonly hands: Hands;
  readonly t: StoryWords;
  readonly h: HandoverStoryWords;
}

// Past the types of the page, which are those of a browser.
const I18N = new URL('../../../src/core/i18n/', import.meta.url);
const wordsIn = async <T>(path: string, name: string): Promise<T> =>
  ((await import(new URL(path, I18N).href)) as Readonly<Record<string, T>>)[name]!;

/** Begins to tell a story on a page. */
export async function taleOn(page: Page, story: Story): Promise<Tale> {
  const { language } = story;
  return {
    ...story,
    page,
    code: language === 'en' ? 'ARN' : 'ARA',
    hands: handsOn(page),
    t: await wordsIn<StoryWords>(`${language}/index.ts`, language),
    h: await wordsIn<HandoverStoryWords>(`${language}/screens/handover.ts`, 'handover'),
  };
}

import type { Item } from '../model.js';
import type { Frame, Words } from './frames.js';

/** The coordinated members of a content; none by default. */
export function itemsOf(_text: string, _w: Words, _frame: Frame, _stop: number): readonly Item[] {
  return [];
}

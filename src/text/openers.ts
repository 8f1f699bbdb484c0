const OPENERS: ReadonlySet<string> = new Set(
  'the they we it this these that those he she in on at as with for to by from under both all our their its his her a an and but furthermore moreover however meanwhile additionally together today recognizing recalling noting building while when if where there such each no not nor also finally further since through following during after before given despite within until what who how according because although though unlike instead still yet then now here only even once so as earlier later last next one two three some many most other others another several officials'.split(
    ' ',
  ),
);

/** Is this a word that opens sentences and, with a capital, hardly anything else? Case does not count. */
export const isOpener = (word: string): boolean => OPENERS.has(word.toLowerCase());

/** What programs write where a title should stand: their own name, the file's name, a template's. */
const EMPTY_TITLE =
  /^(?:microsoft word\b.*|untitled.*|document ?\d*|slide ?\d*|no title|(?:press release|joint statement|title|template|draft)|.{1,200}\.(?:docx?|pdf|rtf|odt|txt|html?|indd|pmd|qxd|wpd))$/i;

/** A declared title that says something: null for a program's, a file's or a template's name, and for a single word that the text does not begin with. */
export function declaredTitle(title: string | undefined, text: string): string | null {
  const plain = title?.replace(/\s+/g, ' ').trim() ?? '';
  if (plain === '' || EMPTY_TITLE.test(plain)) return null;
  return plain.includes(' ') || text.startsWith(plain) ? plain : null;
}

/** The engine that the page carries with it: gzip in base64, in an element that browsers do not run. */
export async function startInlined(): Promise<Worker> {
  const packed = document.getElementById('engine')?.textContent?.trim() ?? '';
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const source = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

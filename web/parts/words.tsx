import { Fragment } from 'preact';
import { hasControls, piecesOf } from '../text/controls.js';

/** Foreign words as they stand; hidden characters that steer or mask text are shown as what they are. */
export function Words({ text }: { readonly text: string }) {
  if (!hasControls(text)) return <>{text}</>;
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        piece.control === null ? (
          <Fragment key={index}>{piece.text}</Fragment>
        ) : (
          <span key={index} class="control" role="img" aria-label={piece.control} title={piece.control}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}

/** Words of a document inside our own sentences, set apart in direction. */
export function Quote({ text }: { readonly text: string }) {
  return (
    <q>
      <bdi>
        <Words text={text.replace(/\s+/g, ' ')} />
      </bdi>
    </q>
  );
}

import { codeMark, originMark } from './html-page.ts';

/** On paper only: a code and an address that lead back to the page. The server puts both in, because only it knows where the portal is. */
export function WayBack({ words, address }: { words: string; address: string }) {
  return (
    <div className="way-back print-only">
      <div className="way-back-code">{codeMark}</div>
      <p>{words}<br /><bdi>{originMark}{address}</bdi></p>
    </div>
  );
}

import { qrSvg } from './qr-svg.ts';

const originMark = '__PUBLIC_ORIGIN__';
const codeMark = '__PAGE_CODE__';

/** Puts into a page what only the server knows: the address people use, and the code that leads back from paper to this page. */
export function fillPage(html: string, file: string, publicOrigin: string): string {
  const page = file === 'index.html' ? '/' : `/${file.replace(/\.html$/u, '')}`;
  const filled = html.replaceAll(originMark, publicOrigin);
  return filled.includes(codeMark) ? filled.replaceAll(codeMark, qrSvg(publicOrigin + page)) : filled;
}

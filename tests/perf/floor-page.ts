const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const style = `*{box-sizing:border-box}body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff}header,footer{background:#1d3a5f;color:#fff;padding:.75rem 1rem}header a,footer a{color:#fff}
main{max-width:42rem;margin:0 auto;padding:1rem}h1{font-size:2rem;line-height:1.15}h2{font-size:1.4rem;line-height:1.2;margin:2rem 0 .5rem}a{color:#1d4f91}:focus-visible{outline:3px solid #0b0c0c;background:#fd0;color:#0b0c0c}.skip{position:absolute;left:-99rem}.skip:focus{left:0}`;

/** A block of a page: its element and its words. */
export interface Block { readonly element: 'h1' | 'h2' | 'p' | 'li'; readonly words: string }

/** The physical floor: the same words as one hand-written file with its rules inside and no script. */
export function floorPage(blocks: readonly Block[]): string {
  const inside = blocks.map(({ element, words }) => `<${element}>${escaped(words)}</${element}>`).join('\n').replaceAll(/(?:<li>.*<\/li>\n?)+/gu, (items) => `<ul>${items.trim()}</ul>\n`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Floor</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><style>${style}</style></head>
<body><a class="skip" href="#m">Skip to main content</a><header><a href="/">Your data</a></header><main id="m">\n${inside}\n</main><footer><a href="/">Privacy notice</a></footer></body></html>\n`;
}

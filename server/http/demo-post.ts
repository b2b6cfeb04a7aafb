import { createHash } from 'node:crypto';
import type { DemoMessage } from '#contract/demo-post.ts';
import { apiHeaders } from './api-headers.ts';

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (letter) => `&#${letter.codePointAt(0)};`);

const style = 'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere;color:#111;background:#fff}article{border-top:2px solid #111;padding:1rem 0}'
  + 'h2{margin:0}.large-print{font-size:24px}.giant-print{font-size:32px}pre{font:inherit;white-space:pre-wrap}code{font-size:1.5rem;letter-spacing:.1em}a{display:inline-block;padding:.6rem 0}';

const linkWords = (link: string) => (link.includes('/stop/') ? 'Stop news and offers' : 'Sign in with this link');

const messageHtml = (one: DemoMessage): string => `<article${one.format ? ` class="${one.format}"` : ''}>
<h2 lang="${escaped(one.language)}">${escaped(one.subject)}</h2>
<p>${one.from === undefined ? '' : `From <bdi>${escaped(one.from)}</bdi> · `}To <bdi>${escaped(one.to)}</bdi> · for <bdi>${escaped(one.portalReference)}</bdi> · <time datetime="${one.at}">${one.at.slice(0, 16).replace('T', ' ')} UTC</time>${one.format ? ` · printed as ${one.format.replace('-', ' ')}` : ''}</p>
<pre lang="${escaped(one.language)}" dir="auto">${escaped(one.body)}</pre>
${one.code ? `<p>Code: <code>${escaped(one.code)}</code></p>` : ''}${one.link ? `<p><a href="${escaped(one.link)}">${linkWords(one.link)}</a></p>` : ''}${Object.entries(one.headers ?? {}).map(([name, value]) => `<p>${escaped(name)}: ${escaped(value)}</p>`).join('')}
</article>`;

/** The post box as a page that needs no script. */
export function demoPage(messages: readonly DemoMessage[]): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sample post box</title><style>${style}</style></head>
<body><main><h1>Sample post box</h1><p>Messages that this sample would have sent, newest first. Nobody here is real.</p>
${messages.map(messageHtml).join('\n') || '<p>No messages yet.</p>'}</main></body></html>`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`;
  return new Response(html, { headers: { ...apiHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } });
}

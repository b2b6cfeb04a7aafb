import { createHash } from 'node:crypto';
import type { StaffRole } from '#contract/permissions.ts';
import { sampleStaff } from '#organisations/sample/sample-staff.ts';
import { apiHeaders } from '../http/api-headers.ts';

const style = 'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1rem;color:#111;background:#fff}h1{line-height:1.2}ul{list-style:none;margin:0;padding:0}'
  + 'li{margin:0 0 .75rem}button{font:inherit;text-align:start;width:100%;min-height:3.5rem;padding:.75rem 1rem;border:2px solid #111;border-radius:.25rem;background:#fff;color:#111;cursor:pointer}'
  + 'button:focus-visible{outline:3px solid #0b5fff;outline-offset:3px}span{display:block}'
  + '@media (prefers-color-scheme:dark){body,button{background:#191714;color:#f4f0e8}button{border-color:#f4f0e8}button:focus-visible{outline-color:#8ab4ff}}';

const described: Readonly<Record<StaffRole, string>> = { officer: 'Housing officer', desk: 'Data team', manager: 'Manager of the data team', safeguarding: 'Safeguarding team' };

/** Whom to be: a page that needs no script. `asked` is sealed, so it holds nothing that a page would have to escape. */
export function choosePage(action: string, asked: string): Response {
  const people = sampleStaff.map(({ subject, name, role, office }) =>
    `<li><button name="subject" value="${subject}"><strong>${name}</strong><span>${described[role]} · ${office}</span></button></li>`).join('\n');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sample staff sign-in</title><style>${style}</style></head>
<body><main><h1>Who do you want to be?</h1><p>This is a sample. Nobody here is real, and anybody may choose.</p>
<form method="post" action="${action}"><input type="hidden" name="asked" value="${asked}"><ul>
${people}
</ul></form></main></body></html>`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`;
  return new Response(html, { headers: { ...apiHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } });
}

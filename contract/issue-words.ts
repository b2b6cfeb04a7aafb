import type * as z from 'zod/mini';

const formats: Readonly<Record<string, string>> = { date: 'a day of the calendar, like 2026-11-27', datetime: 'an instant in UTC, like 2026-11-27T09:30:00Z', url: 'a whole address, like https://example.org', uuid: 'a UUID' };

function sizeOf(origin: string, size: number | bigint, bound: 'least' | 'most'): string {
  const unit = origin === 'string' ? ` ${size === 1 ? 'letter' : 'letters'}` : origin === 'array' ? ` ${size === 1 ? 'entry' : 'entries'}` : '';
  return `must ${unit === '' ? 'be' : 'have'} at ${bound} ${size}${unit}`;
}

/**
 * What zod found, in English words that say what belongs there, for whoever writes a file for us: never the value itself, which may be personal data.
 * Parse with `reportInput: true`, so that a missing field is told from a wrong one.
 */
export function issueWords(issue: z.core.$ZodIssue): string {
  const missing = 'input' in issue && issue.input === undefined ? 'is missing; it ' : '';
  switch (issue.code) {
    case 'invalid_type': return `${missing}must be ${/^[aeio]/u.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value': return `${missing}must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_union': return `${missing}must be ${'options' in issue && Array.isArray(issue.options) ? `one of ${issue.options.map(String).join(', ')}` : 'of one of the shapes that the schema names'}`;
    case 'unrecognized_keys': return 'is no field here; take it out, or look at how it is spelt';
    case 'too_small': return sizeOf(issue.origin, issue.minimum, 'least');
    case 'too_big': return sizeOf(issue.origin, issue.maximum, 'most');
    case 'invalid_format': return `must ${formats[issue.format] === undefined ? `have the form ${issue.pattern ?? issue.format}` : `be ${formats[issue.format]}`}`;
    default: return `is not well formed (${issue.code})`;
  }
}

import * as z from 'zod/mini';
import { endpoints, problemsOf } from './api.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { isForStaff } from './permissions.ts';
import { problem, problemStatus, problemType } from './problem.ts';
import { webhookEvent } from './webhooks.ts';

type Json = Readonly<Record<string, unknown>>;

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, reused: 'inline' });
  return rest;
}

function parametersOf(one: AnyEndpoint): Json[] {
  const list = (schema: z.ZodMiniType, place: 'path' | 'query'): Json[] => {
    const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
    return Object.entries(json.properties ?? {}).map(([name, inner]) => ({
      name, in: place, required: place === 'path' || (json.required ?? []).includes(name), schema: inner,
    }));
  };
  const found = [...list(one.params, 'path'), ...list(one.query, 'query')];
  if (one.idempotency === 'key') {
    found.push(
      { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' }, description: 'The same for every try of one act; the answer repeats it as receipt.entryId.' },
      { name: 'Sent-At', in: 'header', required: false, schema: { type: 'string', format: 'date-time' }, description: "The device's clock at sending; corrects the skew of times in the body." },
    );
  }
  if (one.idempotency === 'key' && one.permission !== 'public') {
    found.push({ name: 'Person-Key', in: 'header', required: false, schema: { type: 'string' }, description: 'Whose act this is, as session.personKey says. With another than the session’s the write is refused: other-person.' });
  }
  return found;
}

function answersOf(one: AnyEndpoint): Json {
  const answers: Record<string, Json> = {};
  for (const [status, schema] of Object.entries(one.answers)) {
    answers[status] = one.sendsFile
      ? { description: `${one.summary}: its bytes, to be saved`, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
      : schema
      ? { description: one.summary, content: { 'application/json': { schema: schemaOf(schema, 'output') } } }
      : { description: `${one.summary}; no body` };
  }
  for (const code of problemsOf(one)) {
    const status = String(problemStatus[code]);
    const known = answers[status]?.['x-codes'];
    const codes = [...(Array.isArray(known) ? known : []), code];
    answers[status] = {
      description: `Problem: ${codes.join(', ')}`,
      'x-codes': codes,
      content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return answers;
}

/** Path of an endpoint in OpenAPI's braces. */
const bracePath = (path: string): string => path.replaceAll(/:([A-Za-z]+)/gu, '{$1}');

/** The API as an OpenAPI 3.1 document, made from the contract alone. Served at `/api/openapi.json` and committed as `contract/openapi.json`. */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of endpoints) {
    const operations = (paths[bracePath(one.path)] ??= {});
    operations[one.method.toLowerCase()] = {
      operationId: one.name,
      summary: one.summary,
      'x-permission': one.permission,
      security: one.permission === 'public' ? [] : [isForStaff(one.permission) ? { staff: [] } : { session: [] }],
      parameters: parametersOf(one),
      ...(one.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(one.body, 'input') } } } }),
      responses: answersOf(one),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Keyholder',
      version: '1.0.0',
      summary: "A landlord's data-rights portal",
      description: 'Dates are Europe/London calendar dates, instants are UTC. Every refusal is an RFC 9457 problem with a code of a closed list.',
    },
    servers: [{ url: '/' }],
    paths,
    webhooks: {
      event: {
        post: {
          operationId: 'event', summary: 'Something happened that the landlord’s systems may want to act on', description: 'Sent to WEBHOOK_URL, signed after Standard Webhooks. May come twice with the same webhook-id, late, and out of order.',
          parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({ name, in: 'header', required: true, schema: { type: 'string' } })),
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(webhookEvent, 'output') } } },
          responses: { '2XX': { description: 'Taken. Anything else, or no answer within 20 seconds, and it comes again.' } },
        },
      },
    },
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' }, staff: { type: 'apiKey', in: 'cookie', name: '__Host-staff' } },
    },
  };
}

import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';

/** Path and query of a call. */
export function addressOf<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): string {
  const params = (input.params ?? {}) as Readonly<Record<string, string>>;
  const path = endpoint.path.replaceAll(/:([A-Za-z]+)/gu, (_all, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`${endpoint.name} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(input.query ?? {});
  return query.size > 0 ? `${path}?${query}` : path;
}

const names = ['id', 'key', 'purpose', 'kind', 'version', 'language', 'channel', 'role'] as const;

/** The path of a fault in words that a person can search for: entries of a list by their id instead of their number, where they have one. */
export function namedPath(data: unknown, path: readonly PropertyKey[]): string[] {
  let node = data as Record<PropertyKey, unknown> | undefined;
  return path.map((step) => {
    const inList = Array.isArray(node);
    node = node?.[step] as Record<PropertyKey, unknown> | undefined;
    const name = inList ? names.map((one) => node?.[one]).find((one) => typeof one === 'string') : undefined;
    return typeof name === 'string' ? name : String(step);
  });
}

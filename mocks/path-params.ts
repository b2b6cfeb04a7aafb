function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part; // The contract will not find it well formed.
    throw error;
  }
}

/** Parameters of a path by the pattern of an endpoint (`/api/requests/:requestId`); `undefined` when it does not fit. */
export function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const there = path.split('/');
  if (wanted.length !== there.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const given = there[place] ?? '';
    if (part.startsWith(':') && given !== '') params[part.slice(1)] = decoded(given);
    else if (part !== given) return undefined;
  }
  return params;
}

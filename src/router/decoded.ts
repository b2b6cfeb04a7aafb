/** A part of an address as it was meant. One that does not decode stands as it is, and leads to nothing that is there. */
export function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What lets a page in a frame read its schema: another site's frames are sent no cookie, so it stands in the address. */
export const viewKey: string | null = keyOf(globalThis.location);

function keyOf(location: Location | undefined): string | null {
  return location?.pathname.startsWith("/embed/") ? new URLSearchParams(location.search).get("key") : null;
}

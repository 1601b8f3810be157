/** A meeting's page; of a series with the occurrence that is meant. */
export function meetingHref(slug: string, id: string, occurrence: Date | null = null): string {
  return `/${slug}/meetings/${id}${occurrence ? `?at=${occurrence.toISOString()}` : ""}`;
}

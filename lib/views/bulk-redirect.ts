/** A change that goes on in the background is followed on its own page; a quick one leaves the list where it is. */
export const bulkRedirect = ({ runId }: { runId?: string }, slug: string): string | null =>
  runId ? `/${slug}/settings/changes/${runId}` : null;

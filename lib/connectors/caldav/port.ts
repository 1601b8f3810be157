export type CalendarAccess = { userName: string; password: string };
export type FoundCalendar = { url: string; name: string };

/** What stands at an address of a calendar: an event with all its occurrences. */
export type CalendarObject = { href: string; etag: string | null; text: string };
export type Listed = { href: string; etag: string | null };
/** `changed` it is not as we knew it (or there already), `refused` the server doesn't want it. */
export type Written = { state: "done"; etag: string | null } | { state: "changed" | "refused" };

/** One calendar of somebody's elsewhere (CalDAV). Every call may throw CalendarFailure. */
export type CalendarPort = {
  /** Marks by which a later state is told from this one; null where the server has none. */
  marks(): Promise<{ position: string | null; ctag: string | null }>;
  /** What changed since a mark (RFC 6578); null where the server no longer knows it, or never did. */
  changesSince(position: string): Promise<{ position: string; changed: Listed[]; removed: string[] } | null>;
  /** Every event that takes place after an instant. */
  list(since: Date): Promise<Listed[]>;
  /** Those that are there. */
  read(hrefs: string[]): Promise<CalendarObject[]>;
  /** `etag` null: it must not be there yet. */
  write(href: string, text: string, etag: string | null): Promise<Written>;
  remove(href: string, etag: string | null): Promise<"done" | "changed">;
  /** Where an event of ours is to stand. */
  hrefOf(name: string): string;
};

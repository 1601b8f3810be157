import type { TaskFilter } from "./schema";

/** What a filter's address holds, what is usual left out. */
export function taskParameters(filter: Partial<TaskFilter>): Record<string, string> {
  const { line: _line, cursor, ...rest } = filter;
  return Object.fromEntries(
    Object.entries({ ...rest, cursor }).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** The address of the tasks page with some of a filter changed; another choice begins at the first page. */
export function taskHref(base: string, filter: TaskFilter, changes: Partial<TaskFilter> = {}): string {
  const query = new URLSearchParams(taskParameters({ ...filter, cursor: undefined, ...changes })).toString();
  return query ? `${base}?${query}` : base;
}

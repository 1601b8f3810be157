import type { ListColumn, ListField } from "./list-field";

/** A field without its SQL: what presenting it takes. */
export type FieldFacts = Pick<ListField, "key" | "kind"> & {
  column?: Pick<ListColumn, "look" | "mobile" | "edit">;
  sort?: { usual: "asc" | "desc"; isIndexed: boolean };
  isFilter: boolean;
};

export const fieldFacts = (fields: ListField[]): FieldFacts[] =>
  fields.map(({ key, kind, column, sort, filter }) => ({
    key,
    kind,
    column: column && { look: column.look, mobile: column.mobile, edit: column.edit },
    sort: sort && { usual: sort.usual ?? "asc", isIndexed: sort.isIndexed ?? false },
    isFilter: filter !== undefined,
  }));

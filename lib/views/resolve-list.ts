import { readCondition } from "./condition-text";
import type { ListSpec } from "./list-field";
import type { SavedView } from "./list-views";
import type { Condition, Facets, ListAsked, ListState, Operator, ViewQuery } from "./schema";
import { soundCondition } from "./sound-condition";

/** Fixed filters are asked for all together: an address that says one of them says all; null: none. */
type Asked = ListAsked & { facets?: Facets | null };

export type ResolvedList = {
  state: ListState;
  /** How the list stands where the address says nothing: the view's own state, or the usual one. */
  base: ListState;
  view: SavedView | null;
  /** Conditions that were asked for and can't be: their field is gone, or the address is not ours. */
  left: number;
};

/** What the address, the saved view that it names and the usual order make together. */
export function resolveList(asked: Asked, spec: ListSpec, views: SavedView[]): ResolvedList {
  const view = viewOf(asked, views);
  const base = baseOf(spec, view);
  const left = { count: 0 };
  const sound = (texts: string[]) => conditionsOf(spec, texts, left);
  const short = shortConditions(asked);
  const lists = [asked.group1, asked.group2, asked.group3];
  const overrides = [asked.where, short, ...lists].some((list) => list.length > 0);
  const where = overrides
    ? [...sound(asked.where.filter((text) => text !== "none")), ...sound(short)]
    : base.where;
  const groups = overrides ? lists.map(sound) : base.groups.map((group) => [...group]);
  const added = pendingOf(spec, asked, left);
  const sort = spec.fields.some(({ key, sort }) => sort && key === asked.sort) ? asked.sort : undefined;
  const state: ListState = {
    type: asked.type === undefined ? base.type : asked.type in spec.types ? asked.type : null,
    facets: asked.facets ?? base.facets,
    view: view?.id ?? null,
    q: asked.q,
    columns: moved(
      columnsOf(
        spec,
        asked.columns.flatMap((text) => text.split(",")),
      ) ?? base.columns,
      asked,
    ),
    sort: sort ?? base.sort,
    dir: asked.dir ?? (sort && sort !== base.sort ? usualDirection(spec, sort) : base.dir),
    match: asked.match ?? base.match,
    where: added?.into === "where" ? [...where, added.condition] : where,
    groups: withAdded(groups, added).filter((group) => group.length > 0),
    archived: asked.archived === undefined ? base.archived : asked.archived === "1",
    exact: asked.count === "exact",
    cursor: asked.cursor,
  };
  return { state, base, view, left: left.count };
}

/** The organisation's default stands where nothing at all was asked. */
function viewOf(asked: Asked, views: SavedView[]): SavedView | null {
  if (asked.view !== undefined) return views.find(({ id }) => id === asked.view) ?? null;
  const { cursor: _, count: __, edit: ___, ...rest } = asked;
  const isBare = Object.values(rest).every((value) => !value || value.length === 0);
  return isBare ? (views.find(({ isDefault }) => isDefault) ?? null) : null;
}

function baseOf(spec: ListSpec, view: SavedView | null): ListState {
  const query: Partial<ViewQuery> = view?.query ?? {};
  const ignored = { count: 0 };
  const sort = spec.fields.some(({ key, sort }) => sort && key === query.sort) ? query.sort : undefined;
  return {
    type: query.type && query.type in spec.types ? query.type : null,
    facets: query.facets?.length ? query.facets : (spec.usual.facets ?? []),
    view: view?.id ?? null,
    q: null,
    columns: columnsOf(spec, query.columns ?? []) ?? spec.usual.columns,
    sort: sort ?? spec.usual.sort,
    dir: query.dir ?? usualDirection(spec, sort ?? spec.usual.sort),
    match: query.match ?? "all",
    where: conditionsOf(spec, query.where ?? [], ignored),
    groups: (query.groups ?? []).map((group) => conditionsOf(spec, group, ignored)),
    archived: query.archived ?? false,
    exact: false,
    cursor: undefined,
  };
}

/** The way that an order is read unless told: names from A, changes from the newest. */
export function usualDirection(spec: ListSpec, sort: string): "asc" | "desc" {
  return spec.fields.find(({ key }) => key === sort)?.sort?.usual ?? "asc";
}

/** The columns that exist, each once, the record's own first; null when none was named. */
function columnsOf(spec: ListSpec, keys: string[]): string[] | null {
  const known = keys.filter((key) => spec.fields.some((field) => field.key === key && field.column));
  if (known.length === 0) return null;
  return [...new Set([spec.usual.columns[0] ?? "", ...known])];
}

/** One column a step to the front or the back; the record's own stays first. */
function moved(columns: string[], { up, down }: ListAsked): string[] {
  const from = columns.indexOf(up ?? down ?? "");
  const to = up ? from - 1 : from + 1;
  if (from < 1 || to < 1 || to >= columns.length) return columns;
  const other = columns.toSpliced(from, 1);
  return other.toSpliced(to, 0, columns[from] ?? "");
}

function conditionsOf(spec: ListSpec, texts: string[], left: { count: number }): Condition[] {
  return texts.flatMap((text) => {
    const read = readCondition(text);
    const sound = read && soundCondition(spec.fields, read);
    if (!sound) left.count++;
    return sound ?? [];
  });
}

function shortConditions({ owner, category }: ListAsked): string[] {
  return [
    ...(owner === undefined ? [] : [owner === "none" ? "owner:empty" : `owner:any:${owner}`]),
    ...(category.length > 0 ? [`category:any:${category.join(",")}`] : []),
  ];
}

type Added = { condition: Condition; into: string };

/** The condition that a filter's form sent, as the next of its list. */
function pendingOf(spec: ListSpec, asked: ListAsked, left: { count: number }): Added | null {
  if (!asked.field || !asked.operator) return null;
  const values = [...asked.value, ...(asked.operator === "between" && asked.until ? [asked.until] : [])];
  const wanted = { field: asked.field, operator: asked.operator as Operator, values };
  const condition = soundCondition(spec.fields, wanted);
  if (!condition) {
    left.count++;
    return null;
  }
  return { condition, into: /^group[123]$/.test(asked.into ?? "") ? (asked.into ?? "") : "where" };
}

function withAdded(groups: Condition[][], added: Added | null): Condition[][] {
  if (!added || added.into === "where") return groups;
  const index = Number(added.into.slice(-1)) - 1;
  return [0, 1, 2].map((at) => [...(groups[at] ?? []), ...(at === index ? [added.condition] : [])]);
}

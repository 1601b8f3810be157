import { listHref } from "./list-href";
import { type ListTools, type ListWords, nameOf } from "./list-tools";
import { hiddenOf } from "./present-columns";
import type { FilterChipText, FilterPanel } from "./presented";
import { type Condition, type ListState, mostGroups, type Operator, operatorsOf } from "./schema";

type At = { list: number; index: number };
/** `where.2` or `group1.0`. */
const placeName = ({ list, index }: At) => `${list < 0 ? "where" : `group${list + 1}`}.${index}`;

/** The conditions that hold now, each a link to its form and one that removes it. */
export function presentConditions(words: ListWords, tools: ListTools) {
  const { state } = words.place;
  const chip = (condition: Condition, at: At): FilterChipText => {
    const text = describeCondition(words, condition, tools);
    return {
      key: placeName(at),
      text,
      href: listHref(words.place, {}, { edit: placeName(at) }),
      change: tools.t("views.changeFilter", { name: text }),
      remove: tools.t("views.removeFilter", { name: text }),
      removeHref: listHref(words.place, without(state, at)),
    };
  };
  const other = state.match === "all" ? "any" : "all";
  return {
    where: state.where.map((condition, index) => chip(condition, { list: -1, index })),
    groups: state.groups.map((group, list) =>
      group.map((condition, index) => chip(condition, { list, index })),
    ),
    joinOuter: state.match === "all" ? tools.t("views.and") : tools.t("views.or"),
    joinInner: state.match === "all" ? tools.t("views.or") : tools.t("views.and"),
    match:
      state.where.length + state.groups.length > 1
        ? {
            label: tools.t("views.match"),
            views: (["all", "any"] as const).map((match) => ({
              label: match === "all" ? tools.t("views.matchAll") : tools.t("views.matchAny"),
              href: listHref(words.place, { match: match === state.match ? state.match : other }),
              current: match === state.match,
            })),
          }
        : null,
    clear:
      state.where.length + state.groups.length > 0
        ? {
            label: tools.t("views.clearFilters"),
            href: listHref(words.place, { where: [], groups: [], q: null }),
          }
        : null,
  };
}

/** The menu of fields that a new condition can be about. */
export function presentFieldMenu(words: ListWords, { t, actor }: ListTools) {
  const fields = words.fields.filter(({ isFilter }) => isFilter);
  const options = fields.map(({ key }) => ({
    label: nameOf(words, key),
    href: listHref(words.place, {}, { edit: key }),
  }));
  return {
    label: t("views.addFilter"),
    options: options.sort((a, b) => a.label.localeCompare(b.label, actor.locale)),
  };
}

/** The form of the condition that the address asks for; null when it asks for none. */
export function presentPanel(
  words: ListWords,
  edit: string | undefined,
  tools: ListTools,
): FilterPanel | null {
  if (!edit) return null;
  const { state, path } = words.place;
  const at = readPlace(edit, state);
  const present = at && conditionAt(state, at);
  const field = words.fields.find(
    ({ key, isFilter }) => isFilter && key === (present ? present.field : edit),
  );
  if (!field) return null;
  const name = nameOf(words, field.key);
  const input = field.kind === "flag" ? "none" : field.kind === "moment" ? "date" : field.kind;
  const ranges = input === "number" || input === "date";
  const listed = present?.operator === "between" ? present.values[1] : undefined;
  return {
    title: tools.t("views.filterOn", { name }),
    action: path,
    keep: hiddenOf(words.place, present && at ? without(state, at) : {}),
    field: field.key,
    operator: {
      label: tools.t("views.operator"),
      value: present?.operator ?? operatorsOf[field.kind][0],
      options: operatorsOf[field.kind].map((value) => ({ value, label: operatorText(value, tools.t) })),
    },
    input,
    label: name,
    values: present?.values ?? [],
    until: ranges ? { label: tools.t("views.until"), value: listed ?? "" } : null,
    choices: (words.choices[field.key] ?? []).filter(
      ({ isRetired, value }) => !isRetired || present?.values.includes(value),
    ),
    into: intoOf(state, at, tools),
    submit: tools.t("views.applyFilter"),
    cancel: { label: tools.t("views.cancel"), href: listHref(words.place) },
  };
}

/** Which list of conditions it belongs to; offered once there is anything to belong with. */
function intoOf(state: ListState, at: At | null, { t }: ListTools): FilterPanel["into"] {
  const others = state.where.length + state.groups.length - (at ? 1 : 0);
  if (others < 1) return null;
  const word = state.match === "all" ? t("views.matchAny") : t("views.matchAll");
  const groups = state.groups.map((_, index) => ({
    value: `group${index + 1}`,
    label: t("views.inGroup", { number: index + 1, word }),
  }));
  const next = state.groups.length + 1;
  const added = next <= mostGroups ? [{ value: `group${next}`, label: t("views.newGroup", { word }) }] : [];
  return {
    label: t("views.into"),
    value: at && at.list >= 0 ? `group${at.list + 1}` : "where",
    options: [{ value: "where", label: t("views.inList") }, ...groups, ...added],
  };
}

function readPlace(edit: string, state: ListState): At | null {
  const [, list = "", index = ""] = /^(where|group[123])\.(\d+)$/.exec(edit) ?? [];
  if (!list) return null;
  const at = { list: list === "where" ? -1 : Number(list.slice(5)) - 1, index: Number(index) };
  return conditionAt(state, at) ? at : null;
}

const conditionAt = (state: ListState, { list, index }: At) =>
  list < 0 ? state.where[index] : state.groups[list]?.[index];

function without(state: ListState, { list, index }: At): Pick<ListState, "where" | "groups"> {
  if (list < 0) return { where: state.where.toSpliced(index, 1), groups: state.groups };
  // An emptied group keeps its place while its form is open: what comes back goes there again.
  const groups = state.groups.map((group, at) => (at === list ? group.toSpliced(index, 1) : group));
  return { where: state.where, groups };
}

function describeCondition(
  words: ListWords,
  { field, operator, values }: Condition,
  tools: ListTools,
): string {
  const name = nameOf(words, field);
  const kind = words.fields.find(({ key }) => key === field)?.kind;
  const shown = values.map((value) => {
    if (kind === "choice")
      return words.choices[field]?.find((choice) => choice.value === value)?.label ?? value;
    if (kind === "date" || kind === "moment") return tools.format.date(value);
    return kind === "number" ? tools.format.number(value) : value;
  });
  const value = operator === "between" ? shown.join("–") : shown.join(", ");
  if (operator === "any") return `${name}: ${value}`;
  return [name, operatorText(operator, tools.t), value].filter(Boolean).join(" ");
}

function operatorText(operator: Operator, t: ListTools["t"]): string {
  const texts: Record<Operator, string> = {
    contains: t("views.contains"),
    is: t("views.is"),
    begins: t("views.begins"),
    empty: t("views.empty"),
    filled: t("views.filled"),
    from: t("views.from"),
    to: t("views.to"),
    between: t("views.between"),
    any: t("views.any"),
    none: t("views.none"),
    yes: t("views.isYes"),
    no: t("views.isNo"),
  };
  return texts[operator];
}

import type { CardBox, CardCondition } from "@/db/tenant/schema/settings";
import { nameIn } from "@/lib/core/names";
import { nameFields } from "@/lib/statuses/present-settings";
import { neverRequired } from "./card-catalogue";
import { boxNames, productFieldNames } from "./card-names";
import { conditionChoices, type LayoutKnowledge as Known, wordsOf } from "./condition-words";
import { conditionText } from "./conditions";
import type { CustomField } from "./custom-field";
import { customName } from "./read-custom-values";
import { isFixed, isPart } from "./resolve-card";

type Tools = Parameters<typeof nameFields>[1] & { actor: { locale: keyof CustomField["names"] } };
export type PresentedItem = {
  key: string;
  item: "box" | "field";
  name: string;
  /** "Måste fyllas i", "Visas när Typ är Leverantör" */
  marks: string[];
  isHidden: boolean;
  /** The texts of its buttons; those that are null aren't there. */
  up: string;
  down: string;
  isFirst: boolean;
  isLast: boolean;
  toggle: string | null;
  edit: { href: string; label: string };
  remove: string | null;
};
export type PresentedBox = PresentedItem & { label: string; empty: string | null; fields: PresentedItem[] };

/** A card's layout as settings show it: everything, in order, with what is special about it. */
export function presentLayout(known: Known, tools: Tools): PresentedBox[] {
  const { entity, layout } = known;
  const { t, tenant } = tools;
  const names = namesOf(known, tools);
  const page = `/${tenant.slug}/settings/card?entity=${entity}`;
  const { boxes } = layout;
  const when = (condition: CardCondition | undefined) => {
    const choice = condition && wordsOf(known, condition, tools);
    return choice ? t("custom.whenIs", choice) : null;
  };
  const itemOf = (
    item: PresentedItem["item"],
    place: { key: string; hidden?: boolean; required?: boolean; when?: CardCondition },
    can: { up: boolean; down: boolean; hide: boolean; remove?: boolean },
  ): PresentedItem => {
    const name = names[place.key] ?? place.key;
    const marks = [
      place.required ? t("custom.required") : null,
      when(place.when),
      place.hidden ? t("custom.hidden") : null,
      isPart(entity, place.key) ? t("custom.cardPart") : null,
    ];
    return {
      key: place.key,
      item,
      name,
      marks: marks.filter((mark) => mark !== null),
      isHidden: place.hidden ?? false,
      up: t("custom.up", { name }),
      down: t("custom.down", { name }),
      isFirst: !can.up,
      isLast: !can.down,
      toggle: can.hide ? (place.hidden ? t("custom.show", { name }) : t("custom.hide", { name })) : null,
      edit: { href: `${page}&edit=${place.key}#edit`, label: t("custom.editField", { name }) },
      remove: can.remove ? t("custom.removeBox", { name }) : null,
    };
  };
  const last = boxes.length - 1;
  return boxes.map((box, at) => ({
    ...itemOf("box", box, {
      up: at > 0,
      down: at < last,
      hide: !box.fields.some((field) => isFixed(entity, field.key)),
      remove: box.names !== undefined,
    }),
    label: t("custom.boxFields", { name: names[box.key] ?? box.key }),
    empty: box.fields.length === 0 && !isPart(entity, box.key) ? t("custom.emptyBox") : null,
    fields: box.fields.map((field) =>
      itemOf("field", field, { up: true, down: true, hide: !isFixed(entity, field.key) }),
    ),
  }));
}

/** The form of what is being changed: a field's place, or a box; a new box when there is no such key. */
export function presentPlaceForm(known: Known, key: string | undefined, tools: Tools) {
  const { entity, layout } = known;
  const { t } = tools;
  const names = namesOf(known, tools);
  const home = layout.boxes.find((box) => box.fields.some((field) => field.key === key));
  const field = home?.fields.find((place) => place.key === key);
  const box = layout.boxes.find((one) => one.key === key);
  const edited = key === undefined ? undefined : names[key];
  return {
    key: field?.key ?? box?.key,
    item: field ? ("field" as const) : ("box" as const),
    names: field || (box && !box.names) ? [] : nameFields(box?.names ?? {}, tools),
    namesHint: t("statuses.namesHint"),
    box: field && {
      value: home?.key ?? "",
      options: layout.boxes
        .filter((one) => !isPart(entity, one.key))
        .map((one) => ({ value: one.key, label: names[one.key] ?? one.key })),
    },
    required: field && !neverRequired.has(field.key) ? { checked: field.required ?? false } : undefined,
    when:
      field && isFixed(entity, field.key)
        ? undefined
        : {
            value: conditionText((field ?? box)?.when),
            options: conditionChoices(known, tools).filter(({ value }) => !value.startsWith(`${key}=`)),
          },
    texts: {
      title: edited ? t("custom.editField", { name: edited }) : t("custom.newBox"),
      box: t("custom.box"),
      required: t("custom.required"),
      requiredHint: t("custom.requiredHint"),
      when: t("custom.when"),
      always: t("custom.always"),
      submit: edited ? t("custom.save") : t("custom.add"),
      cancel: t("custom.cancel"),
    },
  };
}

function namesOf({ entity, layout }: Known, { t, actor, tenant }: Tools): Record<string, string> {
  const own = (names: CardBox["names"]) => nameIn(names ?? {}, actor.locale, tenant.locale);
  return {
    ...boxNames(entity, t),
    ...productFieldNames(entity, t),
    ...Object.fromEntries(layout.fields.map((field) => [customName(field.key), own(field.names)])),
    ...Object.fromEntries(layout.boxes.filter((box) => box.names).map((box) => [box.key, own(box.names)])),
  };
}

import type { CardCondition, CardEntity } from "@/db/tenant/schema/settings";
import { nameIn } from "@/lib/core/names";
import { catalogue } from "./card-catalogue";
import type { CardLayout } from "./get-card-layout";
import type { CustomTools } from "./present-custom";
import { customName, valueName } from "./read-custom-values";
import { boxesInUse, type CardRecord, isPart, meets } from "./resolve-card";

type When = CardCondition & { initially: boolean };
export type FormBox = {
  key: string;
  title: string;
  isFolded: boolean;
  when?: When;
  fields: { key: string; when?: When }[];
};

/**
 * The boxes of a card's form in the organisation's layout, each with the keys of its fields, and what must be filled in.
 * What a condition hides is carried along: the browser shows it as soon as the condition is met.
 */
export function presentCardForm(
  entity: CardEntity,
  { boxes, fields }: CardLayout,
  record: CardRecord,
  { titles, open = [] }: { titles: Record<string, string>; open?: string[] },
  { t, actor, tenant }: Pick<CustomTools, "t" | "actor" | "tenant">,
) {
  const withStart = (when: CardCondition | undefined) => when && { ...when, initially: meets(when, record) };
  const shown = boxesInUse(entity, boxes).filter(({ key }) => !isPart(entity, key));
  const inputOf = (key: string) => {
    const field = fields.find((one) => customName(one.key) === key);
    return field ? valueName(field) : key;
  };
  return {
    boxes: shown.map(
      (box): FormBox => ({
        key: box.key,
        title: box.names
          ? nameIn(box.names, actor.locale, tenant.locale)
          : (titles[box.key] ?? t("custom.ownBox")),
        isFolded:
          !open.includes(box.key) &&
          !box.fields.some(({ required }) => required) &&
          catalogue[entity].some(({ key, isFolded }) => key === box.key && isFolded),
        when: withStart(box.when),
        fields: box.fields.map(({ key, when }) => ({ key, when: withStart(when) })),
      }),
    ),
    required: {
      names: shown.flatMap((box) =>
        box.fields.filter(({ required }) => required).map(({ key }) => inputOf(key)),
      ),
      text: t("custom.requiredMark"),
    },
  };
}

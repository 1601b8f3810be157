import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { Choice } from "@/lib/views/presented";

type Props = {
  /** The parameters of the list that stands above. */
  address: string;
  /** "Alla 1 248 träffar". */
  all: string;
  owners: Choice[];
  categories: Choice[];
  /** Null: the list's rows have none. */
  tags: string[] | null;
  isArchived: boolean;
  /** Pages that go on with the chosen rows; `least`: only where so many are ticked. */
  ways: { href: string; entity: string; label: string; least: 1 | 2 }[];
  texts: Record<
    | "owner"
    | "category"
    | "tag"
    | "setOwner"
    | "addCategory"
    | "removeCategory"
    | "addTag"
    | "removeTag"
    | "archive"
    | "restore"
    | "choose",
    string
  >;
  children?: ReactNode;
};

/** What can be done with all the chosen rows; each button names the one change that it makes. */
export function BulkActions({ all, owners, categories, tags, isArchived, ways, texts, children }: Props) {
  return (
    <>
      <label className="choice">
        <input type="checkbox" name="all" />
        <span>{all}</span>
      </label>
      <Menu id="bulk-owner" label={texts.owner} small>
        {choice("ownerId", texts.owner, texts.choose, owners)}
        {press("owner", texts.setOwner)}
      </Menu>
      {children}
      {categories.length > 0 && (
        <Menu id="bulk-category" label={texts.category} small>
          {choice("categoryId", texts.category, texts.choose, categories)}
          {press("addCategory", texts.addCategory)}
          {press("removeCategory", texts.removeCategory)}
        </Menu>
      )}
      {tags && (
        <Menu id="bulk-tag" label={texts.tag} small>
          <Field name="tag" label={texts.tag}>
            <TextInput list="bulk-tags" autoComplete="off" maxLength={40} />
          </Field>
          <datalist id="bulk-tags">
            {tags.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          {press("addTag", texts.addTag)}
          {press("removeTag", texts.removeTag)}
        </Menu>
      )}
      {ways.map(({ href, entity, label, least }) => (
        <button
          key={href}
          type="submit"
          formMethod="get"
          formAction={href}
          name="entity"
          value={entity}
          className={least === 2 ? "btn btn-small bulk-several" : "btn btn-small"}
        >
          {label}
        </button>
      ))}
      <Button type="submit" name="change" value={isArchived ? "restore" : "archive"} small>
        {isArchived ? texts.restore : texts.archive}
      </Button>
    </>
  );
}

const press = (change: string, label: string) => (
  <button type="submit" name="change" value={change}>
    {label}
  </button>
);

/** What is refused of it stands below it. */
function choice(name: string, label: string, choose: string, choices: Choice[]) {
  return (
    <Field name={name} label={label}>
      <Select options={choices} placeholder={choose} />
    </Field>
  );
}

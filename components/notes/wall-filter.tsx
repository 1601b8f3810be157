import { HiddenFields } from "@/components/data-table/hidden-fields";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

type Props = {
  action: string;
  keep: Record<string, string>;
  q: string;
  category: string;
  kinds: { value: string; label: string }[];
  clearHref?: string;
  texts: { search: string; category: string; apply: string; clear: string };
};

/** What the wall is narrowed to: a GET form, so that the address is the filter. */
export function WallFilter({ action, keep, q, category, kinds, clearHref, texts }: Props) {
  return (
    <search>
      <form method="get" action={action} className="wall-filter" key={`${q} ${category}`}>
        <HiddenFields fields={Object.entries(keep).map(([name, value]) => ({ name, value }))} />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={q}
          aria-label={texts.search}
          placeholder={texts.search}
          maxLength={100}
          autoComplete="off"
          data-search=""
        />
        <select className="input" name="category" defaultValue={category} aria-label={texts.category}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button type="submit">{texts.apply}</Button>
        {clearHref && (
          <LinkButton href={clearHref} variant="quiet">
            {texts.clear}
          </LinkButton>
        )}
      </form>
    </search>
  );
}

import { CustomerPicker } from "@/components/customers/customer-picker";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { FileMenu } from "@/components/data-table/file-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { SearchField } from "@/components/data-table/search-field";
import { Button } from "@/components/ui/button";
import type { presentTaskBar } from "@/lib/tasks/present-task-list";

type Props = ReturnType<typeof presentTaskBar> & {
  org: string;
  customers: { value: string; label: string; hint?: string }[];
  picker: { none: string; noHits: string; searching: string };
};

/** What narrows the tasks: a search, whose they are, status, priority and customer. */
export function TaskFilters({
  org,
  customers,
  picker,
  action,
  keep,
  query,
  file,
  chips,
  customer,
  active,
  texts,
}: Props) {
  const { customer: _chosen, ...others } = keep;
  return (
    <FilterBar label={texts.label} end={<FileMenu {...file} />}>
      <SearchField label={texts.search} action={action} value={query} keep={{ ...keep, q: undefined }} />
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      <FilterChip {...customer}>
        <form action={action} method="get" className="grid gap-2 p-2">
          {Object.entries(others).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <CustomerPicker
            org={org}
            name="customer"
            options={customers}
            placeholder={customer.label}
            texts={picker}
          />
          <Button type="submit" variant="primary">
            {texts.apply}
          </Button>
        </form>
      </FilterChip>
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </FilterBar>
  );
}

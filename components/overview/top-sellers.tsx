import { type Bar, BarList } from "@/components/chart/bar-list";
import { Card } from "@/components/ui/card";

type Props = {
  title: string;
  action: { label: string; href: string };
  bars: Bar[];
  emptyText: string;
};

/** What each seller has won. */
export function TopSellers({ title, action, bars, emptyText }: Props) {
  return (
    <Card title={title} action={action}>
      {bars.length > 0 ? <BarList caption={title} bars={bars} /> : <p className="meta m-0">{emptyText}</p>}
    </Card>
  );
}

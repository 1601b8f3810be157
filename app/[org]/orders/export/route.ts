import { exportOrders } from "@/lib/orders/export-orders";
import { orderCells, orderHeadings } from "@/lib/orders/present-order-file";
import { batchExport } from "@/lib/request/batch-export";

export const GET = batchExport({
  subject: "orders",
  title: (t) => t("orders.title"),
  read: (ctx, asked, cursor?: string) => exportOrders(ctx, { ...asked, cursor }),
  headings: orderHeadings,
  cells: orderCells,
});

import { listEmployees } from "@/lib/employees/list-employees";
import { exportOrders } from "@/lib/orders/export-orders";
import { orderListWords } from "@/lib/orders/order-list-words";
import { listExport } from "@/lib/request/list-export";

export const GET = listExport({
  subject: "orders",
  read: exportOrders,
  others: (ctx) => listEmployees(ctx, {}),
  words: orderListWords,
  title: (t) => t("orders.title"),
});

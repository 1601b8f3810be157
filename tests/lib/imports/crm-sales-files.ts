import type { CrmSales } from "@/lib/imports/schema";

/** Made-up rows in the form of the real files, with every fault that they have and some that they don't. */
export function crmSalesFiles(): CrmSales {
  return {
    accounts: [
      account("Dvärgberg", "retail", "2001", "718.62", "2448", "Korea", ""),
      account("Trollvik", "medical", "1986", "1100.04", "1185", "United States", "Dvärgberg"),
      account("Havsnäs", "", "", "", "", "Mordor", "Ingenstans"),
    ],
    agents: [
      { sales_agent: "Liv Prov", manager: "Siv Chef", regional_office: "Norr" },
      { sales_agent: "Odd Prov", manager: "Siv Chef", regional_office: "Norr" },
      { sales_agent: "Ulf Prov", manager: "Ove Chef", regional_office: "Syd" },
    ],
    products: [
      { product: "Tak Plus", series: "Tak", sales_price: "1096" },
      { product: "Vägg", series: "Vägg", sales_price: "" },
    ],
    opportunities: [
      deal("T1", "Liv Prov", "TakPlus", "Dvärgberg", "Won", "2017-01-02", "2017-03-01", "1054"),
      deal("T2", "Odd Prov", "TakPlus", "Dvärgberg", "Lost", "2017-01-03", "2017-03-02", "0"),
      deal("T3", "Liv Prov", "Vägg", "Trollvik", "Engaging", "2017-02-01", "", ""),
      deal("T4", "Liv Prov", "Vägg", "", "Prospecting", "", "", ""),
      deal("T5", "Nobody", "Vägg", "Trollvik", "Won", "2017-02-01", "2017-04-01", "1100040000"),
      deal("T1", "Liv Prov", "Vägg", "Trollvik", "Won", "2017-02-01", "2017-04-01", "7"),
      deal("T7", "Liv Prov", "Vägg", "Trollvik", "Won", "2017-02-01", "2017-02-30", "7"),
      deal("T8", "Liv Prov", "Vägg", "Trollvik", "Dreaming", "2017-02-01", "", ""),
    ],
  };
}

function account(
  name: string,
  sector: string,
  founded: string,
  revenue: string,
  employees: string,
  location: string,
  parent: string,
): CrmSales["accounts"][number] {
  return {
    account: name,
    sector,
    year_established: founded,
    revenue,
    employees,
    office_location: location,
    subsidiary_of: parent,
  };
}

function deal(
  id: string,
  agent: string,
  product: string,
  customer: string,
  stage: string,
  engaged: string,
  closed: string,
  value: string,
): CrmSales["opportunities"][number] {
  return {
    opportunity_id: id,
    sales_agent: agent,
    product,
    account: customer,
    deal_stage: stage,
    engage_date: engaged,
    close_date: closed,
    close_value: value,
  };
}

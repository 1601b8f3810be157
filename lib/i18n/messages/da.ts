import archive from "./da/archive.json";
import auth from "./da/auth.json";
import billing from "./da/billing.json";
import board from "./da/board.json";
import cases from "./da/cases.json";
import categories from "./da/categories.json";
import changes from "./da/changes.json";
import common from "./da/common.json";
import contacts from "./da/contacts.json";
import conversion from "./da/conversion.json";
import custom from "./da/custom.json";
import customers from "./da/customers.json";
import duplicates from "./da/duplicates.json";
import errors from "./da/errors.json";
import imports from "./da/imports.json";
import layout from "./da/layout.json";
import mails from "./da/mails.json";
import members from "./da/members.json";
import movements from "./da/movements.json";
import orders from "./da/orders.json";
import overview from "./da/overview.json";
import pages from "./da/pages.json";
import pipelines from "./da/pipelines.json";
import products from "./da/products.json";
import rates from "./da/rates.json";
import recent from "./da/recent.json";
import registries from "./da/registries.json";
import reports from "./da/reports.json";
import search from "./da/search.json";
import settings from "./da/settings.json";
import statuses from "./da/statuses.json";
import targets from "./da/targets.json";
import views from "./da/views.json";

export default {
  archive,
  auth,
  billing,
  board,
  cases,
  categories,
  changes,
  common,
  contacts,
  conversion,
  custom,
  customers,
  duplicates,
  errors,
  imports,
  layout,
  mails,
  members,
  movements,
  orders,
  overview,
  pages,
  pipelines,
  products,
  rates,
  recent,
  registries,
  reports,
  search,
  settings,
  statuses,
  targets,
  views,
};

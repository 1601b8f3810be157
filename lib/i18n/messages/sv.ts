import archive from "./sv/archive.json";
import auth from "./sv/auth.json";
import billing from "./sv/billing.json";
import board from "./sv/board.json";
import cases from "./sv/cases.json";
import categories from "./sv/categories.json";
import changes from "./sv/changes.json";
import common from "./sv/common.json";
import contacts from "./sv/contacts.json";
import conversion from "./sv/conversion.json";
import custom from "./sv/custom.json";
import customers from "./sv/customers.json";
import duplicates from "./sv/duplicates.json";
import errors from "./sv/errors.json";
import imports from "./sv/imports.json";
import layout from "./sv/layout.json";
import mails from "./sv/mails.json";
import members from "./sv/members.json";
import movements from "./sv/movements.json";
import orders from "./sv/orders.json";
import overview from "./sv/overview.json";
import pages from "./sv/pages.json";
import pipelines from "./sv/pipelines.json";
import products from "./sv/products.json";
import rates from "./sv/rates.json";
import recent from "./sv/recent.json";
import registries from "./sv/registries.json";
import reports from "./sv/reports.json";
import search from "./sv/search.json";
import settings from "./sv/settings.json";
import statuses from "./sv/statuses.json";
import targets from "./sv/targets.json";
import views from "./sv/views.json";

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

import archive from "./nb/archive.json";
import auth from "./nb/auth.json";
import billing from "./nb/billing.json";
import board from "./nb/board.json";
import cases from "./nb/cases.json";
import categories from "./nb/categories.json";
import changes from "./nb/changes.json";
import common from "./nb/common.json";
import contacts from "./nb/contacts.json";
import conversion from "./nb/conversion.json";
import custom from "./nb/custom.json";
import customers from "./nb/customers.json";
import duplicates from "./nb/duplicates.json";
import errors from "./nb/errors.json";
import imports from "./nb/imports.json";
import layout from "./nb/layout.json";
import mails from "./nb/mails.json";
import members from "./nb/members.json";
import movements from "./nb/movements.json";
import orders from "./nb/orders.json";
import overview from "./nb/overview.json";
import pages from "./nb/pages.json";
import pipelines from "./nb/pipelines.json";
import products from "./nb/products.json";
import rates from "./nb/rates.json";
import recent from "./nb/recent.json";
import registries from "./nb/registries.json";
import reports from "./nb/reports.json";
import search from "./nb/search.json";
import settings from "./nb/settings.json";
import statuses from "./nb/statuses.json";
import targets from "./nb/targets.json";
import views from "./nb/views.json";

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

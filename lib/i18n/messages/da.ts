import archive from "./da/archive.json";
import auth from "./da/auth.json";
import billing from "./da/billing.json";
import cases from "./da/cases.json";
import categories from "./da/categories.json";
import changes from "./da/changes.json";
import common from "./da/common.json";
import contacts from "./da/contacts.json";
import custom from "./da/custom.json";
import customers from "./da/customers.json";
import duplicates from "./da/duplicates.json";
import errors from "./da/errors.json";
import imports from "./da/imports.json";
import layout from "./da/layout.json";
import mails from "./da/mails.json";
import members from "./da/members.json";
import overview from "./da/overview.json";
import pages from "./da/pages.json";
import recent from "./da/recent.json";
import registries from "./da/registries.json";
import reports from "./da/reports.json";
import search from "./da/search.json";
import settings from "./da/settings.json";
import statuses from "./da/statuses.json";
import views from "./da/views.json";

export default {
  archive,
  auth,
  billing,
  cases,
  categories,
  changes,
  common,
  contacts,
  custom,
  customers,
  duplicates,
  errors,
  imports,
  layout,
  mails,
  members,
  overview,
  pages,
  recent,
  registries,
  reports,
  search,
  settings,
  statuses,
  views,
};

-- Orders' views.
alter table saved_views drop constraint saved_views_entity_check;
alter table saved_views add constraint saved_views_entity_check
  check (entity in ('customers', 'contacts', 'cases', 'orders'));

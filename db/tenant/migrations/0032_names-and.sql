-- "Och", "og", "and", "und" and "ja" between two words of a company's name are read as "&" is: what such names are compared by, anew.
-- Without the triggers, which would have every such customer changed by nobody.
alter table customers disable trigger user;
update customers set name = name where name ~* '\m(och|og|and|und|ja)\M';
alter table customers enable trigger user;
reindex index customers_bones;

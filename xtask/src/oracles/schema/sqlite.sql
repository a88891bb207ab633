-- One line a fact: what an SQLite file holds, as its own pragmas say it.
SELECT 'table ' || l.name || ' ' || l.type || ' ' || l.wr || ' ' || l.strict FROM pragma_table_list l
WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite%';
-- An alias of the row's id is never NULL, whatever is written.
SELECT 'column ' || m.name || ' ' || c.name || ' ' || c.cid || ' ' || c.type || ' ' ||
       (c."notnull" OR (c.pk = 1 AND upper(c.type) = 'INTEGER'
        AND NOT EXISTS (SELECT 1 FROM pragma_index_list(m.name) i WHERE i.origin = 'pk'))) || ' ' ||
       ifnull('default ' || c.dflt_value, '') || ' pk' || c.pk || ' hidden' || c.hidden
FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite%';
SELECT 'index ' || m.name || ' ' || i.name || ' ' || i."unique" || ' ' || i.origin || ' ' || i.partial || ' ' ||
       (SELECT group_concat(ifnull(x.name, 'expr') || ':' || x.desc || ':' || x.coll)
        FROM pragma_index_xinfo(i.name) x WHERE x.key)
FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%';
SELECT 'foreign ' || m.name || ' ' || f."table" || ' ' || f.seq || ' ' || f."from" || '>' || ifnull(f."to", '') || ' ' ||
       f.on_update || ' ' || f.on_delete
FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%';
SELECT 'trigger ' || name || ' ' || tbl_name FROM sqlite_master WHERE type = 'trigger';
SELECT 'counted ' || name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%';

-- GET /v1/foods?q=honey+cracker&limit=20
select f.id, f.facts, f.revision, f.name_key, f.name_words from food f
where f.imported and not f.removed and f.lookup @@ cast('''honey'' & ''cracker''' as tsquery)
order by f.name_words, f.name_key, f.id limit 21;

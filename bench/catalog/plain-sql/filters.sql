-- GET /v1/foods?category=cheese&known=iron&sort=name&limit=20
select f.id, f.facts, f.revision, f.name_key from food f
where f.imported and not f.removed and f.lookup @@ cast('''category:cheese''' as tsquery)
    and exists (select from food_content k where k.food = f.id and k.nutrient = 'iron')
order by f.name_key, f.id limit 21;

-- GET /v1/nutrients/iron/sources?scope=all&per=serving&limit=20 and GET /v1/foods?sort=iron&per=serving&limit=20
select f.id, f.facts, f.revision, c.per_serving from food_content c join food f on f.id = c.food
where f.imported and not f.removed and c.nutrient = 'iron' and c.per_serving is not null
order by c.per_serving desc, c.food desc limit 21;

-- What planners copy: a few thousand foods, maybe among millions that nobody plans with.
create index food_plannable on food (id) where plannable and not removed;

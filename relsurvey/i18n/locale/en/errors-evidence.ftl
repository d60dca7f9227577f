### What can go wrong with evidence and the maps of frameworks.

errors-framework-damaged =
    { $count ->
        [one] The map in { $name } can't be used: { $count } thing in it is not right.
       *[other] The map in { $name } can't be used: { $count } things in it are not right.
    }
errors-framework-not-found = There is no such map. Load the page again and choose from the list.
errors-frameworks-most = There are { $most } maps of your own, which is as many as fit. Take one out first. Nothing was changed.
errors-evidence-period = The period has to begin before it ends, end today or earlier, and be no longer than { $years } years. Choose other days.
errors-framework-nothing = There is nothing in it. Choose a file, or write the map. Nothing was changed.
errors-evidence-days = The two days of the period are needed, such as 2026-01-31. Choose them on the page.

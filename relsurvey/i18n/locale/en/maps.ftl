# The plain pages on which maps of frameworks are changed.

maps-title = Maps of frameworks
maps-back = Back to the evidence
maps-about = A map says which evidence belongs to which point of a framework. It holds names only. When a framework changes, or your council asks for other things, adapt the map. What you change holds for your whole organisation.
maps-who-you = You can change maps, because your role is for the whole organisation. Managers use them as they are.
maps-who = Administrators of your organisation can change maps, because everybody's packs are made with them. You can use each map, and take it as a file.
maps-see = Look at “{ $title }”
maps-bundled = As it came with relsurvey.
maps-changed = Adapted by your organisation on { $day }.
maps-change = Change “{ $title }”
maps-file = “{ $title }” as a file
maps-all = All maps
maps-upload = Hand in a map as a file
maps-upload-help = Take one of the maps as a file, change it in a text editor, and hand it in here. With the id of another map it takes its place; with an id of its own it is one more map.
maps-choose = The file
maps-upload-button = Hand it in
maps-kept = The map was kept. Packs are made with it from now on.
maps-removed = Your own map was taken out.
maps-complaint = The map was not kept. Nothing was changed.
map-about = The text below is the map. An entry stands in a section, and names the indicators, monthly figures and practices that are evidence for it. What is wrong is told line by line, and a wrong map is never kept.
map-text = The map
map-text-help = Keep the signs at the beginning of each line as they are. Change “dated” to the day on which you checked it.
map-keep = Check and keep it
map-remove = Take your own map out
map-remove-help = Packs are then made with the map that came with relsurvey, if there is one with this id.
map-remove-button = Take it out

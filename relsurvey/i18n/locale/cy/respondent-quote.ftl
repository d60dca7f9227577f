### Ar ôl i rywun ysgrifennu geiriau: a gawn ni eu defnyddio?
### Cyfieithiad sy'n aros i gyfieithydd ei wirio. (A translation that awaits a translator's check.)

quote-question = Gawn ni ddefnyddio eich geiriau?
quote-who = Wedyn gall pobl eraill ddarllen eich geiriau.
quote-name = Rydym yn tynnu eich enw.
quote-guess = Gall rhywun ddyfalu o hyd pwy ydych chi.
quote-fine = Mae'n iawn dweud na.
quote-yes = Cewch, cewch ddefnyddio fy ngeiriau
quote-no = Na, peidiwch â defnyddio fy ngeiriau
quote-yours = Fe wnaethoch chi ysgrifennu hyn
